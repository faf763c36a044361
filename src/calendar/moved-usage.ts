import { dateOf, dayInterval, startOfDay } from "../domain/calendar.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import { instantOf, isMisread, type Moment, readMoment } from "../engine.ts";
import { daysFrom, instantText, type Month } from "./month.ts";

/** The period whose usage a contract is expected to have again. */
export type UsagePeriod = { readonly from: Moment; readonly until: Moment };

/** Rows of usage as a request has them, by how many days they were moved, and how many fell behind the month. */
export type MovedUsage = {
  readonly rows: readonly unknown[];
  readonly days: number;
  readonly leftOut: number;
  /** Since when they are complete, where that is known. */
  readonly usageFrom: string | undefined;
  /** How many days the period has. */
  readonly periodDays: number;
};

/**
 * The usage of a period as if it were that of the month: each row on its day and at its time of day, so many days later or
 * earlier that the period's first day is the month's first whole one. What the month has no day for is left out.
 */
export function movedUsage(
  usage: readonly unknown[],
  { period, usageFrom }: { readonly period: UsagePeriod; readonly usageFrom: string | undefined },
  month: Month,
): MovedUsage {
  const { zone } = month;
  const from = instantOf(period.from, zone);
  const until = instantOf(period.until, zone);
  const first = dateOf(from, zone);
  const complete = usageFrom === undefined ? undefined : readMoment(usageFrom);
  const since = complete && !isMisread(complete) ? instantOf(complete, zone) : undefined;
  const days = daysFrom(first, firstWholeDay(month));
  const asked = { from: since && isBefore(since, from) ? since : from, until };
  const moved = usage.flatMap((row) => movedRow(row, { ...asked, days, month }));
  const rows = moved.filter((row) => row !== LEFT_OUT);
  return {
    rows,
    days,
    leftOut: moved.length - rows.length,
    usageFrom: since && later(since, days, month),
    periodDays: daysFrom(first, dateOf(until, zone)),
  };
}

/** A switch in the middle of a day has the rest of that day, and no row of a whole day fits into it. */
function firstWholeDay({ from, zone }: Month): Temporal.PlainDate {
  const day = dateOf(from, zone);
  return isSame(startOfDay(day, zone), from) ? day : day.add({ days: 1 });
}

const LEFT_OUT = Symbol("behind the month's end");

type Move = Interval & { readonly days: number; readonly month: Month };

/** Nothing for a row that is not the period's. One without a readable `at` stays as it is, for the engine to refuse. */
function movedRow(row: unknown, move: Move): readonly unknown[] {
  const at = typeof row === "object" && row !== null && "at" in row ? row.at : undefined;
  const read = typeof at === "string" ? readMoment(at) : undefined;
  if (!read || isMisread(read)) return [row];
  const { days, month } = move;
  if (!contains(move, instantOf(read, month.zone))) return [];
  if (read instanceof Temporal.Instant) {
    const text = later(read, days, month);
    return [isBefore(Temporal.Instant.from(text), month.until) ? withAt(row, text) : LEFT_OUT];
  }
  const day = read.add({ days });
  const isInside = !isBefore(month.until, dayInterval(day, month.zone).until);
  return [isInside ? withAt(row, day.toString()) : LEFT_OUT];
}

function withAt(row: unknown, at: string): unknown {
  return Object.assign({}, row, { at });
}

function later(instant: Temporal.Instant, days: number, { zone }: Month): string {
  return instantText(instant.toZonedDateTimeISO(zone).add({ days }).toInstant(), zone);
}

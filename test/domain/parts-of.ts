import { expect } from "vitest";
import { dateOf, readTimeZone, type TimeZone } from "../../src/domain/calendar.ts";
import type { Interval } from "../../src/domain/interval.ts";
import { partsTouching } from "../../src/domain/parts.ts";
import { accepted, instantAt } from "../../src/parse/reading.ts";
import { readAnchor, readRecurrence } from "../../src/parse/scalar/recurrence.ts";

/** What is asked: `every`, `anchor`, the order's start, and the span from it on unless it says otherwise. */
type Asked = {
  readonly every: string;
  readonly anchor?: string;
  readonly order: string;
  readonly from?: string;
  readonly until: string;
  readonly zone?: string;
};

function zoneOf({ zone = "UTC" }: Asked): TimeZone {
  const read = readTimeZone(zone);
  if (!read) throw new Error(`${zone} is no zone`);
  return read;
}

export function parts(asked: Asked): readonly Interval[] {
  const { every, anchor = "order_start", order, from = order, until } = asked;
  const zone = zoneOf(asked);
  const recurrence = accepted(readRecurrence(every));
  const orderFrom = instantAt(order, zone);
  const counting = { every: recurrence, anchor: readAnchor(anchor), orderFrom, zone };
  return partsTouching(counting, { from: instantAt(from, zone), until: instantAt(until, zone) });
}

/** The beginning of each part, and the end of the last. */
export function bordersOf(found: readonly Interval[]): readonly Temporal.Instant[] {
  return [...found.map(({ from }) => from), ...found.slice(-1).map(({ until }) => until)];
}

/** The days on which the parts begin; what begins inside a day fails. */
export function days(asked: Asked): readonly string[] {
  const zone = zoneOf(asked);
  return bordersOf(parts(asked)).map((at) => {
    const date = dateOf(at, zone);
    expect(date.toZonedDateTime(zone).toInstant()).toEqual(at);
    return date.toString();
  });
}

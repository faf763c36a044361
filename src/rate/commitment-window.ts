import type { Commitment, CommitmentWindow } from "../domain/adjustment.ts";
import { calendarWindow } from "../domain/calendar.ts";
import { type Decimal, ratioOf, ZERO } from "../domain/decimal.ts";
import { type Elapsed, elapsedAt, type Shared } from "../domain/elapsed.ts";
import { earliest, isBefore, isSame, latest } from "../domain/instant.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type { Limit } from "../domain/line.ts";
import { Money } from "../domain/money.ts";
import type { Segment, Timeline } from "../domain/timeline.ts";
import { isDueAtBeginning, isDueAtEnd } from "./due.ts";

/**
 * A window of a commitment as far as a segment goes: [from, until) of `whole`. `end` is where it would end by itself, with
 * the calendar's window or the order; `until` comes sooner where a switch or the end of the contract cuts it.
 */
export type CommittedWindow = Interval & { readonly whole: Interval; readonly end: Temporal.Instant };

/** The windows of a segment that a period meets, or that end at its start. */
export function committedWindows(
  per: CommitmentWindow,
  segment: Segment,
  period: Interval,
): readonly CommittedWindow[] {
  const until = earliest(segment.until, period.until);
  const windows: CommittedWindow[] = [];
  for (let at = latest(segment.from, period.from.subtract({ nanoseconds: 1 })); isBefore(at, until); ) {
    const whole = wholeWindow(per, segment, at);
    const inside = intersect(whole, segment);
    if (inside) windows.push({ ...inside, whole, end: earliest(whole.until, segment.order.validity.until) });
    at = whole.until;
  }
  return windows;
}

function wholeWindow(per: CommitmentWindow, { order, version }: Segment, at: Temporal.Instant): Interval {
  return per === "order" ? order.validity : calendarWindow(per, at, version.timeZone);
}

/** Whether the account of a window is settled in a period: where it ends, or is cut short. */
export function isSettled(window: CommittedWindow, period: Interval, timeline: Timeline): boolean {
  const { until } = window;
  return isCutBySwitch(window, timeline) ? isDueAtBeginning(until, period) : isDueAtEnd(until, period);
}

/** Whether another version cuts the window short, which nobody knows before. */
export function isCutBySwitch({ until, end }: CommittedWindow, { contract }: Timeline): boolean {
  return !isSame(until, end) && !isSame(until, contract.ended);
}

/** What a commitment comes to in a window that lasts until `until`: all of it, or the share outside free trials. */
export function limitOf(
  { amount, per, prorate }: Commitment,
  { from, whole }: CommittedWindow,
  until: Temporal.Instant,
  { contract }: Timeline,
  { version }: Segment,
): Limit {
  const told = { per, window: { from, until }, whole: amount };
  if (prorate === "none") return { ...told, amount, counted: undefined };
  const shared: Shared = { window: whole, prorate, months: undefined, zone: version.timeZone };
  const span = { from, until };
  const free = version.trial === "free" && contract.trial ? intersect(span, contract.trial) : undefined;
  const all = elapsedAt(shared, whole.until);
  const isAll = isSame(from, whole.from) && isSame(until, whole.until); // as most are: nothing to count
  const at = (isAll ? all.of : passed(span, shared)).minus(free ? passed(free, shared) : ZERO);
  const counted: Elapsed = { ...all, at };
  return { ...told, amount: new Money(shareOf(amount.value, counted), amount.currency), counted };
}

function passed({ from, until }: Interval, shared: Shared): Decimal {
  return elapsedAt(shared, until).at.minus(elapsedAt(shared, from).at);
}

function shareOf(amount: Decimal, { at, of }: Elapsed): Decimal {
  return at.equals(of) ? amount : ratioOf(amount, at, of);
}

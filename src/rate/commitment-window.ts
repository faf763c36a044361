import type { Commitment, CommitmentWindow } from "../domain/adjustment.ts";
import { calendarWindow } from "../domain/calendar.ts";
import { type Decimal, ZERO } from "../domain/decimal.ts";
import { type Elapsed, elapsedAt, type Shared, shareOf } from "../domain/elapsed.ts";
import { earliest, isBefore, isSame, latest } from "../domain/instant.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type { Limit } from "../domain/line.ts";
import { Money } from "../domain/money.ts";
import type { Segment, Timeline } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";

/**
 * A window of a commitment as far as a segment goes: [from, until) of `whole`. `end` is where it would end by itself, with
 * the calendar's window or the order; `until` comes sooner where a switch or the end of the contract cuts it. `isLeft`:
 * at `until` another version takes over.
 */
export type CommittedWindow = Interval & {
  readonly whole: Interval;
  readonly end: Temporal.Instant;
  readonly isLeft: boolean;
};

/** The windows of a segment that a period meets, or that end at its start and may have to be closed in it. */
export function committedWindows(
  per: CommitmentWindow,
  segment: Segment,
  period: Interval,
  { timeline: { contract }, effort }: Rating,
): readonly CommittedWindow[] {
  const until = earliest(segment.until, period.until);
  const orderEnd = segment.order.validity.until;
  const isLeftAt = (at: Temporal.Instant) =>
    isSame(at, segment.until) && !isSame(at, orderEnd) && !isSame(at, contract.ended);
  const windows: CommittedWindow[] = [];
  for (let at = latest(segment.from, period.from.subtract({ nanoseconds: 1 })); isBefore(at, until); ) {
    effort(1);
    const whole = wholeWindow(per, segment, at);
    const inside = intersect(whole, segment);
    const end = earliest(whole.until, orderEnd);
    if (inside) windows.push({ ...inside, whole, end, isLeft: isLeftAt(inside.until) });
    at = whole.until;
  }
  return windows;
}

function wholeWindow(per: CommitmentWindow, { order, version }: Segment, at: Temporal.Instant): Interval {
  return per === "order" ? order.validity : calendarWindow(per, at, version.timeZone);
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

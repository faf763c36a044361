import { type Millis, type PlainLimit, type Span, zonedOf } from "./plain.ts";
import { cut12, moneyOf } from "./prices.ts";
import type { RatingCase, Segment } from "./rating-case.ts";

/** A calendar window, or an order's validity, and what of it a segment holds. */
export type CommitmentWindow = {
  readonly whole: Span;
  readonly active: Span;
  /** When it would end if nothing but the calendar and the order ended it. */
  readonly naturalEnd: Millis;
  readonly end: "natural" | "ended" | "switch";
  /** Another version takes over when it ends, wherever that is. */
  readonly isLeft: boolean;
};

/** The windows of a segment that bear on a span: those that it meets, and one that ends where it begins. */
export function windowsOf(
  rating: RatingCase,
  segment: Segment,
  per: PlainLimit["per"],
  asked: Span,
): readonly CommitmentWindow[] {
  const until = Math.min(segment.until, asked.until);
  let at = Math.max(segment.from, Math.min(segment.until, asked.from) - 1);
  const windows: CommitmentWindow[] = [];
  while (at < until) {
    const window = windowAt(rating.zone, segment, per, at);
    windows.push(window);
    at = window.whole.until;
  }
  return windows;
}

function windowAt(zone: string, segment: Segment, per: PlainLimit["per"], at: Millis): CommitmentWindow {
  const { order } = segment;
  const whole = wholeAt(zone, segment, per, at);
  const active = {
    from: Math.max(whole.from, segment.from),
    until: Math.min(whole.until, segment.until),
  };
  const naturalEnd = Math.min(whole.until, order.ownUntil);
  const isNatural = active.until === naturalEnd;
  const end = isNatural ? "natural" : active.until === order.until ? "ended" : "switch";
  const isLeft = active.until === segment.until && segment.until !== order.until;
  return { whole, active, naturalEnd, end, isLeft };
}

function wholeAt(zone: string, { order }: Segment, per: PlainLimit["per"], at: Millis): Span {
  if (per === "order") return { from: order.from, until: order.ownUntil };
  const day = zonedOf(at, zone).startOfDay();
  const starts = { day, month: day.with({ day: 1 }), year: day.with({ month: 1, day: 1 }) };
  const start = starts[per].startOfDay();
  const next = start.add({ days: 0, [`${per}s`]: 1 }).startOfDay();
  return { from: start.epochMilliseconds, until: next.epochMilliseconds };
}

/** The amount of a limit for a window of which the time until `until` counts; free trials do not. */
export function limitOf(
  rating: RatingCase,
  segment: Segment,
  limit: PlainLimit,
  window: CommitmentWindow,
  until: Millis,
): bigint {
  const amount = moneyOf(limit.amount);
  if (limit.prorate === "none") return amount;
  const counted = { from: window.active.from, until };
  if (!Number.isFinite(window.whole.until))
    throw new Error("the arbitraries prorate no window without an end");
  if (limit.prorate === "by_second") {
    const free = freeMillis(rating, segment, counted);
    const { from, until: wholeUntil } = window.whole;
    const part = BigInt(counted.until - counted.from - free);
    return cut12(amount, { part, whole: BigInt(wholeUntil - from) });
  }
  const all = rating.daysOf(window.whole);
  const days = all.filter(
    (day) => counted.from <= day && day < counted.until && !rating.isFreeIn(segment, day),
  );
  return cut12(amount, { part: BigInt(days.length), whole: BigInt(all.length) });
}

function freeMillis({ trial }: RatingCase, { version }: Segment, { from, until }: Span): number {
  if (version.trial !== "free" || trial === undefined) return 0;
  return Math.max(0, Math.min(until, trial.until) - Math.max(from, trial.from));
}

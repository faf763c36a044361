import { earliest, FOREVER, isBefore, isSame, latest } from "./instant.ts";

/** A stretch of time, half-open: `from` belongs to it, `until` does not. */
export type Interval = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

export function contains(interval: Interval, at: Temporal.Instant): boolean {
  return !isBefore(at, interval.from) && isBefore(at, interval.until);
}

/** Whether all of `inner` lies in `outer`. A point (`from` = `until`) lies where its instant does. */
export function encloses(outer: Interval, inner: Interval): boolean {
  return isPoint(inner)
    ? contains(outer, inner.from)
    : !isBefore(inner.from, outer.from) && !isBefore(outer.until, inner.until);
}

/** The common part; undefined when there is none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const from = latest(a.from, b.from);
  const until = earliest(a.until, b.until);
  return isBefore(from, until) ? { from, until } : undefined;
}

/** Whether part of `window` lies in `interval`. */
export function meets(interval: Interval, window: Interval): boolean {
  return isPoint(window) ? contains(interval, window.from) : intersect(interval, window) !== undefined;
}

function isPoint(interval: Interval): boolean {
  return isSame(interval.from, interval.until);
}

/** From the first beginning to the last end; throws on none. */
export function coveringOf(intervals: readonly Interval[]): Interval {
  const [first] = intervals;
  if (!first) throw new Error("nothing to cover");
  let { from, until } = first;
  for (const each of intervals) {
    from = earliest(from, each.from);
    until = latest(until, each.until);
  }
  return { from, until };
}

/** All of time. */
export const EVER: Interval = { from: Temporal.Instant.fromEpochMilliseconds(-8.64e15), until: FOREVER };

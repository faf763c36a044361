import { earliest, latest } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";

/** From the first beginning to the last end; throws on none. */
export function coveringOf(intervals: readonly Interval[]): Interval {
  const [first, ...others] = intervals;
  if (!first) throw new Error("nothing to cover");
  const from = earliest(first.from, ...others.map((each) => each.from));
  return { from, until: latest(first.until, ...others.map((each) => each.until)) };
}

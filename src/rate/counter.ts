import { calendarWindow } from "../domain/calendar.ts";
import { hasCounter, type UsageCharge } from "../domain/charge.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type { Segment, Timeline } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";

const CALENDAR = { daily: "day", monthly: "month", yearly: "year" } as const;

/**
 * The windows in which a charge counts, as far as they meet `span`: (reset window intersected with the segment), each
 * starting at 0. A charge without a counter has one window, the segment. `never` goes on over touching segments of
 * the same version, such as a renewal.
 */
export function countingWindows(
  charge: UsageCharge,
  segment: Segment,
  span: Interval,
  { runStarts, effort }: Rating,
): readonly Interval[] {
  const reset = hasCounter(charge) ? charge.resets?.reset : undefined;
  if (reset === undefined || reset === "per_order") return [segment];
  if (reset === "never") return [{ from: runStarts.get(segment) ?? segment.from, until: segment.until }];
  const part = intersect(segment, span);
  if (!part) return [];
  const windows: Interval[] = [];
  for (let at = part.from; isBefore(at, part.until); ) {
    effort(1);
    const calendar = calendarWindow(CALENDAR[reset], at, segment.version.timeZone);
    const window = intersect(calendar, segment);
    if (window) windows.push(window);
    at = calendar.until;
  }
  return windows;
}

/** Since when the version of each segment has applied without a break. */
export function runStartsOf({ segments }: Timeline): ReadonlyMap<Segment, Temporal.Instant> {
  const starts = new Map<Segment, Temporal.Instant>();
  for (const [n, segment] of segments.entries()) {
    const before = segments[n - 1];
    const goesOn = before && before.version === segment.version && isSame(before.until, segment.from);
    starts.set(segment, (goesOn ? starts.get(before) : undefined) ?? segment.from);
  }
  return starts;
}

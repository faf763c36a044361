import { calendarWindow, dateOf, dayInterval, type TimeZone } from "../domain/calendar.ts";
import type { Effort } from "../domain/effort.ts";
import { earliest, isBefore, latest } from "../domain/instant.ts";
import { encloses, type Interval, intersect, meets } from "../domain/interval.ts";
import { type MeasuringWindow, type Meter, measuringWindow } from "../domain/meter.ts";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import type { Stretch } from "../domain/timeline.ts";

/** The day or month around an instant of a stretch, as far as it lies in the stretch: each part measures by itself. */
export function windowAround(per: MeasuringWindow, at: Temporal.Instant, stretch: Stretch): Interval {
  const zone = stretch.segment.version.timeZone;
  const window = intersect(calendarWindow(per, at, zone), stretch);
  if (!window) throw new Error("a window around an instant that does not lie in its stretch");
  return window;
}

/** The days of a stretch, as far as they lie in it, that have a part in `span`; ascending. `span` cuts none of them. */
export function daysOf(stretch: Stretch, span: Interval, effort: Effort): readonly Interval[] {
  const zone = stretch.segment.version.timeZone;
  const until = earliest(stretch.until, span.until);
  const days: Interval[] = [];
  for (let date = dateOf(latest(stretch.from, span.from), zone); ; date = date.add({ days: 1 })) {
    effort(2); // twice what a line takes
    const day = dayInterval(date, zone);
    if (!isBefore(day.from, until)) return days;
    const window = intersect(day, stretch);
    if (window && intersect(window, span)) days.push(window);
  }
}

/** Whether part of a window lies in the period, and part outside. */
export function isCut(window: Interval, period: Interval): boolean {
  return meets(period, window) && !encloses(period, window);
}

type CutWindow = {
  readonly window: Interval;
  readonly meter: Meter;
  readonly zone: TimeZone;
  readonly place: Place;
};

/** A day or month has one quantity, and nobody knows how much of it lies in a period that cuts it; undefined for meters without windows. */
export function windowCut({ window, meter, zone, place }: CutWindow): Problem | undefined {
  const per = measuringWindow(meter);
  if (!per) return undefined;
  const date = dateOf(window.from, zone);
  const name = per === "day" ? date : date.toPlainYearMonth();
  const message = `the period cuts the ${per} \`${name}\`, for which \`${meter.name}\` has one quantity`;
  const hint = `let the period begin and end at the edge of a ${per}`;
  return errorAt({ code: "usage-day-cut", message, hint, place });
}

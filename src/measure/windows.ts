import { dateOf, dayOf, monthOf } from "../domain/calendar.ts";
import { encloses, type Interval, intersect, meets } from "../domain/interval.ts";
import type { MeasuringWindow, Meter } from "../domain/meter.ts";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import type { Stretch } from "../domain/timeline.ts";

/** The day or month around an instant of a stretch, as far as it lies in the stretch: each part measures by itself. */
export function windowAround(per: MeasuringWindow, at: Temporal.Instant, stretch: Stretch): Interval {
  const zone = stretch.segment.version.timeZone;
  const window = intersect(per === "day" ? dayOf(at, zone) : monthOf(at, zone), stretch);
  if (!window) throw new Error("a window around an instant that does not lie in it");
  return window;
}

/** Whether part of a window lies in the period, and part outside. */
export function isCut(window: Interval, period: Interval): boolean {
  return meets(period, window) && !encloses(period, window);
}

type CutWindow = {
  readonly window: Interval;
  readonly meter: Meter;
  readonly per: MeasuringWindow;
  readonly stretch: Stretch;
  readonly place: Place;
};

/** A day or month has one quantity, and nobody knows which part of it a period has that cuts it. */
export function windowCut({ window, meter, per, stretch, place }: CutWindow): Problem {
  const date = dateOf(window.from, stretch.segment.version.timeZone);
  const name = per === "day" ? date : date.toPlainYearMonth();
  const message = `the period cuts the ${per} \`${name}\`, for which \`${meter.name}\` has one quantity`;
  const hint = `let the period begin and end at the edge of a ${per}`;
  return errorAt({ code: "usage-day-cut", message, hint, place });
}

import type { Commitment } from "../domain/adjustment.ts";
import { contains, type Interval, intersect } from "../domain/interval.ts";
import type { AdjustingLine } from "../domain/line.ts";
import type { Segment } from "../domain/timeline.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { billedUntil, requireWindow, settlementEnd } from "./commitment.ts";
import { type CommittedWindow, committedWindows, isSettled, limitOf } from "./commitment-window.ts";
import type { LinesIn, Rating } from "./rating.ts";

/** Adds, when a window is settled, what it lacks to the minimum. */
export function minimumLines(minimum: Commitment, subject: Adjusted): LinesIn {
  return (rating) => {
    const period = intersect(rating.period, rating.begun);
    if (!period) return [];
    return committedWindows(minimum.per, subject.segment, period)
      .filter((window) => isSettled(window, period, rating.timeline))
      .flatMap((window) => windowLine(minimum, window, subject, rating));
  };
}

function windowLine(
  minimum: Commitment,
  window: CommittedWindow,
  subject: Adjusted,
  rating: Rating,
): readonly AdjustingLine[] {
  const { segment, charge } = subject;
  if (minimum.prorate === "none" && beginsInTrial(window, segment, rating)) return [];
  requireWindow("minimum", minimum, window, subject, rating);
  const limit = limitOf(minimum, window, window.until, rating.timeline, segment);
  const counted = settlementEnd(window, rating.timeline);
  const base = billedUntil(counted, window, limit.amount.currency, subject, rating);
  const exact = limit.amount.minus(base);
  if (!exact.value.greaterThan(0)) return [];
  const { from, until } = window;
  const told = {
    base,
    percent: undefined,
    time: undefined,
    limit,
    before: undefined,
    exact,
    place: minimum.place,
  };
  return [{ kind: "minimum", segment, charge, from, until, ...told }];
}

/** Like a part that is not prorated, a window that begins in a free trial is free of its minimum. */
function beginsInTrial({ from }: Interval, segment: Segment, { stretchesOf }: Rating): boolean {
  return (stretchesOf.get(segment) ?? []).some((stretch) => stretch.inTrial && contains(stretch, from));
}

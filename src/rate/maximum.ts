import type { Commitment } from "../domain/adjustment.ts";
import { earliest, isBefore, latest } from "../domain/instant.ts";
import { intersect } from "../domain/interval.ts";
import type { AdjustingLine } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { billedUntil, requireWindow, settlementEnd } from "./commitment.ts";
import { type CommittedWindow, committedWindows, isSettled, limitOf } from "./commitment-window.ts";
import type { LinesIn, Rating } from "./rating.ts";

/**
 * Takes off what a window has come to beyond the maximum, as it comes. A window that is cut short has less of a prorated
 * maximum; that is known, and taken off, only then.
 */
export function maximumLines(maximum: Commitment, subject: Adjusted): LinesIn {
  return (rating) => {
    const period = intersect(rating.period, rating.begun);
    if (!period) return [];
    const windows = committedWindows(maximum.per, subject.segment, period);
    return windows.flatMap((window) => windowLine(maximum, window, subject, { ...rating, period }));
  };
}

function windowLine(
  maximum: Commitment,
  window: CommittedWindow,
  subject: Adjusted,
  rating: Rating,
): readonly AdjustingLine[] {
  const { period, timeline } = rating;
  const { segment, charge } = subject;
  // What a cut gives back of the time before counts where all of the window is asked about, like any credit.
  const settled = isSettled(window, period, timeline) && !isBefore(window.from, rating.creditsSince);
  const from = latest(period.from, window.from);
  const until = earliest(period.until, window.until);
  if (!settled && !isBefore(from, until)) return [];
  requireWindow("maximum", maximum, window, subject, rating);
  const { currency } = maximum.amount;
  const whole = limitOf(maximum, window, window.end, timeline, segment);
  const limit = settled ? limitOf(maximum, window, window.until, timeline, segment) : whole;
  const before = beyond(whole.amount, billedUntil(from, window, currency, subject, rating));
  const counted = settled ? settlementEnd(window, timeline) : until;
  const base = billedUntil(counted, window, currency, subject, rating);
  const exact = beyond(limit.amount, base).minus(before);
  if (exact.value.isZero()) return [];
  const { place } = maximum;
  const told = { base, percent: undefined, time: undefined, limit, before, exact, place };
  return [{ kind: "maximum", segment, charge, from: window.from, until, ...told }];
}

/** What has to be taken off, so 0 or less. */
function beyond(limit: Money, billed: Money): Money {
  const over = billed.minus(limit);
  return over.value.greaterThan(0) ? over.negated() : over.minus(over);
}

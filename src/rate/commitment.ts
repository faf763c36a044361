import type { Commitment } from "../domain/adjustment.ts";
import { earliest, isBefore } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import { addMoney, type Currency, type Money } from "../domain/money.ts";
import type { Timeline } from "../domain/timeline.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { type CommittedWindow, isCutBySwitch } from "./commitment-window.ts";
import type { BilledSoFar, Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireUsageSince } from "./require-usage.ts";

/**
 * The exact sum of what has been billed since a window began: what rating just that time gives, without what is given back
 * of parts billed before it. Periods add up, so that only the time since the last question is rated: a year of daily windows
 * costs a year, not one for each day.
 */
export function billedUntil(
  until: Temporal.Instant,
  window: CommittedWindow,
  currency: Currency,
  { linesIn }: Adjusted,
  rating: Rating,
): Money {
  const known = rating.billed.get(linesIn) ?? new Map<string, BilledSoFar>();
  rating.billed.set(linesIn, known);
  const key = `${window.from.epochNanoseconds} ${currency}`;
  const last = known.get(key);
  const start =
    last && !isBefore(until, last.until) ? last : { until: window.from, sum: addMoney([], currency) };
  if (!isBefore(start.until, until)) return start.sum;
  const period = { from: start.until, until };
  const lines = linesIn({ ...rating, period, begun: EVER, creditsSince: window.from });
  const own = lines.flatMap(({ exact }) => (exact.currency === currency ? [exact] : []));
  const sum = addMoney([start.sum, ...own], currency);
  if (!last || isBefore(last.until, until)) known.set(key, { until, sum });
  return sum;
}

/**
 * The end of what counts when a window is settled. A switch that cuts it short gives back and settles at its own instant,
 * and that still counts.
 */
export function settlementEnd(window: CommittedWindow, timeline: Timeline): Temporal.Instant {
  return isCutBySwitch(window, timeline) ? window.until.add({ nanoseconds: 1 }) : window.until;
}

/** A commitment is about all of its window so far, also about what was used, or was a trial, before the period. */
export function requireWindow(
  kind: "maximum" | "minimum",
  { place }: Commitment,
  window: CommittedWindow,
  { charge, segment }: Adjusted,
  rating: Rating,
): void {
  refuseTrial({ from: window.from, until: earliest(window.until, rating.period.until) }, rating);
  const charges = charge ? [charge] : segment.version.charges;
  if (!charges.some((each) => each.kind === "usage")) return;
  const what = `the ${kind} of ${charge ? `\`${charge.name}\`` : "the statement"} adds up`;
  requireUsageSince(window, { what, related: [place] }, rating);
}

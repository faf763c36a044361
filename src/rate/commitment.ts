import type { Commitment } from "../domain/adjustment.ts";
import { earliest, isBefore } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import { addMoney, type Currency, type Money } from "../domain/money.ts";
import type { Timeline } from "../domain/timeline.ts";
import { type CommittedWindow, isCutBySwitch } from "./commitment-window.ts";
import type { Adjusted } from "./lines-in.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireUsageSince } from "./require-usage.ts";

/**
 * The exact sum of what has been billed since a window began: what rating just that time gives, without what is given back
 * of parts billed before it.
 */
export function billedUntil(
  until: Temporal.Instant,
  window: CommittedWindow,
  currency: Currency,
  { linesIn }: Adjusted,
  rating: Rating,
): Money {
  const period = { from: window.from, until };
  const asked = { ...rating, period, begun: EVER, creditsSince: window.from };
  const lines = isBefore(window.from, until) ? linesIn(asked) : [];
  const own = lines.filter(({ exact }) => exact.currency === currency);
  return addMoney(
    own.map(({ exact }) => exact),
    currency,
  );
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

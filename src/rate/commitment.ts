import type { Commitment } from "../domain/adjustment.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import { addMoney, type Currency, type Money } from "../domain/money.ts";
import type { CommittedWindow } from "./commitment-window.ts";
import type { Adjusted } from "./lines-in.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireUsageSince } from "./require-usage.ts";

/** The exact sum of what has been billed since a window began: what rating just that time gives. */
export function billedUntil(
  until: Temporal.Instant,
  window: CommittedWindow,
  currency: Currency,
  { linesIn }: Adjusted,
  rating: Rating,
): Money {
  const period = { from: window.from, until };
  const lines = isBefore(window.from, until) ? linesIn({ ...rating, period, begun: EVER }) : [];
  const own = lines.filter(({ exact }) => exact.currency === currency);
  return addMoney(
    own.map(({ exact }) => exact),
    currency,
  );
}

/** The exact sum of all that a window has come to, once it is settled. */
export function billedIn(
  window: CommittedWindow,
  currency: Currency,
  subject: Adjusted,
  rating: Rating,
): Money {
  const isCut = !isSame(window.until, window.end);
  // What a switch gives back falls due as the next version begins, yet it is of this window: a charge with a maximum would
  // else give back more than it took.
  const until = isCut ? window.until.add({ nanoseconds: 1 }) : window.until;
  return billedUntil(until, window, currency, subject, rating);
}

/** A commitment is about all of its window, also about what was used, or tried, before the period. */
export function requireWindow(
  kind: "maximum" | "minimum",
  { place }: Commitment,
  window: CommittedWindow,
  { charge, segment }: Adjusted,
  rating: Rating,
): void {
  refuseTrial(window, rating);
  const charges = charge ? [charge] : segment.version.charges;
  if (!charges.some((each) => each.kind === "usage")) return;
  const what = `the ${kind} of ${charge ? `\`${charge.name}\`` : "the statement"} adds up`;
  requireUsageSince(window, { what, related: [place] }, rating);
}

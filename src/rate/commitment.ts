import type { Commitment } from "../domain/adjustment.ts";
import { earliest, isBefore } from "../domain/instant.ts";
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

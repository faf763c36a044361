import type { Commitment } from "../domain/adjustment.ts";
import { earliest } from "../domain/instant.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import type { CommittedWindow } from "./commitment-window.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireUsageSince } from "./require-usage.ts";

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

import type { Commitment } from "../domain/adjustment.ts";
import { contains } from "../domain/interval.ts";
import type { Money } from "../domain/money.ts";
import { type Account, standingAt } from "./account.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { limitingLines } from "./limiting-lines.ts";
import type { LinesIn, Rating } from "./rating.ts";

/** Adds what a window lacks to the minimum, when it is settled; what leaving a version then makes due takes it off again. */
export function minimumLines(minimum: Commitment, subject: Adjusted): LinesIn {
  return limitingLines({
    kind: "minimum",
    commitment: minimum,
    subject,
    owed: lack,
    standingOf: standingAt,
    isOwed: (standing) => standing !== "open",
    isFree: ({ from }, rating) => minimum.prorate === "none" && isInTrial(from, subject, rating),
  });
}

/** What has to be added, so 0 or more. */
function lack({ limit, base }: Account): Money {
  const missing = limit.amount.minus(base);
  return missing.value.greaterThan(0) ? missing : missing.minus(missing);
}

/** Like a part that is not prorated, a window that begins in a free trial is free of its minimum. */
function isInTrial(at: Temporal.Instant, { segment }: Adjusted, { stretchesOf }: Rating): boolean {
  return (stretchesOf.get(segment) ?? []).some((stretch) => stretch.inTrial && contains(stretch, at));
}

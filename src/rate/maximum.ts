import type { Commitment } from "../domain/adjustment.ts";
import { isBefore } from "../domain/instant.ts";
import type { Money } from "../domain/money.ts";
import { type Account, type Standing, standingAt } from "./account.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import type { CommittedWindow } from "./commitment-window.ts";
import { limitingLines } from "./limiting-lines.ts";
import type { LinesIn, Rating } from "./rating.ts";

/**
 * Takes off what a window has come to beyond the maximum, as it comes. A window that is cut short has less of a prorated
 * maximum; that is known, and taken off, only then.
 */
export function maximumLines(maximum: Commitment, subject: Adjusted): LinesIn {
  return limitingLines({
    kind: "maximum",
    commitment: maximum,
    subject,
    owed: excess,
    standingOf,
    isOwed: () => true,
    isFree: () => false,
  });
}

/** What a cut gives back of the time before counts only where all of the window is asked about, like any credit. */
function standingOf(window: CommittedWindow, at: Temporal.Instant, { creditsSince }: Rating): Standing {
  return isBefore(window.from, creditsSince) ? "open" : standingAt(window, at);
}

/** What has to be taken off, so 0 or less. */
function excess({ limit, base }: Account): Money {
  const over = base.minus(limit.amount);
  return over.value.greaterThan(0) ? over.negated() : over.minus(over);
}

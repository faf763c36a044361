import type { Commitment } from "../domain/adjustment.ts";
import { ZERO } from "../domain/decimal.ts";
import { earliest } from "../domain/instant.ts";
import { EVER, intersect } from "../domain/interval.ts";
import type { AdjustingLine } from "../domain/line.ts";
import { Money } from "../domain/money.ts";
import { type Account, accountAt, justAfter, type Standing } from "./account.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { type CommittedWindow, committedWindows } from "./commitment-window.ts";
import type { LinesIn, Rating } from "./rating.ts";
import { requireWindow } from "./require-window.ts";

/** A maximum or minimum, what it limits, and how an account owes for it. */
export type Limiting = {
  readonly kind: "maximum" | "minimum";
  readonly commitment: Commitment;
  readonly subject: Adjusted;
  /** What an account adds to what was billed, or takes off it. */
  readonly owed: (account: Account) => Money;
  /** Where a window's account stands at an instant, as far as the rating asks. */
  readonly standingOf: (window: CommittedWindow, at: Temporal.Instant, rating: Rating) => Standing;
  /** Whether an account owes anything yet. */
  readonly isOwed: (standing: Standing) => boolean;
  /** Whether a window is free of the commitment. */
  readonly isFree: (window: CommittedWindow, rating: Rating) => boolean;
};

/** In each window of a segment, what its account owes at the end of the period less what it had owed at its start. */
export function limitingLines(limiting: Limiting): LinesIn {
  const { commitment, subject } = limiting;
  return (rating) =>
    committedWindows(commitment.per, subject.segment, rating.period, rating).flatMap((window) =>
      windowLine(limiting, window, rating),
    );
}

function windowLine(limiting: Limiting, window: CommittedWindow, rating: Rating): readonly AdjustingLine[] {
  const { kind, commitment, subject, owed, isOwed, isFree, standingOf } = limiting;
  const { period } = rating;
  const [before, after] = [standingOf(window, period.from, rating), standingOf(window, period.until, rating)];
  if (!isOwed(after) || isFree(window, rating)) return [];
  if (!isTouched({ window, before, after, subject, rating })) return [];
  requireWindow(kind, commitment, window, subject, rating);
  const asked = { commitment, window, subject, rating };
  const now = accountAt(period.until, after, asked);
  const nothing = new Money(ZERO, commitment.amount.currency);
  const owedBefore = isOwed(before) ? owed(accountAt(period.from, before, asked)) : nothing;
  const exact = owed(now).minus(owedBefore);
  if (exact.value.isZero()) return [];
  const { segment, charge } = subject;
  const until = after === "open" ? earliest(period.until, window.until) : window.until;
  const told = { percent: undefined, time: undefined, before: owedBefore, exact, place: commitment.place };
  return [{ kind, segment, charge, from: window.from, until, base: now.base, limit: now.limit, ...told }];
}

type Touch = {
  readonly window: CommittedWindow;
  readonly before: Standing;
  readonly after: Standing;
  readonly subject: Adjusted;
  readonly rating: Rating;
};

/**
 * Whether the period can change the account. One that was settled is closed only where leaving makes something due: else
 * whoever rates the month after a switch would have to send the usage of the month before.
 */
function isTouched({ window, before, after, subject, rating }: Touch): boolean {
  if (after === "open") return intersect(window, rating.period) !== undefined;
  if (before !== "settled") return before !== after;
  if (after !== "closed") return false;
  const leaving = { from: window.until, until: justAfter(window.until) };
  const due = subject.linesIn({ ...rating, period: leaving, begun: EVER, creditsSince: window.from });
  return due.some(({ exact }) => !exact.value.isZero());
}

import type { Commitment } from "../domain/adjustment.ts";
import { earliest, isBefore, isSame } from "../domain/instant.ts";
import type { Limit } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { billedUntil } from "./billed-until.ts";
import { type CommittedWindow, limitOf } from "./commitment-window.ts";
import type { Rating } from "./rating.ts";

/**
 * How far the account of a window has come: `open` while it lasts; `settled` at its own end, or that of the contract;
 * `closed` once another version has taken over, with all that leaving makes due at that instant.
 */
export type Standing = "open" | "settled" | "closed";

/** What a commitment is held against: the limit of the window, and what the window has come to. */
export type Account = { readonly standing: Standing; readonly limit: Limit; readonly base: Money };

/**
 * Where an account stands for all periods that end at an instant. Nobody knows of a switch before it: a period that ends
 * with one finds the window open, or settled where it ends there anyway, and the next period closes it.
 */
export function standingAt(window: CommittedWindow, at: Temporal.Instant): Standing {
  const { until, end, isLeft } = window;
  if (isLeft && isBefore(until, at)) return "closed";
  const endsItself = !isLeft || isSame(until, end);
  return endsItself && !isBefore(at, until) ? "settled" : "open";
}

type Asked = {
  readonly commitment: Commitment;
  readonly window: CommittedWindow;
  readonly subject: Adjusted;
  readonly rating: Rating;
};

/** The account at an instant; open, with the limit that the window has by itself, where `standing` says so. */
export function accountAt(
  at: Temporal.Instant,
  standing: Standing,
  { commitment, window, subject, rating }: Asked,
): Account {
  const { until, end } = window;
  const lasts = standing === "open" ? end : until;
  const limit = limitOf(commitment, window, lasts, rating.timeline, subject.segment);
  const { currency } = commitment.amount;
  return { standing, limit, base: billedUntil(countedUntil(), window, currency, subject, rating) };

  function countedUntil(): Temporal.Instant {
    if (standing === "open") return earliest(at, until);
    return standing === "closed" ? justAfter(until) : until;
  }
}

/** What begins at an instant falls due in the period that holds it: the shortest one, since time comes in nanoseconds. */
export function justAfter(at: Temporal.Instant): Temporal.Instant {
  return at.add({ nanoseconds: 1 });
}

import type { Reckoned } from "./bookings.ts";
import { type CommitmentWindow, limitOf, windowsOf } from "./commitment-windows.ts";
import type { Millis, PlainAdjustments, PlainLimit, Span } from "./plain.ts";
import type { RatingCase, Segment } from "./rating-case.ts";

/** A charge or a statement in one segment: what bounds it, and what it bills in any time, discounts included. */
export type Limited = {
  readonly rating: RatingCase;
  readonly segment: Segment;
  readonly terms: PlainAdjustments;
  readonly bills: (reckoned: Reckoned) => bigint;
};
export type LimitLines = {
  readonly maximum: bigint;
  readonly minimum: bigint;
  readonly branches: ReadonlySet<string>;
};

/** What a maximum takes off and a minimum adds. */
export function limitLines(limited: Limited, span: Reckoned): LimitLines {
  const branches = new Set<string>();
  const maximum = maximumIn(limited, span, branches);
  return { maximum, minimum: minimumIn(limited, span, branches), branches };
}

function maximumIn(limited: Limited, span: Reckoned, branches: Set<string>): bigint {
  const { maximum } = limited.terms;
  if (maximum === undefined) return 0n;
  let sum = 0n;
  for (const window of openWindows(limited, maximum, span)) {
    const before = takenOff(limited, maximum, window, Math.max(span.from, window.active.from));
    // Asked about a time that began later, nobody counts what leaving gives back of the time before.
    const isLast = isSettled(window, span) && window.active.from >= (span.piecesSince ?? window.active.from);
    const after = isLast
      ? takenOffAtLast(limited, maximum, window)
      : takenOff(limited, maximum, window, span.until);
    sum += after - before;
    if (after === before) continue;
    branches.add("maximum reached");
    if (isLast) for (const branch of settlementBranches(maximum, window)) branches.add(branch);
  }
  return sum;
}

function minimumIn(limited: Limited, span: Reckoned, branches: Set<string>): bigint {
  const { minimum } = limited.terms;
  if (minimum === undefined) return 0n;
  let sum = 0n;
  for (const window of openWindows(limited, minimum, span)) {
    if (!isSettled(window, span)) continue;
    const added = addedAtLast(limited, minimum, window);
    sum += added;
    if (added === 0n) continue;
    branches.add("minimum due");
    if (limited.terms.maximum && limited.terms.maximum.per !== minimum.per)
      branches.add("limits of different windows");
    for (const branch of settlementBranches(minimum, window)) branches.add(branch);
  }
  return sum;
}

function openWindows({ rating, segment }: Limited, { per }: PlainLimit, span: Reckoned): CommitmentWindow[] {
  if (span.until <= span.from) return [];
  return windowsOf(rating, segment, per, span).filter((window) => !isOver(window, span));
}

/** Whether a window was settled before a span. */
export function isOver({ active, end }: CommitmentWindow, span: Span): boolean {
  return end === "switch" ? active.until < span.from : active.until <= span.from;
}

/** Like what is due at an end; but nobody knows of a switch before it, so that it settles in the period that begins with it. */
export function isSettled(
  { active, end }: CommitmentWindow,
  { until, isSettling = false }: Reckoned,
): boolean {
  return end === "switch" && !isSettling ? active.until < until : active.until <= until;
}

/** What the maximum has taken off at an instant before the window is settled; nothing is known of an early end. */
function takenOff(
  { rating, segment, bills }: Limited,
  maximum: PlainLimit,
  window: CommitmentWindow,
  at: Millis,
): bigint {
  const billed = bills({ from: window.active.from, until: at, piecesSince: window.active.from });
  return lesser(limitOf(rating, segment, maximum, window, window.naturalEnd), billed) - billed;
}

/** What it has taken off of the whole window, by the limit of the time that the window had. */
function takenOffAtLast(
  { rating, segment, bills }: Limited,
  maximum: PlainLimit,
  window: CommitmentWindow,
): bigint {
  const billed = bills(wholeOf(window));
  return lesser(limitOf(rating, segment, maximum, window, window.active.until), billed) - billed;
}

function addedAtLast(limited: Limited, minimum: PlainLimit, window: CommitmentWindow): bigint {
  const { rating, segment, bills } = limited;
  const { from, until } = window.active;
  if (minimum.prorate === "none" && rating.isFreeIn(segment, from)) return 0n;
  const whole = wholeOf(window);
  const billed = bills(whole) + maximumIn(limited, whole, new Set());
  const least = limitOf(rating, segment, minimum, window, until);
  return least > billed ? least - billed : 0n;
}

/** Whoever leaves a version settles with all that leaving makes due. */
function wholeOf({ active, end }: CommitmentWindow): Reckoned {
  return { ...active, piecesSince: active.from, isSettling: end === "switch" };
}

function settlementBranches({ prorate }: PlainLimit, { end, whole, active }: CommitmentWindow): string[] {
  const isPart = active.from > whole.from || active.until < whole.until;
  return [
    ...(end === "switch" ? ["settled early by a switch"] : []),
    ...(end === "ended" ? ["settled by ended"] : []),
    ...(prorate !== "none" && isPart ? ["prorated limit"] : []),
  ];
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

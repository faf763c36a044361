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
    // Asked about a time that began later, nobody counts what leaving gives back of the time before.
    const isForeign = window.active.from < (span.piecesSince ?? window.active.from);
    const [start, last] = isForeign ? (["open", "open"] as const) : stateChange(window, span);
    const change =
      takenOff(limited, maximum, window, { state: last, at: span.until }) -
      takenOff(limited, maximum, window, { state: start, at: span.from });
    sum += change;
    if (change === 0n) continue;
    branches.add("maximum reached");
    for (const branch of stateBranches(maximum, window, last)) branches.add(branch);
  }
  return sum;
}

function minimumIn(limited: Limited, span: Reckoned, branches: Set<string>): bigint {
  const { minimum } = limited.terms;
  if (minimum === undefined) return 0n;
  let sum = 0n;
  for (const window of openWindows(limited, minimum, span)) {
    const [start, last] = stateChange(window, span);
    const change = added(limited, minimum, window, last) - added(limited, minimum, window, start);
    sum += change;
    if (change === 0n) continue;
    branches.add("minimum due");
    if (limited.terms.maximum && limited.terms.maximum.per !== minimum.per)
      branches.add("limits of different windows");
    for (const branch of stateBranches(minimum, window, last)) branches.add(branch);
  }
  return sum;
}

function openWindows({ rating, segment }: Limited, { per }: PlainLimit, span: Reckoned): CommitmentWindow[] {
  if (span.until <= span.from) return [];
  return windowsOf(rating, segment, per, span).filter((window) => !isOver(window, span));
}

/** Whether nothing can come of a window any more when a span begins. */
function isOver({ active, isLeft }: CommitmentWindow, span: Span): boolean {
  return isLeft ? active.until < span.from : active.until <= span.from;
}

/** A window runs; it is over by itself; or it was left for another version, of which nobody knew before. */
type State = "open" | "over" | "left";

function stateAt({ active, end, isLeft }: CommitmentWindow, at: Millis, isSettling = false): State {
  if (isLeft && (active.until < at || (isSettling && active.until === at))) return "left";
  return end !== "switch" && active.until <= at ? "over" : "open";
}

function stateChange(window: CommitmentWindow, span: Reckoned): readonly [State, State] {
  return [stateAt(window, span.from), stateAt(window, span.until, span.isSettling)];
}

/** The windows of which a span's bill needs to know everything, by when they began. */
export function windowsNeeded(limited: Limited, span: Reckoned): readonly Millis[] {
  const { maximum, minimum } = limited.terms;
  const open = (limit: PlainLimit | undefined) => (limit ? openWindows(limited, limit, span) : []);
  const isEnding = (window: CommitmentWindow) => new Set(stateChange(window, span)).size > 1;
  const needed = [...open(maximum), ...open(minimum).filter(isEnding)];
  return needed.filter((window) => isFelt(limited, window, span)).map(({ active }) => active.from);
}

/** A window that was over before a version was left is felt again only where leaving makes something due. */
function isFelt({ bills }: Limited, window: CommitmentWindow, span: Reckoned): boolean {
  if (stateAt(window, span.from) !== "over") return true;
  return bills(wholeOf(window, "left")) !== bills(wholeOf(window, "over"));
}

/** What the maximum has taken off: before the end with the limit that the window has by itself. */
function takenOff(
  { rating, segment, bills }: Limited,
  maximum: PlainLimit,
  window: CommitmentWindow,
  { state, at }: { readonly state: State; readonly at: Millis },
): bigint {
  const { from, until } = window.active;
  const isOpen = state === "open";
  const reckoned = isOpen
    ? { from, until: Math.max(from, Math.min(at, until)), piecesSince: from }
    : undefined;
  const billed = bills(reckoned ?? wholeOf(window, state));
  return (
    lesser(limitOf(rating, segment, maximum, window, isOpen ? window.naturalEnd : until), billed) - billed
  );
}

/** What the minimum has added. */
function added(limited: Limited, minimum: PlainLimit, window: CommitmentWindow, state: State): bigint {
  const { rating, segment, bills } = limited;
  const { from, until } = window.active;
  if (state === "open" || (minimum.prorate === "none" && rating.isFreeIn(segment, from))) return 0n;
  const whole = wholeOf(window, state);
  const billed = bills(whole) + maximumIn(limited, whole, new Set());
  const least = limitOf(rating, segment, minimum, window, until);
  return least > billed ? least - billed : 0n;
}

/** Whoever leaves a version settles with all that leaving makes due. */
function wholeOf({ active }: CommitmentWindow, state: State): Reckoned {
  return { ...active, piecesSince: active.from, isSettling: state === "left" };
}

function stateBranches(limit: PlainLimit, window: CommitmentWindow, state: State): string[] {
  if (state === "open") return [];
  const isLeftAtItsEnd = state === "left" && window.end === "natural";
  return [...settlementBranches(limit, window), ...(isLeftAtItsEnd ? ["left at the natural end"] : [])];
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

import { type CommitmentWindow, limitOf, windowsOf } from "./commitment-windows.ts";
import type { Millis, PlainAdjustments, Span } from "./plain.ts";
import type { RatingCase, Segment } from "./rating-case.ts";

/** A charge or a statement in one segment: what bounds it, and what it bills in any span, discounts included. */
export type Limited = {
  readonly rating: RatingCase;
  readonly segment: Segment;
  readonly terms: PlainAdjustments;
  readonly bills: (span: Span) => bigint;
};
export type LimitLines = {
  readonly maximum: bigint;
  readonly minimum: bigint;
  readonly branches: ReadonlySet<string>;
};

/** What a maximum takes off and a minimum adds in a span. */
export function limitLines(limited: Limited, span: Span): LimitLines {
  const { rating, segment, terms } = limited;
  const per = terms.maximum?.per ?? terms.minimum?.per;
  const lines = { maximum: 0n, minimum: 0n, branches: new Set<string>() };
  if (per === undefined || span.until <= span.from) return lines;
  if ((terms.minimum?.per ?? per) !== per)
    throw new Error("the arbitraries give both limits the same windows");
  for (const window of windowsOf(rating, segment, per, span)) {
    if (isOver(window, span)) continue;
    const billed = inWindow(limited, window, span);
    lines.maximum += billed.maximum;
    lines.minimum += billed.minimum;
    for (const branch of billed.branches) lines.branches.add(branch);
  }
  return lines;
}

/** Whether a window was settled before a span. */
export function isOver({ active, end }: CommitmentWindow, span: Span): boolean {
  return end === "switch" ? active.until < span.from : active.until <= span.from;
}

/** Like what is due at an end; but nobody knows of a switch before it, so that it settles in the period that begins with it. */
function isSettled({ active, end }: CommitmentWindow, span: Span): boolean {
  return end === "switch" ? active.until < span.until : active.until <= span.until;
}

function inWindow(limited: Limited, window: CommitmentWindow, span: Span): LimitLines {
  const { from } = window.active;
  const takenBefore = takenOff(limited, window, Math.max(span.from, from));
  if (!isSettled(window, span)) {
    const maximum = takenOff(limited, window, span.until) - takenBefore;
    return { maximum, minimum: 0n, branches: new Set(maximum === 0n ? [] : ["maximum reached"]) };
  }
  const settled = settle(limited, window);
  const maximum = settled.maximum - takenBefore;
  return {
    maximum,
    minimum: settled.minimum,
    branches: new Set([
      ...(maximum === 0n ? [] : ["maximum reached"]),
      ...(settled.minimum === 0n ? [] : ["minimum due"]),
      ...(maximum === 0n && settled.minimum === 0n ? [] : settlementBranches(limited, window)),
    ]),
  };
}

/** What the maximum has taken off at an instant before the window is settled; nothing is known of an early end. */
function takenOff({ rating, segment, terms, bills }: Limited, window: CommitmentWindow, at: Millis): bigint {
  if (terms.maximum === undefined) return 0n;
  const billed = bills({ from: window.active.from, until: at });
  const limit = limitOf(rating, segment, terms.maximum, window, window.naturalEnd);
  return lesser(limit, billed) - billed;
}

/** The whole of both lines when the window is settled, with the limits of the time that it had. */
function settle(
  { rating, segment, terms, bills }: Limited,
  window: CommitmentWindow,
): { readonly maximum: bigint; readonly minimum: bigint } {
  const { from, until } = window.active;
  const billed = bills({ from, until });
  const { maximum, minimum } = terms;
  const capped = maximum ? lesser(limitOf(rating, segment, maximum, window, until), billed) : billed;
  const isOwed = minimum && !(minimum.prorate === "none" && rating.isFreeIn(segment, from));
  const least = isOwed ? limitOf(rating, segment, minimum, window, until) : capped;
  return { maximum: capped - billed, minimum: least > capped ? least - capped : 0n };
}

function settlementBranches({ terms }: Limited, { end, whole, active }: CommitmentWindow): string[] {
  const isProrated = [terms.maximum, terms.minimum].some((limit) => limit && limit.prorate !== "none");
  const isPart = active.from > whole.from || active.until < whole.until;
  return [
    ...(end === "switch" ? ["settled early by a switch"] : []),
    ...(end === "ended" ? ["settled by ended"] : []),
    ...(isProrated && isPart ? ["prorated limit"] : []),
  ];
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

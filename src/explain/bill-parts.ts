import type { Line, RateResult, Segment } from "../generated/result.ts";
import { contains, gapsIn, overlap, type Span } from "./span-text.ts";

/** A segment of the timeline that a bill is about, and what its version bills. */
export type BillPart = { readonly segment: Segment; readonly lines: readonly Line[] };

/** The lines of a result as a bill has them: each is in exactly one of these lists. */
export type BillParts = {
  /** What was billed before and no longer stands. */
  readonly reversals: readonly Line[];
  /** The segments that meet the period or have a line in it. */
  readonly parts: readonly BillPart[];
  /** What belongs to no segment, such as rounding a sum. */
  readonly apart: readonly Line[];
  /** The stretches of the period without an order. */
  readonly gaps: readonly Span[];
};

/** Sorts the lines of a result by the segments they belong to. */
export function billParts({ period, timeline, lines }: RateResult): BillParts {
  const placed = Map.groupBy(lines, (line) => segmentOf(line, timeline));
  const parts = timeline
    .map((segment) => ({ segment, lines: placed.get(segment) ?? [] }))
    .filter((part) => overlap(part.segment, period) || part.lines.length > 0);
  return {
    reversals: lines.filter(isReversal),
    parts,
    apart: (placed.get(undefined) ?? []).filter((line) => !isReversal(line)),
    gaps: gapsIn(
      period,
      parts.map(({ segment }) => segment),
    ),
  };
}

/**
 * A recurring part may begin before the period it falls due in; it belongs to the segment in which it begins. What a
 * segment gives back when it ends belongs to it, too, with the discount on that.
 */
function segmentOf(line: Line, timeline: readonly Segment[]): Segment | undefined {
  if (line.kind === "rounding" || isReversal(line)) return undefined;
  const own = timeline.filter(({ version }) => version === line.version);
  return own.find((segment) => contains(segment, line.from)) ?? own.find(({ until }) => until === line.from);
}

function isReversal({ kind }: Line): boolean {
  return kind === "reversal";
}

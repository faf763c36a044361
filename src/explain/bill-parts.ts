import type { Line, NextSwitch, RateResult, Segment } from "../generated/result.ts";
import { compareSpans, contains, gapsIn, overlap, type Span } from "./span-text.ts";

/** A stretch of a bill: a segment of the timeline with what its version bills, or time of the period without an order. */
export type BillPart =
  | { readonly kind: "segment"; readonly segment: Segment; readonly lines: readonly Line[] }
  | { readonly kind: "gap"; readonly gap: Span };

/** A result as a bill has it: each of its lines is in exactly one of these lists. */
export type BillParts = {
  /** What was billed before and no longer stands. */
  readonly reversals: readonly Line[];
  /** In the order of time; the segments that meet the period or have a line in it. */
  readonly parts: readonly BillPart[];
  /** What belongs to no segment, such as rounding a sum. */
  readonly apart: readonly Line[];
  /** What comes after the last segment; undefined where the bill is about none. */
  readonly next: NextSwitch | undefined;
};

/** Sorts the lines of a result by the segments they belong to. */
export function billParts({ period, timeline, lines }: RateResult): BillParts {
  const placed = Map.groupBy(lines, (line) => homeOf(line, timeline));
  const segments = timeline.filter((segment) => overlap(segment, period) || placed.has(segment));
  const parts = [
    ...segments.map((segment) => ({ kind: "segment", segment, lines: placed.get(segment) ?? [] }) as const),
    ...gapsIn(period, segments).map((gap) => ({ kind: "gap", gap }) as const),
  ];
  return {
    reversals: lines.filter(isReversal),
    parts: parts.toSorted((a, b) => compareSpans(spanOf(a), spanOf(b))),
    apart: (placed.get(undefined) ?? []).filter((line) => !isReversal(line)),
    next: segments.at(-1)?.next,
  };
}

/** From when until when a part of a bill is. */
export function spanOf(part: BillPart): Span {
  return part.kind === "gap" ? part.gap : part.segment;
}

/**
 * A recurring part may begin before the period it falls due in; it belongs to the segment in which it begins. What a
 * segment gives back when it ends belongs to it, too, with the discount on that.
 */
function homeOf(line: Line, timeline: readonly Segment[]): Segment | undefined {
  if (line.kind === "rounding" || isReversal(line)) return undefined;
  const own = timeline.filter(({ version }) => version === line.version);
  return own.find((segment) => contains(segment, line.from)) ?? own.find(({ until }) => until === line.from);
}

function isReversal({ kind }: Line): boolean {
  return kind === "reversal";
}

import { numberText } from "../domain/number-text.ts";
import type { Line, RateResult, Total } from "../generated/result.ts";
import { billLineText } from "./bill-line-text.ts";
import { type BillPart, billParts } from "./bill-parts.ts";
import { correctionSentence, emptySentence, TAKEN_BACK } from "./correction-sentence.ts";
import { alignPoints, field, pageText, rule, spread, wrap } from "./page.ts";
import { gapFact, nextText, segmentText, shortDigest, tariffsOf, tariffsText } from "./reason-text.ts";
import { periodText } from "./span-text.ts";
import { NOTHING_BILLED, totalSentence } from "./total-sentence.ts";
import { OUTSIDE, outsideSentence, UNPRICED, unpricedSentence } from "./usage-sentence.ts";

/** The text at the right edge for each line and total, their decimal points below each other. */
type Billed = ReadonlyMap<Line | Total, string>;

/**
 * The result of `rate` as a bill that a person can check: plain text of at most 80 columns, no line break at its end.
 * The right edge holds what is billed, so that it adds up to the total; every figure has the line of the file it is from.
 */
export function billText(result: RateResult): string {
  const { timeline, lines, totals, unpriced, outside_period } = result;
  const tariffs = tariffsOf(timeline);
  const billed = billedTexts([...lines, ...totals]);
  const { reversals, parts, apart, next } = billParts(result);
  return pageText([
    ...headText(result),
    "",
    ...reversalsText(reversals, billed),
    ...parts.flatMap((part) => partText(part, result, billed)),
    ...apart.flatMap((line) => [rule("-"), ...billLineText(line, billed.get(line) ?? ""), ""]),
    rule("="),
    ...totals.flatMap((total) => totalText(total, lines, billed)),
    ...correctionText(result),
    ...(totals.length === 0 ? [NOTHING_BILLED] : []),
    ...listText(
      UNPRICED,
      unpriced.map((usage) => unpricedSentence(usage, tariffs)),
    ),
    ...listText(OUTSIDE, outside_period.map(outsideSentence)),
    ...(next === undefined ? [] : ["", ...nextText(next)]),
  ]);
}

function billedTexts(amounts: readonly (Line | Total)[]): Billed {
  const aligned = alignPoints(amounts.map(({ amount }) => numberText(amount)));
  return new Map(amounts.map((each, n) => [each, `${aligned[n]?.trimStart()} ${each.currency}`]));
}

function headText({ contract, period, timeline, catalog }: RateResult): readonly string[] {
  return [
    ...wrap(`Bill for contract ${contract}`, 2),
    "",
    ...tariffsText(tariffsOf(timeline)),
    ...field("Period", periodText(period)),
    ...field("Catalog", shortDigest(catalog)),
  ];
}

/** A segment, why its version applies, and what this version bills; or that no order is valid. */
function partText(part: BillPart, result: RateResult, billed: Billed): readonly string[] {
  if (part.kind === "gap") return [rule("-"), ...field(...gapFact(part.gap)), ""];
  const { segment, lines } = part;
  return [
    rule("-"),
    ...segmentText(segment, tariffsOf(result.timeline)),
    "",
    ...lines.flatMap((line) => [...billLineText(line, billed.get(line) ?? ""), ""]),
    ...(lines.length === 0 ? [`  ${emptySentence(result)}`, ""] : []),
  ];
}

/** What was billed before and no longer stands comes first, since the rest of the bill stands in its place. */
function reversalsText(reversals: readonly Line[], billed: Billed): readonly string[] {
  if (reversals.length === 0) return [];
  const lines = reversals.flatMap((line) => [...billLineText(line, billed.get(line) ?? ""), ""]);
  return [rule("-"), `${TAKEN_BACK}:`, "", ...lines];
}

function correctionText({ correction }: RateResult): readonly string[] {
  return correction === null ? [] : wrap(`  ${correctionSentence(correction)}`, 2);
}

/** What is billed, and how far rounding moved it from the exact sum. */
function totalText(total: Total, lines: readonly Line[], billed: Billed): readonly string[] {
  return [...spread("Total", billed.get(total) ?? ""), ...wrap(`  ${totalSentence(total, lines)}`, 2)];
}

function listText(heading: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return ["", `${heading}:`, ...sentences.flatMap((sentence) => wrap(`  ${sentence}`, 4))];
}

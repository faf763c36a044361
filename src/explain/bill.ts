import { Decimal, printDecimal } from "../domain/decimal.ts";
import type {
  Line,
  RateResult,
  Segment,
  Total,
  UnpricedUsage1,
  UsageOutsideThePeriod,
} from "../generated/result.ts";
import { billLine } from "./bill-line.ts";
import { amountText, numberText, quantityText } from "./number-text.ts";
import { alignPoints, field, pageText, rule, spread, wrap } from "./page.ts";
import {
  effectiveOf,
  nextText,
  segmentText,
  shortDigest,
  tariffOf,
  tariffsOf,
  tariffsText,
} from "./reason-text.ts";
import { contains, daysText, gapsIn, offsetsText, overlap, type Span, spanText } from "./span-text.ts";

/** The text at the right edge for each line and total, their decimal points below each other. */
type Billed = ReadonlyMap<Line | Total, string>;

/**
 * The result of `rate` as a bill that a person can check: plain text of at most 80 columns, no line break at its end.
 * The right edge holds what is billed, so that it adds up to the total; every figure has the line of the file it is from.
 */
export function billText(result: RateResult): string {
  const { period, timeline, lines, totals, unpriced, outside_period } = result;
  const billed = billedTexts([...lines, ...totals]);
  const tariffs = tariffsOf(timeline);
  const [reversals, asked] = [lines.filter(isReversal), lines.filter((line) => !isReversal(line))];
  const homes = Map.groupBy(asked, (line) => homeOf(line, timeline));
  const segments = timeline.filter((segment) => overlap(segment, period) || homes.has(segment));
  const homeless = homes.get(undefined) ?? [];
  return pageText([
    ...headText(result, tariffs),
    "",
    ...reversalsText(reversals, billed),
    ...segments.flatMap((segment) => [
      rule("-"),
      ...segmentText(segment, tariffs),
      ...blockText(homes.get(segment) ?? [], billed),
    ]),
    ...gapsIn(period, segments).flatMap(gapText),
    ...homeless.flatMap((line) => [rule("-"), ...billLine(line, billed.get(line) ?? ""), ""]),
    rule("="),
    ...totals.flatMap((total) => totalText(total, billed)),
    ...correctionText(result),
    ...(totals.length === 0 ? ["Nothing is billed in this period."] : []),
    ...(unpriced.length === 0
      ? []
      : [
          "",
          "Not charged under the terms of its time:",
          ...unpriced.flatMap((usage) => unpricedText(usage, tariffs)),
        ]),
    ...(outside_period.length === 0
      ? []
      : ["", "Sent, but outside the period, so not billed here:", ...outside_period.flatMap(outsideText)]),
    ...(segments.length === 0 ? [] : ["", ...nextText(segments.at(-1)?.next ?? null)]),
  ]);
}

function billedTexts(amounts: readonly (Line | Total)[]): Billed {
  const aligned = alignPoints(amounts.map(({ amount }) => numberText(amount)));
  return new Map(amounts.map((each, n) => [each, `${aligned[n]?.trimStart()} ${each.currency}`]));
}

function headText(
  { contract, period, catalog }: RateResult,
  tariffs: ReadonlySet<string>,
): readonly string[] {
  const when = [spanText(period), daysText(period), offsetsText(period)].filter((part) => part !== "");
  return [
    ...wrap(`Bill for contract ${contract}`, 2),
    "",
    ...tariffsText(tariffs),
    ...field("Period", when.join(", ")),
    ...field("Catalog", shortDigest(catalog)),
  ];
}

/**
 * The segment whose version bills a line: the one in which the line begins, though a part may end after it; or the one that
 * ends there, of what it gives back, and of the discount on that. Rounding a sum belongs to none.
 */
function homeOf({ kind, version, from }: Line, timeline: readonly Segment[]): Segment | undefined {
  if (kind === "rounding") return undefined;
  const own = timeline.filter((segment) => segment.version === version);
  return own.find((segment) => contains(segment, from)) ?? own.find(({ until }) => until === from);
}

/** What the version of a segment bills. */
function blockText(own: readonly Line[], billed: Billed): readonly string[] {
  return [
    "",
    ...own.flatMap((line) => [...billLine(line, billed.get(line) ?? ""), ""]),
    ...(own.length === 0 ? ["  nothing falls due in this period", ""] : []),
  ];
}

function isReversal({ kind }: Line): boolean {
  return kind === "reversal";
}

/** What was billed before and no longer stands comes first, since the rest of the bill stands in its place. */
function reversalsText(reversals: readonly Line[], billed: Billed): readonly string[] {
  if (reversals.length === 0) return [];
  const lines = reversals.flatMap((line) => [...billLine(line, billed.get(line) ?? ""), ""]);
  return [rule("-"), "Taken back, as it was booked before:", "", ...lines];
}

function correctionText({ correction }: RateResult): readonly string[] {
  if (correction === null) return [];
  const { booked, now, unchanged } = correction;
  const list = (totals: readonly Total[]) =>
    totals.map(({ amount, currency }) => `${numberText(amount)} ${currency}`).join(" and ") || "nothing";
  const stand = unchanged === 1 ? "1 booked line stands" : `${unchanged} booked lines stand`;
  return wrap(`  This is a correction: ${list(booked)} booked before, ${list(now)} now; ${stand}.`, 2);
}

function gapText(gap: Span): readonly string[] {
  return [rule("-"), ...field("No order", `is valid ${spanText(gap)}`), ""];
}

/** What is billed, and how far rounding moved it from the exact sum. */
function totalText(total: Total, billed: Billed): readonly string[] {
  const { exact, amount, currency } = total;
  const money = (decimal: string) => `${amountText(decimal, amount)} ${currency}`;
  const difference = new Decimal(amount).minus(exact);
  const moved = money(printDecimal(difference.abs()));
  const sum = `the exact ${money(exact)}`;
  const sentence = difference.isZero()
    ? "The exact sum: rounding changed nothing."
    : `Rounding ${difference.isNegative() ? `took ${moved} off` : `added ${moved} to`} ${sum}.`;
  return [...spread("Total", billed.get(total) ?? ""), ...wrap(`  ${sentence}`, 2)];
}

function unpricedText(
  { meter, version, from, until, quantity, unit }: UnpricedUsage1,
  tariffs: ReadonlySet<string>,
): readonly string[] {
  const of = tariffs.size > 1 ? ` of ${tariffOf(version)}` : "";
  const when = `${spanText({ from, until })}, version of ${effectiveOf(version)}${of}`;
  return wrap(`  ${meter}: ${quantityText(quantity, unit)}, ${when}`, 4);
}

function outsideText({ meter, from, until, quantity, unit }: UsageOutsideThePeriod): readonly string[] {
  return wrap(`  ${meter}: ${quantityText(quantity, unit)}, ${spanText({ from, until })}`, 4);
}

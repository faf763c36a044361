import { expect } from "vitest";
import { moneyOf } from "../oracle/prices.ts";
import { roundedMoney } from "../oracle/rounding.ts";
import { millisIn, type Segment } from "./ask.ts";
import { type StatementLine, sumOf } from "./statement-lines.ts";

/** Holds the lines of all versions that declare one rounding against it; says what was met. */
export function expectRounded(
  rounding: string,
  lines: readonly StatementLine[],
  timeline: readonly Segment[],
): readonly string[] {
  const ownKinds = lines.filter(({ kind }) => kind === "rounding");
  if (rounding.endsWith("per statement")) {
    for (const line of lines.filter(({ kind }) => kind !== "rounding"))
      expect(moneyOf(line.amount)).toBe(moneyOf(line.exact));
    expect(sumOf(lines, "amount")).toBe(roundedMoney(sumOf(lines, "exact"), rounding));
    expect(ownKinds.map(({ charge, exact }) => [charge, moneyOf(exact)])).toEqual(
      sumOf(lines, "amount") === sumOf(lines, "exact") ? [] : [[null, 0n]],
    );
    return ["per statement"];
  }
  expect(ownKinds).toEqual([]);
  if (rounding.endsWith("split over lines")) return expectSplit(rounding, lines);
  if (rounding.endsWith("per line")) return expectPerLine(rounding, lines, timeline);
  expect(sumOf(lines, "amount")).toBe(sumOf(lines, "exact"));
  return [];
}

/** Each line has the step below it; the rest of the rounded sum goes to the largest remainders, a step each. */
function expectSplit(rounding: string, lines: readonly StatementLine[]): readonly string[] {
  const step = moneyOf(rounding.split(" ")[2] as string);
  const floors = lines.map(({ exact }) => roundedMoney(moneyOf(exact), rounding.replace(/^\w+/, "floor")));
  const rounded = roundedMoney(sumOf(lines, "exact"), rounding);
  const rest = (rounded - floors.reduce((sum, floor) => sum + floor, 0n)) / step;
  const remainders = lines.map(({ exact }, index) => moneyOf(exact) - (floors[index] as bigint));
  const ranked = [...lines.keys()].sort((one, other) => {
    const difference = (remainders[other] as bigint) - (remainders[one] as bigint);
    return difference === 0n ? one - other : difference > 0n ? 1 : -1;
  });
  const raised = new Set(ranked.slice(0, Number(rest)));
  const expected = floors.map((floor, index) => (raised.has(index) ? floor + step : floor));
  expect(lines.map(({ amount }) => moneyOf(amount))).toEqual(expected);
  return ["split over lines", ...(raised.size > 1 ? ["several lines get a step"] : [])];
}

/** A charge's line is rounded once; one that adjusts others brings what they come to with it to the rounded sum. */
function expectPerLine(
  rounding: string,
  lines: readonly StatementLine[],
  timeline: readonly Segment[],
): readonly string[] {
  const met: string[] = ["per line"];
  for (const [index, line] of lines.entries()) {
    const adjusted = lines.slice(0, index).filter((one) => isAdjustedBy(one, line, timeline));
    const exact = sumOf([...adjusted, line], "exact");
    expect(moneyOf(line.amount)).toBe(roundedMoney(exact, rounding) - sumOf(adjusted, "amount"));
    if (adjusted.length > 0 && sumOf(adjusted, "exact") !== sumOf(adjusted, "amount"))
      met.push("adjusted per line");
  }
  return met;
}

/** Whether a line adjusts one before it: of the same segment, and of its charge, or whatever the charge. */
function isAdjustedBy(one: StatementLine, by: StatementLine, timeline: readonly Segment[]): boolean {
  if (!["discount", "maximum", "minimum"].includes(by.kind)) return false;
  const isOfCharge = by.charge === null || one.charge === by.charge;
  return isOfCharge && segmentOf(one, timeline) === segmentOf(by, timeline);
}

/** What is given back when a version is left begins where its segment ends. */
function segmentOf({ version, from }: StatementLine, timeline: readonly Segment[]): Segment | undefined {
  const own = timeline.filter((segment) => segment.version === version);
  const at = millisIn(from);
  return (
    own.find((segment) => millisIn(segment.from) <= at && at < millisIn(segment.until)) ??
    own.find((segment) => millisIn(segment.until) === at)
  );
}

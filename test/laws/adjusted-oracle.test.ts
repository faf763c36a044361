import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { moneyOf } from "../oracle/prices.ts";
import { rateByHand } from "../oracle/rating-oracle.ts";
import { roundedMoney } from "../oracle/rounding.ts";
import { askRate, codesOf, dateIn, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios, type Scenario } from "./request-arbitraries.ts";
import { linesOf, type StatementLine, sumBy } from "./statement-lines.ts";

const tally = new Tally();

test("each charge and adjustment of each version comes to what the laws give at instants, and so do the totals", {
  timeout: TIMEOUT,
}, async () => {
  await holdsFor(adjustedScenarios, 800, compare);
  tally.expectAll("rated", "switch", "part", "free part", "first part whole", "n months", "n units");
  tally.expectAll("clamped month", "calendar anchor", "day anchor", "credit line", "credit at the end");
  tally.expectAll("prorated by_day", "prorated by_second", "prorated by_30_day_month", "prorated switch");
  tally.expectAll("prorated quantity change", "trial inside a part", "ended inside a part");
  tally.expectAll("once at_order_start", "once at_contract_start", "free once");
  tally.expectAll("charge discount", "charge maximum", "charge minimum", "discount in part of the period");
  tally.expectAll("statement discount", "statement maximum", "statement minimum");
  tally.expectAll("maximum reached", "minimum due", "prorated limit");
  tally.expectAll("settled early by a switch", "settled by ended");
  tally.expectAll("per statement", "split over lines", "several lines get a step", "usage-incomplete");
});

async function compare({ tariff, request }: Scenario): Promise<void> {
  const verdict = rateByHand(tariff, request);
  const answer = await askRate(await open(tariff), request);
  if (verdict.kind === "refused") {
    tally.add(...verdict.codes);
    if (!isFailure(answer)) throw new Error(`expected ${verdict.codes.join(" or ")}`);
    // Records after a refused one may be refused for other reasons; the timeline's own test looks closer.
    if (verdict.records.length === 0)
      expect(verdict.codes).toEqual(expect.arrayContaining([...codesOf(answer)]));
    return;
  }
  tally.add("rated", ...verdict.branches, ...(verdict.credits.size > 0 ? ["credit line"] : []));
  if (isFailure(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const lines = linesOf(answer);
  const billed = lines.filter(({ kind }) => ["usage", "recurring", "credit", "one_time"].includes(kind));
  expect(sumBy(billed, (line) => `${line.charge}@${dateIn(line.version)}`)).toEqual(verdict.exact);
  const credits = billed.filter(({ kind }) => kind === "credit");
  expect(sumBy(credits, (line) => `${line.charge}@${dateIn(line.version)}`)).toEqual(verdict.credits);
  const adjusting = lines.filter(({ kind }) => ["discount", "maximum", "minimum"].includes(kind));
  expect(adjusting.filter(({ exact }) => moneyOf(exact) === 0n)).toEqual([]);
  expect(sumBy(adjusting, adjustmentOf)).toEqual(verdict.adjusting);
  expect(sumOf(answer.totals, "exact")).toBe(verdict.total.exact);
  expect(sumOf(answer.totals, "amount")).toBe(verdict.total.amount ?? sumOf(lines, "amount"));
  for (const [rounding, rounded] of Map.groupBy(lines, (line) => roundingOf({ tariff, request }, line)))
    expectRounded(rounding, rounded);
}

function adjustmentOf({ kind, charge, version }: StatementLine): string {
  return `${kind} ${charge ?? "statement"}@${dateIn(version)}`;
}

function sumOf(entries: readonly Pick<StatementLine, "exact" | "amount">[], key: "exact" | "amount"): bigint {
  return entries.reduce((sum, entry) => sum + moneyOf(entry[key]), 0n);
}

function roundingOf({ tariff }: Scenario, { version }: StatementLine): string {
  return tariff.versions.find(({ effective }) => effective === dateIn(version))?.rounding as string;
}

/** Holds the lines of all versions that declare one rounding against it. */
function expectRounded(rounding: string, lines: readonly StatementLine[]): void {
  const ownKinds = lines.filter(({ kind }) => kind === "rounding");
  if (rounding.endsWith("per statement")) {
    for (const line of lines.filter(({ kind }) => kind !== "rounding"))
      expect(moneyOf(line.amount)).toBe(moneyOf(line.exact));
    expect(sumOf(lines, "amount")).toBe(roundedMoney(sumOf(lines, "exact"), rounding));
    expect(ownKinds.map(({ charge, exact }) => [charge, moneyOf(exact)])).toEqual(
      sumOf(lines, "amount") === sumOf(lines, "exact") ? [] : [[null, 0n]],
    );
    tally.add("per statement");
    return;
  }
  expect(ownKinds).toEqual([]);
  if (rounding.endsWith("split over lines")) expectSplit(rounding, lines);
  if (rounding === "none") expect(sumOf(lines, "amount")).toBe(sumOf(lines, "exact"));
}

/** Each line has the step below it; the rest of the rounded sum goes to the largest remainders, a step each. */
function expectSplit(rounding: string, lines: readonly StatementLine[]): void {
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
  tally.add("split over lines", ...(raised.size > 1 ? ["several lines get a step"] : []));
}

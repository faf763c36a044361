import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import type { PlainTariff } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { rateByHand } from "../oracle/rating-oracle.ts";
import { askRate, codesOf, dateIn, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios, type Scenario } from "./request-arbitraries.ts";
import { expectRounded } from "./rounded-lines.ts";
import { linesOf, type StatementLine, sumBy, sumOf } from "./statement-lines.ts";

const tally = new Tally();

test("each charge and adjustment of each version comes to what the laws give at instants, and so do the totals", {
  timeout: TIMEOUT,
}, async () => {
  await holdsFor(adjustedScenarios, 320, compare);
  tally.expectAll("rated", "switch", "part", "free part", "first part whole", "n months", "n units");
  tally.expectAll("clamped month", "calendar anchor", "day anchor", "credit line", "credit at the end");
  tally.expectAll("prorated by_day", "prorated by_second", "prorated by_30_day_month", "prorated switch");
  tally.expectAll("prorated quantity change", "trial inside a part", "ended inside a part");
  tally.expectAll("once at_order_start", "once at_first_order", "free once");
  tally.expectAll("charge discount", "charge maximum", "charge minimum", "discount in part of the period");
  tally.expectAll("statement discount", "statement maximum", "statement minimum");
  tally.expectAll("maximum reached", "minimum due", "prorated limit");
  tally.expectAll("settled early by a switch", "settled by ended");
  tally.expectAll("per line", "adjusted per line", "per statement", "split over lines");
  tally.expectAll("several lines get a step", "usage-incomplete");
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
  for (const [rounding, rounded] of Map.groupBy(lines, (line) => roundingOf(tariff, line)))
    tally.add(...expectRounded(rounding, rounded, answer.timeline));
}

function adjustmentOf({ kind, charge, version }: StatementLine): string {
  return `${kind} ${charge ?? "statement"}@${dateIn(version)}`;
}

function roundingOf({ versions }: PlainTariff, { version }: StatementLine): string {
  return versions.find(({ effective }) => effective === dateIn(version))?.rounding as string;
}

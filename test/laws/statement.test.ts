import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { measure, quantaOf } from "../oracle/measured-usage.ts";
import { type MeterName, meters, millisOf, type PlainVersion } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { RatingCase } from "../oracle/rating-case.ts";
import { roundedMoney } from "../oracle/rounding.ts";
import { judgeTimeline } from "../oracle/timeline-oracle.ts";
import {
  askRate,
  dateIn,
  holdsFor,
  type Line,
  millisIn,
  open,
  type RateResult,
  Tally,
  TIMEOUT,
} from "./ask.ts";
import { type Scenario, scenarios } from "./request-arbitraries.ts";

/** Holds a law against the statements of drawn requests; refused requests have no lines. */
async function holdsForStatements(
  numRuns: number,
  law: (result: RateResult, scenario: Scenario) => void,
  cases = scenarios,
): Promise<void> {
  const tally = new Tally();
  await holdsFor(cases, numRuns, async (scenario) => {
    const answer = await askRate(await open(scenario.tariff), scenario.request);
    if (isFailure(answer)) return;
    tally.add("rated", ...answer.lines.map(({ model }) => model));
    law(answer, scenario);
  });
  tally.expectAll("rated", "flat", "per_unit", "graduated", "volume");
}

function sum<Entry>(entries: readonly Entry[], value: (entry: Entry) => bigint): bigint {
  return entries.reduce((total, entry) => total + value(entry), 0n);
}

test("a total is the exact sum of its lines", { timeout: TIMEOUT }, async () => {
  await holdsForStatements(200, ({ lines, totals }, { tariff }) => {
    // Every drawn tariff has one currency.
    expect(totals.map(({ currency }) => currency)).toEqual(lines.length > 0 ? [tariff.currency] : []);
    expect(sum(totals, ({ exact }) => moneyOf(exact))).toBe(sum(lines, ({ exact }) => moneyOf(exact)));
    expect(sum(totals, ({ amount }) => moneyOf(amount))).toBe(sum(lines, ({ amount }) => moneyOf(amount)));
  });
});

test("a line is the sum of its tiers, each quantity times price; in a free trial it is 0", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(200, ({ lines }) => {
    for (const { trial, tiers, exact, amount, quantity } of lines) {
      tally.add(trial ? "trial" : `${Math.min(tiers.length, 2)} tiers`);
      if (trial) expect([tiers, moneyOf(exact), moneyOf(amount)]).toEqual([[], 0n, 0n]);
      if (trial) continue;
      for (const tier of tiers)
        expect(moneyOf(tier.amount) * 10n).toBe(quantaIn(tier.quantity) * moneyOf(tier.price));
      expect(sum(tiers, (tier) => moneyOf(tier.amount))).toBe(moneyOf(exact));
      expect(sum(tiers, (tier) => quantaIn(tier.quantity))).toBe(quantaIn(quantity));
    }
  });
  tally.expectAll("trial", "1 tiers", "2 tiers");
});

function quantaIn(decimal: string): bigint {
  return decimal.startsWith("-") ? -quantaOf(decimal.slice(1)) : quantaOf(decimal);
}

test("a line's amount is its exact amount, rounded once as its version declares", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(200, ({ lines }, { tariff }) => {
    for (const { version, exact, amount } of lines) {
      const { rounding } = tariff.versions.find(
        ({ effective }) => effective === dateIn(version),
      ) as PlainVersion;
      expect(moneyOf(amount)).toBe(roundedMoney(moneyOf(exact), rounding));
      if (moneyOf(amount) !== moneyOf(exact)) tally.add("rounded");
      if (moneyOf(exact) < 0n) tally.add("negative");
    }
  });
  tally.expectAll("rounded");
});

test("what is used is what is included and what is priced", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const law = ({ lines }: RateResult) => {
    for (const { used, included, quantity } of lines) {
      expect(quantaOf(used)).toBe(quantaOf(included) + quantaOf(quantity));
      if (quantaOf(included) > 0n) tally.add(quantaOf(quantity) > 0n ? "partly included" : "all included");
    }
  };
  await holdsForStatements(200, law, includingScenarios);
  tally.expectAll("partly included", "all included");
});

/** Every version includes the seats that an order states. */
const includingScenarios = scenarios
  .filter(({ tariff }) => tariff.sold === "by_order")
  .map(({ tariff, request }): Scenario => {
    const activity = {
      model: "per_unit",
      meter: "active-seats",
      included: "order.seats",
      price: "1",
    } as const;
    const versions = tariff.versions.map((version) => ({
      ...version,
      charges: { ...version.charges, activity },
    }));
    return { tariff: { ...tariff, versions }, request };
  });

test("no usage of the period is lost: every charge on its meter counts it, or it is listed as unpriced", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(250, (result, { tariff, request }) => {
    const timeline = judgeTimeline(tariff, request.contract);
    if (timeline.kind !== "known") return;
    const rating = new RatingCase(tariff, timeline.laws, request);
    for (const [index, version] of tariff.versions.entries())
      for (const meter of Object.keys(meters) as MeterName[])
        tally.add(expectAllUsed(result, version, meter, usedIn(rating, index, meter)));
  });
  tally.expectAll("priced", "unpriced");
});

/** Says what became of a quantity of one meter that was used under one version. */
function expectAllUsed(
  { lines, unpriced }: RateResult,
  version: PlainVersion,
  meter: MeterName,
  used: bigint,
): string {
  const isMine = (entry: { version: string }) => dateIn(entry.version) === version.effective;
  const charges = Object.entries(version.charges).filter(([, charge]) => charge.meter === meter);
  for (const [name] of charges) {
    const own = lines.filter((line) => line.charge === name && isMine(line));
    expect(sum(own, (line) => quantaOf(line.used))).toBe(used);
  }
  const left = unpriced.filter((entry) => entry.meter === meter && isMine(entry));
  expect(sum(left, ({ quantity }) => quantaOf(quantity))).toBe(charges.length > 0 ? 0n : used);
  if (used === 0n) return "unused";
  return charges.length > 0 ? "priced" : "unpriced";
}

/** What a meter measured in the period while a version was in force. */
function usedIn(rating: RatingCase, version: number, meter: MeterName): bigint {
  const mine = rating.happenings.filter(
    (one) => one.meter === meter && one.at >= rating.from && rating.laws.inForce(one.at) === version,
  );
  const isDaily = "per" in meters[meter];
  const windows = Map.groupBy(mine, ({ at }) => (isDaily ? rating.dayWindow(at).from : 0));
  return sum([...windows.values()], measure);
}

test("a usage charge in force gives lines that cover its time in the period, even at 0", {
  timeout: TIMEOUT,
}, async () => {
  await holdsForStatements(200, ({ lines, timeline }, { tariff, request }) => {
    const [from, until] = [request.period.from, request.period.until].map((moment) =>
      millisOf(moment, tariff.zone),
    );
    for (const segment of timeline) {
      const start = Math.max(millisIn(segment.from), from as number);
      const end = Math.min(millisIn(segment.until), until as number);
      const { charges } = tariff.versions.find(
        ({ effective }) => effective === dateIn(segment.version),
      ) as PlainVersion;
      for (const [name] of start < end ? Object.entries(charges).filter(([, { meter }]) => meter) : []) {
        const isInside = (line: Line) => start <= millisIn(line.from) && millisIn(line.until) <= end;
        const own = lines.filter(
          (line) => line.charge === name && line.version === segment.version && isInside(line),
        );
        const lengths = own.map((line) => BigInt(millisIn(line.until) - millisIn(line.from)));
        expect(sum(lengths, (length) => length)).toBe(BigInt(end - start));
      }
    }
  });
});

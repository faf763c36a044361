import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { type Happening, measure, quantaOf } from "../oracle/measured-usage.ts";
import { type MeterName, meters, millisOf, type PlainVersion } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { RatingCase } from "../oracle/rating-case.ts";
import { roundedMoney } from "../oracle/rounding.ts";
import { judgeTimeline } from "../oracle/timeline-oracle.ts";
import {
  askRate,
  type ChargeLine,
  chargeLinesOf,
  dateIn,
  holdsFor,
  millisIn,
  open,
  type RateResult,
  Tally,
  TIMEOUT,
} from "./ask.ts";
import { includingScenarios, type Scenario, scenarios } from "./request-arbitraries.ts";

/** A result with only the lines of charges, and `all` of them. */
type Charged = Omit<RateResult, "lines"> & {
  readonly lines: readonly ChargeLine[];
  readonly all: RateResult["lines"];
};

/** Holds a law against the statements of drawn requests; refused requests have no lines. */
async function holdsForStatements(
  numRuns: number,
  law: (result: Charged, scenario: Scenario) => void,
  cases = scenarios,
): Promise<void> {
  const tally = new Tally();
  await holdsFor(cases, numRuns, async (scenario) => {
    const answer = await askRate(await open(scenario.tariff), scenario.request);
    if (isFailure(answer)) return;
    const charged = { ...answer, lines: chargeLinesOf(answer), all: answer.lines };
    tally.add("rated", ...charged.lines.map(({ model }) => model));
    law(charged, scenario);
  });
  tally.expectAll("rated", "flat", "per_unit", "graduated", "volume");
}

function sum<Entry>(entries: readonly Entry[], value: (entry: Entry) => bigint): bigint {
  return entries.reduce((total, entry) => total + value(entry), 0n);
}

test("a total is the exact sum of its lines", { timeout: TIMEOUT }, async () => {
  await holdsForStatements(100, ({ all: lines, totals }, { tariff }) => {
    // Every drawn tariff has one currency.
    expect(totals.map(({ currency }) => currency)).toEqual(lines.length > 0 ? [tariff.currency] : []);
    expect(sum(totals, ({ exact }) => moneyOf(exact))).toBe(sum(lines, ({ exact }) => moneyOf(exact)));
    expect(sum(totals, ({ amount }) => moneyOf(amount))).toBe(sum(lines, ({ amount }) => moneyOf(amount)));
  });
});

test("a line is the sum of its tiers, each quantity times price", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsForStatements(100, ({ lines }) => {
    for (const { tiers, exact, quantity } of lines.filter(({ trial }) => !trial)) {
      for (const tier of tiers)
        expect(moneyOf(tier.amount) * 10n).toBe(quantaIn(tier.quantity) * moneyOf(tier.price));
      expect(sum(tiers, (tier) => moneyOf(tier.amount))).toBe(moneyOf(exact));
      expect(sum(tiers, (tier) => quantaIn(tier.quantity))).toBe(quantaIn(quantity));
      tally.add(`${Math.min(tiers.length, 2)} tiers`);
    }
  });
  tally.expectAll("1 tiers", "2 tiers");
});

test("a line that begins in a free trial says so and costs nothing, and no other line says so", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(120, ({ lines }, scenario) => {
    const rating = ratingOf(scenario);
    for (const { trial, tiers, exact, amount, from, meter } of lines) {
      expect(trial).toBe(rating.isFree(millisIn(from)));
      if (trial) expect([tiers, moneyOf(exact), moneyOf(amount)]).toEqual([[], 0n, 0n]);
      tally.add(`${meter === null ? "recurring" : "usage"}, ${trial ? "free" : "charged"}`);
    }
  });
  tally.expectAll("recurring, free", "recurring, charged", "usage, free", "usage, charged");
});

function ratingOf({ tariff, request }: Scenario): RatingCase {
  const timeline = judgeTimeline(tariff, request.contract);
  if (timeline.kind !== "known") throw new Error("rated, though the laws refuse the contract");
  return new RatingCase(tariff.zone, timeline.laws, request);
}

function quantaIn(decimal: string): bigint {
  return decimal.startsWith("-") ? -quantaOf(decimal.slice(1)) : quantaOf(decimal);
}

test("a line's amount is its exact amount, rounded once as its version declares", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(100, ({ lines }, { tariff }) => {
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
  const law = ({ lines }: Charged) => {
    for (const { used, included, quantity } of lines) {
      expect(quantaOf(used)).toBe(quantaOf(included) + quantaOf(quantity));
      if (quantaOf(included) > 0n) tally.add(quantaOf(quantity) > 0n ? "partly included" : "all included");
    }
  };
  await holdsForStatements(100, law, includingScenarios);
  tally.expectAll("partly included", "all included");
});

test("no usage is lost: every charge on its meter counts it, or it is listed as unpriced or outside the period", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsForStatements(120, (result, scenario) => {
    const rating = ratingOf(scenario);
    for (const meter of Object.keys(meters) as MeterName[]) {
      const isInside = ({ at }: Happening) => rating.from <= at && at < rating.until;
      const ofMeter = rating.happenings.filter((one) => one.meter === meter);
      for (const version of scenario.tariff.versions) {
        const mine = ofMeter.filter((one) => isInside(one) && rating.laws.versionAt(one.at) === version);
        tally.add(expectAllUsed(result, version, meter, measured(rating, mine)));
      }
      const outside = measured(
        rating,
        ofMeter.filter((one) => !isInside(one)),
      );
      const listed = result.outside_period.filter((entry) => entry.meter === meter);
      expect(sum(listed, ({ quantity }) => quantaOf(quantity))).toBe(outside);
      if (outside > 0n) tally.add("outside");
    }
  });
  tally.expectAll("priced", "unpriced", "outside");
});

/** Says what became of a quantity of one meter that was used under one version. */
function expectAllUsed(
  { lines, unpriced }: Charged,
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

/** The quantity of happenings of one meter; where it counts per day, the sum of its windows. */
function measured(rating: RatingCase, happenings: readonly Happening[]): bigint {
  const isDaily = ({ meter }: Happening) => "per" in meters[meter];
  const windows = Map.groupBy(happenings, (one) => (isDaily(one) ? rating.dayWindow(one.at).from : 0));
  return sum([...windows.values()], measure);
}

test("a usage charge in force gives lines that cover its time in the period, even at 0", {
  timeout: TIMEOUT,
}, async () => {
  await holdsForStatements(100, ({ lines, timeline }, { tariff, request }) => {
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
        const isInside = (line: ChargeLine) => start <= millisIn(line.from) && millisIn(line.until) <= end;
        const own = lines.filter(
          (line) => line.charge === name && line.version === segment.version && isInside(line),
        );
        const lengths = own.map((line) => BigInt(millisIn(line.until) - millisIn(line.from)));
        expect(sum(lengths, (length) => length)).toBe(BigInt(end - start));
      }
    }
  });
});

import { describe, expect, test } from "vitest";
import { rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { amounts, JANUARY, perUnit } from "./amounts.ts";
import { onDays } from "./committed.ts";
import { used } from "./lines.ts";

const MODES = ["half_up", "half_even", "half_down", "up", "down", "ceil", "floor"] as const;
describe("per line, what adjusts others is rounded together with them", () => {
  const capped = (keys: string, mode: string): Terms => ({
    rounding: `${mode} to 0.01 USD per line`,
    charges: { calls: perUnit("calls", "call", "1.23456", keys) },
  });
  const ten = onDays([5, 10]); // 12.3456 USD

  test.each(MODES)(
    "so that a charge comes out at exactly its maximum, or minimum, rounded %s",
    async (mode) => {
      const discount = ", discount: { percent: 10 }";
      for (const [keys, cap] of [
        [", maximum: { amount: 10 USD, per: month, prorate: none }", "10.00 of 10"],
        [`${discount}, maximum: { amount: 10 USD, per: month, prorate: none }`, "10.00 of 10"],
        [
          `${discount}, maximum: { amount: 10 USD, per: month, prorate: none }, minimum: { amount: 10 USD, per: year, prorate: none }`,
          "10.00 of 10",
        ],
        [", minimum: { amount: 20 USD, per: month, prorate: none }", "20.00 of 20"],
      ] as const) {
        expect((await amounts(capped(keys, mode), ten)).at(-1)).toBe(`total ${cap} USD`);
      }
    },
  );

  test("each of several lines by itself, and the adjustments on top", async () => {
    const keys = ", discount: { percent: 10 }, maximum: { amount: 10 USD, per: month, prorate: none }";
    expect(await amounts(capped(keys, "half_up"), ten)).toEqual([
      "usage 12.35", // 12.3456
      "discount -1.24", // 12.3456 - 1.23456 = 11.11104, so 11.11 - 12.35
      "maximum -1.11", // 10 - 11.11
      "total 10.00 of 10 USD",
    ]);
  });

  test("also where a switch, whose limit does not come out, cuts the window", async () => {
    const keys = ", maximum: { amount: 10 USD, per: month, prorate: by_day }";
    const later = { ...capped("", "half_up"), existing: { otherwise: "on_effective_date" } };
    // 10 x 15 / 31 = 4.838709677419|35
    expect(await amounts(capped(keys, "half_up"), ten, ["2026-01-16", later])).toEqual([
      "usage 12.35",
      "maximum -7.51", // 4.84 - 12.35
      "usage 0.00",
      "total 4.84 of 4.838709677419 USD",
    ]);
  });

  test("and the statement's with all lines of its version", async () => {
    const terms: Terms = {
      rounding: "half_up to 0.01 USD per line",
      charges: { calls: perUnit("calls", "call", "0.335"), traffic: perUnit("traffic", "gigabyte", "0.335") },
      statement: { discount: "{ percent: 10 }", minimum: "{ amount: 1 USD, per: month, prorate: none }" },
    };
    expect(await amounts(terms, [...onDays([5, 1]), used("traffic", "2026-01-05", 1)])).toEqual([
      "usage 0.34",
      "usage 0.34",
      "discount -0.08", // 0.67 - 0.067 = 0.603, so 0.60 - 0.68
      "minimum 0.40",
      "total 1.00 of 1 USD",
    ]);
  });

  test("but the lines of a charge are not rounded with each other", async () => {
    const tiers = "[{ up_to: unlimited, price: 0.005 USD per call }]";
    const charges = { calls: `{ meter: calls, model: graduated, tiers: ${tiers}, resets: daily }` };
    const terms: Terms = { rounding: "half_up to 0.01 USD per line", charges };
    const found = await amounts(terms, onDays([5, 1], [6, 1], [7, 1]));
    expect(found.filter((line) => line !== "usage 0.00")).toEqual([
      ...["usage 0.01", "usage 0.01", "usage 0.01"],
      "total 0.03 of 0.015 USD",
    ]);
  });

  test("in each segment by itself", async () => {
    const terms: Terms = {
      rounding: "half_up to 0.01 USD per line",
      charges: { calls: perUnit("calls", "call", "0.38") },
      statement: { discount: "{ percent: 20 }" },
    };
    const usage = onDays([5, 1], [20, 1]);
    const later = { ...terms, existing: { otherwise: "on_effective_date" } };
    // 0.38 - 0.076 = 0.304, so 0.30, twice; together it would be 0.61
    expect(await amounts(terms, usage, ["2026-01-16", later])).toEqual([
      ...["usage 0.38", "discount -0.08", "usage 0.38", "discount -0.08"],
      "total 0.60 of 0.608 USD",
    ]);
  });

  test("but a charge line is rounded once, whatever is beside it", async () => {
    const charges = {
      calls: perUnit("calls", "call", "0.005"),
      traffic: perUnit("traffic", "gigabyte", "0.005"),
    };
    const usage = [...onDays([5, 1]), used("traffic", "2026-01-05", 1)];
    expect(await amounts({ rounding: "half_up to 0.01 USD per line", charges }, usage)).toEqual([
      "usage 0.01",
      "usage 0.01",
      "total 0.02 of 0.01 USD",
    ]);
  });
});

describe("split over lines, they add up to the rounded sum", () => {
  const split = (price: string, other: string, mode = "half_up", step = "0.01 USD"): Terms => ({
    rounding: `${mode} to ${step} split over lines`,
    charges: { calls: perUnit("calls", "call", price), traffic: perUnit("traffic", "gigabyte", other) },
  });
  const both = [...onDays([5, 1]), used("traffic", "2026-01-05", 1)];
  test.each([
    ["0.335", "0.335", "half_up", ["0.34", "0.33"], "0.67 of 0.67"], // equal remainders: the earlier line
    ["0.331", "0.339", "half_up", ["0.33", "0.34"], "0.67 of 0.67"], // the larger remainder
    ["0.339", "0.332", "half_up", ["0.34", "0.33"], "0.67 of 0.671"],
    ["0.339", "0.339", "half_up", ["0.34", "0.34"], "0.68 of 0.678"],
    ["0.331", "0.331", "up", ["0.34", "0.33"], "0.67 of 0.662"],
    ["0.339", "0.339", "down", ["0.34", "0.33"], "0.67 of 0.678"],
    ["0.001", "0.001", "half_up", ["0.00", "0.00"], "0.00 of 0.002"],
    ["0", "0.001", "up", ["0.00", "0.01"], "0.01 of 0.001"], // what is nothing stays nothing
    ["0.33", "0.34", "half_up", ["0.33", "0.34"], "0.67 of 0.67"],
  ])("%s and %s, %s", async (first, second, mode, lines, total) => {
    expect(await amounts(split(first, second, mode), both)).toEqual([
      ...lines.map((amount) => `usage ${amount}`),
      `total ${total} USD`,
    ]);
  });

  test("with lines below 0, whose multiple of the step is the one below", async () => {
    const fee =
      "model: flat, every: month, anchor: calendar, prorate: by_day, billed: in_advance, price: 0.31 USD per month";
    const charges = { calls: perUnit("calls", "call", "0.335"), fee: `{ ${fee} }` };
    const catalog = await shop(
      version("2025-01-01", { rounding: "half_up to 0.1 USD split over lines", charges }),
    );
    const of = {
      contract: { ...JANUARY.contract, ended: "2026-01-16" },
      period: { from: "2026-01-10", until: "2026-01-16" },
      usage: [used("calls", "2026-01-12", 1)],
    };
    const { lines, totals } = await rated(catalog, of);
    // 0.335 - 0.16 = 0.175, so 0.2; below are 0.3 and -0.2, and the 0.1 left goes to the remainder of 0.04, not of 0.035
    expect(lines.map(({ kind, exact, amount }) => `${kind} ${exact}: ${amount}`)).toEqual([
      "usage 0.335: 0.3",
      "credit -0.16: -0.1",
    ]);
    expect(totals).toEqual([{ currency: "USD", exact: "0.175", amount: "0.2" }]);
  });
});

describe("the step may be that of any currency", () => {
  test.each([
    ["half_up to 1 JPY per line", "JPY", "12.5", ["usage 13", "total 13 of 12.5 JPY"]],
    ["half_up to 1 JPY per statement", "JPY", "12.5", ["usage 12.5", "rounding 0.5", "total 13 of 12.5 JPY"]],
    ["half_even to 1 JPY split over lines", "JPY", "12.5", ["usage 12", "total 12 of 12.5 JPY"]],
    ["half_up to 0.001 KWD per line", "KWD", "0.0125", ["usage 0.013", "total 0.013 of 0.0125 KWD"]],
    [
      "half_up to 0.001 KWD per statement",
      "KWD",
      "0.0125",
      ["usage 0.0125", "rounding 0.0005", "total 0.013 of 0.0125 KWD"],
    ],
    ["half_up to 0.05 CHF per line", "CHF", "0.12", ["usage 0.10", "total 0.10 of 0.12 CHF"]],
    ["up to 100 JPY split over lines", "JPY", "101", ["usage 200", "total 200 of 101 JPY"]],
    ["none", "JPY", "12.5", ["usage 12.5", "total 12.5 of 12.5 JPY"]],
  ])("%s", async (rounding, currency, price, expected) => {
    expect(
      await amounts(
        { rounding, charges: { calls: perUnit("calls", "call", price, "", currency) } },
        onDays([5, 1]),
      ),
    ).toEqual(expected);
  });
});

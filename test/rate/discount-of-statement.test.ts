import { describe, expect, test } from "vitest";
import { type AdjustingLine, contract, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { adjusting, used } from "./lines.ts";

const JANUARY = {
  contract: contract({ started: "2026-01-01" }),
  period: { from: "2026-01-01", until: "2026-02-01" },
};

describe("of the statement, a discount takes its share of all charges after their own adjustments", () => {
  const CALLS = "meter: calls, model: per_unit, price: 1 USD per call";
  const usage = [
    used("calls", "2026-01-05", 80),
    used("calls", "2026-01-20", 60),
    used("traffic", "2026-01-20", "0.5"),
  ];
  const adjusted = (keys: string, discount: string, traffic = "USD") =>
    shop(
      version("2025-01-01", {
        charges: {
          calls: `{ ${CALLS}${keys} }`,
          traffic: `{ meter: traffic, model: per_unit, price: 8 ${traffic} per gigabyte }`,
        },
        statement: { discount: `{ ${discount} }` },
      }),
    );

  test.each([
    ["of two charges", "", "percent: 50", ["discount of statement 2026-01-01 to 2026-02-01 = -72"]], // of 140 + 4
    [
      "of what was used in its time",
      "",
      "percent: 50, from: 2026-01-20",
      ["discount of statement 2026-01-20 to 2026-02-01 = -32"],
    ], // of 60 + 4
    [
      "of what a discount has left",
      ", discount: { percent: 10 }",
      "percent: 50",
      [
        "discount of calls 2026-01-01 to 2026-02-01 = -14",
        "discount of statement 2026-01-01 to 2026-02-01 = -65",
      ], // of 126 + 4
    ],
    [
      "of a discount of another time",
      ", discount: { percent: 10, until: 2026-01-20 }",
      "percent: 50, from: 2026-01-20",
      [
        "discount of calls 2026-01-01 to 2026-01-20 = -8",
        "discount of statement 2026-01-20 to 2026-02-01 = -32",
      ],
    ],
    [
      "of what a maximum took off in its time",
      ", maximum: { amount: 100 USD, per: month, prorate: none }",
      "percent: 50, from: 2026-01-20",
      // 80 + 60 - 100 = 40, all of it since the 20th: 60 + 4 - 40 = 24
      [
        "maximum of calls 2026-01-01 to 2026-02-01 = -40",
        "discount of statement 2026-01-01 to 2026-02-01 = -12",
      ],
    ],
    [
      "of a minimum that is settled in its time",
      ", minimum: { amount: 200 USD, per: month, prorate: none }",
      "percent: 50, from: 2026-01-31",
      [
        "minimum of calls 2026-01-01 to 2026-02-01 = 60",
        "discount of statement 2026-01-01 to 2026-02-01 = -30",
      ],
    ],
    [
      "but not of one that is settled later",
      ", minimum: { amount: 200 USD, per: month, prorate: none }",
      "percent: 50, until: 2026-01-31",
      [
        "minimum of calls 2026-01-01 to 2026-02-01 = 60",
        "discount of statement 2026-01-01 to 2026-01-31 = -72",
      ],
    ],
  ])("%s", async (_, keys, discount, expected) => {
    expect(await adjusting(await adjusted(keys, discount), { ...JANUARY, usage })).toEqual(expected);
  });

  test("in each currency by itself", async () => {
    const { lines: found, totals } = await rated(await adjusted("", "percent: 50", "EUR"), {
      ...JANUARY,
      usage,
    });
    const discounts = found.filter((line): line is AdjustingLine => line.kind === "discount");
    expect(discounts.map(({ base, exact, currency }) => `${base}: ${exact} ${currency}`)).toEqual([
      "140: -70 USD",
      "4: -2 EUR",
    ]);
    expect(totals.map(({ exact, currency }) => `${exact} ${currency}`)).toEqual(["2 EUR", "70 USD"]);
  });
});

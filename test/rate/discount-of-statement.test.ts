import { describe, expect, test } from "vitest";
import { contract, rated } from "../support/ask.ts";
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
      "of what a maximum has left",
      ", maximum: { amount: 100 USD, per: month, prorate: none }",
      "percent: 50",
      // 80 + 60 + 4 - 40
      [
        "maximum of calls 2026-01-01 to 2026-02-01 = -40",
        "discount of statement 2026-01-01 to 2026-02-01 = -52",
      ],
    ],
    [
      "of what a minimum has added",
      ", minimum: { amount: 200 USD, per: month, prorate: none }",
      "percent: 50",
      // 80 + 60 + 4 + 60
      [
        "minimum of calls 2026-01-01 to 2026-02-01 = 60",
        "discount of statement 2026-01-01 to 2026-02-01 = -102",
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
    expect(found.slice(2)).toMatchObject([
      { kind: "discount", base: "140", exact: "-70", currency: "USD" },
      { kind: "discount", base: "4", exact: "-2", currency: "EUR" },
    ]);
    expect(totals.map(({ exact, currency }) => `${exact} ${currency}`)).toEqual(["2 EUR", "70 USD"]);
  });
});

import { describe, expect, test } from "vitest";
import { billText } from "../../src/engine.ts";
import { contract, rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

const CALLS = "meter: calls, model: per_unit, price: 0.335 USD per call";

/** A prepaid fee, calls and a one-time charge, with every adjustment. */
function before(rounding: string): Terms {
  const month = (amount: string) => `{ amount: ${amount} USD, per: month, prorate: by_day }`;
  const fee =
    "model: flat, every: month, anchor: calendar, prorate: by_day, billed: in_advance, price: 62 USD per month";
  return {
    rounding,
    charges: {
      fee: `{ ${fee}, discount: { percent: 10 }, maximum: ${month("31")} }`,
      calls: `{ ${CALLS}, minimum: ${month("10")} }`,
      setup: "{ once: at_first_order, model: flat, price: 12.345 USD per contract }",
    },
    statement: { discount: '{ percent: "2.5" }', minimum: month("93") },
  };
}

/** Calls, and support in arrears. */
function after(rounding: string): Terms {
  const support =
    "model: flat, every: month, anchor: calendar, prorate: by_day, billed: in_arrears, price: 50 USD per month";
  return {
    rounding,
    charges: { calls: `{ ${CALLS} }`, support: `{ ${support} }` },
    existing: { otherwise: "on_effective_date" },
  };
}

/** The lines of a bill, from those of its first segment to the double rule. */
async function body(rounding: string, from: string, until: string): Promise<string> {
  const catalog = await shop(version("2025-01-01", before(rounding)), version("2026-01-16", after(rounding)));
  const result = await rated(catalog, {
    contract: contract({ started: "2026-01-01" }),
    period: { from, until },
    usage_from: "2026-01-01",
    usage: [
      { meter: "calls", at: "2026-01-05", quantity: 7 },
      { meter: "calls", at: "2026-01-20", quantity: 3 },
    ],
  });
  const [all = ""] = billText(result).split("=".repeat(80));
  return all.slice(all.indexOf("basic/2025-01-01.yaml:2)\n") + "basic/2025-01-01.yaml:2)\n".length);
}

describe("the bill", () => {
  // 62 - 6.20 = 55.80, of which 31 may be billed; 7 x 0.335 = 2.345; 62 - 6.20 - 24.80 + 2.345 + 12.345 = 45.69,
  // 2.5 % of it is 1.14225; 44.54775 is 44.55, and the lines before come to 45.70
  test("shows what is asked for in advance, and what a discount and a maximum take off", async () => {
    expect(await body("half_up to 0.01 USD per line", "2026-01-01", "2026-01-16")).toBe(`
  fee, 1 to 31 January 2026                                            62.00 USD
    for    1 month                                             2025-01-01.yaml:9
    price  1 x 62 USD = 62.00                                  2025-01-01.yaml:9
    due 1 January 2026

  discount of fee, 1 to 31 January 2026                                -6.20 USD
    came to   62.00 USD
    10 % off  -6.20 USD                                        2025-01-01.yaml:9

  maximum of fee, 1 to 15 January 2026                                -24.80 USD
    came to  55.80 USD
    at most  31.00 USD per month                               2025-01-01.yaml:9
    so far: the limit is for 1 to 31 January 2026

  calls, 1 to 15 January 2026                                           2.35 USD
    used   7 calls                                            2025-01-01.yaml:10
    price  7 x 0.335 USD = 2.345                              2025-01-01.yaml:10
    exact 2.345 USD, rounded to 2.35 USD

  setup, 1 January 2026                                                12.35 USD
    for    1 contract                                         2025-01-01.yaml:11
    price  1 x 12.345 USD = 12.345                            2025-01-01.yaml:11
    exact 12.345 USD, rounded to 12.35 USD

  discount of the statement, 1 to 31 January 2026                      -1.14 USD
    came to    45.69    USD
    2.5 % off  -1.14225 USD                                   2025-01-01.yaml:13
    exact -1.14225 USD, rounded by itself

`);
  });

  // 62 x 16 / 31 = 32; 62 - 6.20 - 32 + 3.20 = 27, of which 15 may be billed: 12 off, and 24.80 were; 10 x 15 / 31 =
  // 4.838709677419, less 2.345; -32 + 3.20 + 12.80 + 2.493709677419 = -13.506290322581, 2.5 % of it is -0.337657258064525;
  // 44.54775 - 13.506290322581 + 0.337657258064525 = 31.379116935483525 since 1 January; 50 x 16 / 31 = 25.806451612903
  test("shows what a switch gives back, how it settles the version that is left, and shares of the next", async () => {
    expect(await body("half_up to 0.01 USD per line", "2026-01-16", "2026-02-02")).toBe(`
  credit of fee, 16 to 31 January 2026                                -32.00 USD
    for          1 month                                       2025-01-01.yaml:9
    price        1 x 62 USD =  62.00                           2025-01-01.yaml:9
    given back  16 of 31 days of 62.00 USD = -32.00
    due 16 January 2026

  discount of fee, 16 to 31 January 2026                                3.20 USD
    came to   -32.00 USD
    10 % off    3.20 USD                                       2025-01-01.yaml:9

  maximum of fee, 1 to 15 January 2026                                 12.80 USD
    came to   27.00 USD
    at most   31.00 USD per month                              2025-01-01.yaml:9
    share     15.00 USD for 15 of 31 days
    before   -24.80 USD taken off already

  minimum of calls, 1 to 15 January 2026                                2.49 USD
    came to    2.345          USD
    at least  10.00           USD per month                   2025-01-01.yaml:10
    share      4.838709677419 USD for 15 of 31 days
    exact 2.493709677419 USD, rounded with the lines it limits

  discount of the statement, 1 to 31 January 2026                       0.34 USD
    came to    -13.506290322581    USD
    2.5 % off    0.337657258064525 USD                        2025-01-01.yaml:13
    exact 0.337657258064525 USD, rounded by itself

  minimum of the statement, 1 to 15 January 2026                       13.62 USD
    came to   31.379116935483525 USD
    at least  93.00              USD per month                2025-01-01.yaml:14
    share     45.00              USD for 15 of 31 days
    exact 13.620883064516475 USD, rounded with the lines it limits

--------------------------------------------------------------------------------
Version   2026-01-16, shop/thing/basic/2026-01-16.yaml
Applies   from 16 January 2026 on, no end known
Because   the version of 2026-01-16 takes over existing contracts on its
          effective date (its row \`otherwise\`)
          (shop/thing/basic/2026-01-16.yaml:13)

  calls, 16 January to 1 February 2026                                  1.01 USD
    used   3 calls                                             2026-01-16.yaml:9
    price  3 x 0.335 USD = 1.005                               2026-01-16.yaml:9
    exact 1.005 USD, rounded to 1.01 USD

  support, 16 to 31 January 2026                                       25.81 USD
    for     1 month                                           2026-01-16.yaml:10
    price   1 x 50 USD = 50.00                                2026-01-16.yaml:10
    share  16 of 31 days of 50.00 USD = 25.806451612903
    due 1 February 2026
    exact 25.806451612903 USD, rounded to 25.81 USD

`);
  });

  // the same 44.54775, which is 44.55
  test("of a rounded statement shows exact lines, and at its end what rounding adds", async () => {
    const text = await body("half_up to 0.01 USD per statement", "2026-01-01", "2026-01-16");
    expect(text.slice(text.indexOf("  calls"))).toBe(`\
  calls, 1 to 15 January 2026                                        2.345   USD
    used   7 calls                                            2025-01-01.yaml:10
    price  7 x 0.335 USD = 2.345                              2025-01-01.yaml:10

  setup, 1 January 2026                                             12.345   USD
    for    1 contract                                         2025-01-01.yaml:11
    price  1 x 12.345 USD = 12.345                            2025-01-01.yaml:11

  discount of the statement, 1 to 31 January 2026                   -1.14225 USD
    came to    45.69    USD
    2.5 % off  -1.14225 USD                                   2025-01-01.yaml:13

--------------------------------------------------------------------------------
  rounding of the sum, 1 to 15 January 2026                          0.00225 USD
    came to  44.54775 USD
    rounded  44.55    USD, half_up to 0.01 USD per statement   2025-01-01.yaml:5

`);
  });

  // -32 + 3.20 + 12.80 + 2.49 + 0.33 + 13.62 + 1.00 + 25.80 = 27.24 is 0.02 less than 27.26; the largest remainders are
  // those of 0.337657... and of 25.806451...
  test("of a split statement says why a line is rounded as it is", async () => {
    const text = await body("half_up to 0.01 USD split over lines", "2026-01-16", "2026-02-02");
    expect(text).toContain(`
  discount of the statement, 1 to 31 January 2026                       0.34 USD
    came to    -13.506290322581    USD
    2.5 % off    0.337657258064525 USD                        2025-01-01.yaml:13
    exact 0.337657258064525 USD, rounded so that all lines add up
`);
    expect(text).toContain(`
  calls, 16 January to 1 February 2026                                  1.00 USD
    used   3 calls                                             2026-01-16.yaml:9
    price  3 x 0.335 USD = 1.005                               2026-01-16.yaml:9
    exact 1.005 USD, rounded to 1.00 USD, so that all lines add up

  support, 16 to 31 January 2026                                       25.81 USD
`);
  });
});

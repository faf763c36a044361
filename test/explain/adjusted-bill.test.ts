import { beforeAll, describe, expect, test } from "vitest";
import { billText } from "../../src/engine.ts";
import { type Catalog, explainHtml } from "../../src/index.ts";
import { contract, order, type RateResult, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { billedIn } from "./page.ts";

const CHARGES = {
  seats:
    "{ quantity: order.seats, every: month, model: per_unit, price: 31 USD per seat-month, prorate: by_day, billed: in_advance, discount: { percent: 10, until: 2026-01-11 } }",
  calls:
    "{ meter: calls, model: per_unit, price: 1 USD per call, maximum: { amount: 40 USD, per: month, prorate: none } }",
  traffic:
    "{ meter: traffic, model: per_unit, price: 0.5 USD per gigabyte, minimum: { amount: 62 USD, per: month, prorate: by_day } }",
  setup:
    "{ model: flat, once: at_order_start, price: 20 USD per order, discount: { percent: 25, from: 2026-01-01, until: 2026-02-01 } }",
};
const ENDED = contract({
  orders: [order("2026-01-01", "2026-07-01", { quantities: { seats: 2 } })],
  ended: "2026-01-16",
});
const USAGE = [
  { meter: "calls", at: "2026-01-05", quantity: 45 },
  { meter: "calls", at: "2026-01-12", quantity: 20 },
  { meter: "traffic", at: "2026-01-13", quantity: "1" },
];

let catalog: Catalog;

beforeAll(async () => {
  const rounding = "half_up to 0.01 USD per line";
  catalog = await shop(version("2026-01-01", { sold: "by_order", rounding, charges: CHARGES }));
});

function billed(from: string, until: string): Promise<RateResult> {
  const usage = USAGE.filter(({ at }) => at < until);
  return rated(catalog, { contract: ENDED, period: { from, until }, usage_from: "2026-01-01", usage });
}

/** The lines of a bill, without its head and its end. */
function linesOf(result: RateResult): string {
  return billText(result)
    .replace(/^.*yaml:2\)\n\n/s, "")
    .replace(/\n\n=.*$/s, "");
}

describe("the bill of a charge that is adjusted", () => {
  // 2 x 31 = 62, 10 % of it 6.20; 45 - 40 = 5; 25 % of 20 = 5
  test("tells what each adjustment is about, what the file says of it, and how far it goes", async () => {
    expect(linesOf(await billed("2026-01-01", "2026-01-11"))).toBe(
      `\
  seats, 1 to 31 January 2026                                          62.00 USD
    ordered  2 seat-months                                     2026-01-01.yaml:9
    price    2 x 31 USD = 62.00                                2026-01-01.yaml:9
    due 1 January 2026

  discount of seats, 1 to 31 January 2026                              -6.20 USD
    came to   62.00 USD
    10 % off  -6.20 USD                                        2026-01-01.yaml:9
    on what is used, or begins, before 11 January 2026

  calls, 1 to 10 January 2026                                          45.00 USD
    used   45 calls                                           2026-01-01.yaml:10
    price  45 x 1 USD = 45.00                                 2026-01-01.yaml:10

  maximum of calls, 1 to 10 January 2026                               -5.00 USD
    came to  45.00 USD
    at most  40.00 USD per month                              2026-01-01.yaml:10
    so far: the limit is for 1 to 31 January 2026

  traffic, 1 to 10 January 2026                                         0.00 USD
    used   0 gigabytes                                        2026-01-01.yaml:11
    price  0 x 0.5 USD = 0.00                                 2026-01-01.yaml:11

  setup, 1 January 2026                                                20.00 USD
    for    1 order                                            2026-01-01.yaml:12
    price  1 x 20 USD = 20.00                                 2026-01-01.yaml:12

  discount of setup, 1 January 2026                                    -5.00 USD
    came to   20.00 USD
    25 % off  -5.00 USD                                       2026-01-01.yaml:12
    on what is used, or begins, 1 to 31 January 2026`,
    );
  });

  // 16 of 31 days of 62 = 32, and 10 % of that 3.20 back; 65 - 40 - 5 = 20; 15 of 31 days of 62 = 30, less 1 x 0.5
  test("shows what is given back when the contract ends, with the discount on it", async () => {
    const result = await billed("2026-01-11", "2026-01-16");
    expect(billedIn(explainHtml(result))).toEqual(result.lines.map(({ amount }) => `${amount} USD`));
    expect(linesOf(result)).toBe(
      `\
  credit of seats, 16 to 31 January 2026                              -32.00 USD
    ordered      2 seat-months                                 2026-01-01.yaml:9
    price        2 x 31 USD =  62.00                           2026-01-01.yaml:9
    given back  16 of 31 days of 62.00 USD = -32.00
    due 16 January 2026

  discount of seats, 16 to 31 January 2026                              3.20 USD
    came to   -32.00 USD
    10 % off    3.20 USD                                       2026-01-01.yaml:9
    on what is used, or begins, before 11 January 2026

  calls, 11 to 15 January 2026                                         20.00 USD
    used   20 calls                                           2026-01-01.yaml:10
    price  20 x 1 USD = 20.00                                 2026-01-01.yaml:10

  maximum of calls, 1 to 15 January 2026                              -20.00 USD
    came to  65.00 USD
    at most  40.00 USD per month                              2026-01-01.yaml:10
    before   -5.00 USD taken off already

  traffic, 11 to 15 January 2026                                        0.50 USD
    used   1 gigabyte                                         2026-01-01.yaml:11
    price  1 x 0.5 USD = 0.50                                 2026-01-01.yaml:11

  minimum of traffic, 1 to 15 January 2026                             29.50 USD
    came to    0.50 USD
    at least  62.00 USD per month                             2026-01-01.yaml:11
    share     30.00 USD for 15 of 31 days`,
    );
  });

  // 11 + 0.045 = 11.045, in cents 11.05; then two gigabytes, 11.09
  test("tells how a whole statement is rounded, and what a correction takes back", async () => {
    const charges = {
      calls: "{ meter: calls, model: per_unit, price: 1 USD per call }",
      traffic: "{ meter: traffic, model: per_unit, price: 0.045 USD per gigabyte }",
    };
    const rounding = "half_up to 0.01 USD per statement";
    const request = {
      contract: contract({ started: "2026-01-01" }),
      period: { from: "2026-06-01", until: "2026-07-01" },
    };
    const cents = await shop(version("2026-01-01", { rounding, charges }));
    const usage = (gigabytes: string) => [
      { meter: "calls", at: "2026-06-02", quantity: 11 },
      { meter: "traffic", at: "2026-06-02", quantity: gigabytes },
    ];
    const first = await rated(cents, { ...request, usage: usage("1") });
    expect(billText(first)).toContain(`
--------------------------------------------------------------------------------
  rounding of the sum, 1 to 30 June 2026                               0.005 USD
    came to  11.045 USD
    rounded  11.05  USD, half_up to 0.01 USD per statement     2026-01-01.yaml:5

================================================================================
Total                                                                 11.05  USD
  Rounding added 0.005 USD to the exact 11.045 USD (half_up to 0.01 USD per
  statement).
`);
    const second = await rated(cents, { ...request, usage: usage("2"), booked: first.lines });
    expect(billText(second)).toContain(`
--------------------------------------------------------------------------------
Taken back, as it was booked before:

  traffic, 1 to 30 June 2026                                          -0.045 USD
    booked under shop/thing/basic@2026-01-01

  rounding of the sum, 1 to 30 June 2026                              -0.005 USD
    booked under shop/thing/basic@2026-01-01

--------------------------------------------------------------------------------
Version   2026-01-01, shop/thing/basic/2026-01-01.yaml
`);
    expect(billText(second)).toContain(`
Total                                                                  0.04  USD
  Rounding took 0.005 USD off the exact 0.045 USD (half_up to 0.01 USD per
  statement).
  This is a correction: 11.05 USD booked before, 11.09 USD now; 1 booked line
  stands.
`);
    const nothing = await rated(cents, { ...request, usage: usage("1"), booked: first.lines });
    expect(billText(nothing)).toContain("\n  nothing changes in this period\n");
  });
});

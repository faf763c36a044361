import { describe, expect, test } from "vitest";
import { measuring } from "../measure/gauge.ts";
import { contract, order } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { lines, used } from "./lines.ts";

const SEATS =
  "{ event: thing.login, aggregate: distinct, of: user, per: month, unit: seat-month, whole: true }";
const OVERAGE = "{ meter: gauge, included: order.seats, model: per_unit, price: 2 USD per seat-month }";

const catalog = await measuring(
  SEATS,
  version("2026-01-01", { sold: "by_order", charges: { overage: OVERAGE } }),
);

function request(quantities: object, ...usage: readonly object[]) {
  return {
    contract: contract({ orders: [order("2026-05-01", "2026-08-01", { quantities })] }),
    period: { from: "2026-05-01", until: "2026-08-01" },
    usage,
  };
}

describe("what the order includes is taken off each month by itself", () => {
  test("and what is left of one month is not carried to another", async () => {
    const usage = [used("gauge", "2026-05-01", 4), used("gauge", "2026-06-30", 13)];
    // May 4 of 10 included, June 13 - 10 = 3, July nothing: 3 x 2
    expect(await lines(catalog, request({ seats: 10 }, ...usage))).toEqual([
      "overage 2026-05-01 to 2026-08-01: 17 - 14 = 6",
    ]);
  });

  test("as the order states it when the month begins", async () => {
    const seats = [
      { from: "2026-05-01", quantity: 10 },
      { from: "2026-06-02", quantity: 20 },
    ];
    const usage = [used("gauge", "2026-06-15", 13), used("gauge", "2026-07-15", 25)];
    // June 13 - 10 = 3, July 25 - 20 = 5: 8 x 2
    expect(await lines(catalog, request({ seats }, ...usage))).toEqual([
      "overage 2026-05-01 to 2026-08-01: 38 - 30 = 16",
    ]);
  });

  test("all of it in each part of a month that the edge of an order cuts", async () => {
    const orders = [
      order("2026-05-01", "2026-05-16", { quantities: { seats: 10 } }),
      order("2026-05-16", "2026-06-01", { quantities: { seats: 10 } }),
    ];
    const usage = [used("gauge", "2026-05-01", 12), used("gauge", "2026-05-31", 11)];
    const period = { from: "2026-05-01", until: "2026-06-01" };
    // 12 - 10 = 2 and 11 - 10 = 1, at 2 USD each
    expect(await lines(catalog, { contract: contract({ orders }), period, usage })).toEqual([
      "overage 2026-05-01 to 2026-05-16: 12 - 10 = 4",
      "overage 2026-05-16 to 2026-06-01: 11 - 10 = 2",
    ]);
  });
});

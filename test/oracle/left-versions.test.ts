import { describe, expect, test } from "vitest";
import type { PlainAdjustments, PlainCharge, PlainLimit, PlainOrder, PlainTariff } from "./plain.ts";
import { moneyOf } from "./prices.ts";
import { calls, contract, order, perCall, rated, switching, tariff, version } from "./shop-by-hand.ts";

// Whoever leaves a version settles its commitments with all that leaving makes due.

const flat: PlainCharge = {
  model: "flat",
  every: "month",
  anchor: "calendar",
  price: "31",
  prorate: "by_day",
  billed: "in_advance",
};
const inArrears: PlainCharge = { ...flat, billed: "in_arrears" };

function limit(amount: string, more: Partial<PlainLimit> = {}): PlainLimit {
  return { amount, per: "month", prorate: "by_day", ...more };
}

const none = { prorate: "none" } as const;

type Sums = Readonly<Record<string, string>>;

function expectAdjusting(asked: PlainTariff, request: Parameters<typeof rated>[1], lines: Sums): void {
  const sums = Object.entries(lines).map(([key, money]) => [key, moneyOf(money)] as const);
  expect(rated(asked, request).adjusting).toEqual(new Map(sums));
}

const untilSwitch = { from: "2025-01-01", until: "2025-01-11" };
const fromSwitch = { from: "2025-01-11", until: "2025-02-01" };
const whole = { from: "2025-01-01", until: "2025-02-01" };

describe("a version left on 11 January settles", () => {
  test("a maximum with what it gives back", () => {
    const asked = switching({ ...flat, maximum: limit("15.5") }, flat);
    const key = "maximum it@2025-01-01";
    // 31 - 15.5 until the switch. Of 31 - 21 = 10 then 10 of 31 days of 15.5 are left: 5, so that 10.5 come back.
    expectAdjusting(asked, untilSwitch, { [key]: "-15.5" });
    expectAdjusting(asked, fromSwitch, { [key]: "10.5" });
    expectAdjusting(asked, whole, { [key]: "-5" });
  });

  test.each<readonly [string, PlainAdjustments, Sums]>([
    // 10 of 31 days of 31 are due at the switch; 10 of 31 days of 15.5, and of 62.
    ["a maximum", { maximum: limit("15.5") }, { "maximum it@2025-01-01": "-5" }],
    ["a minimum that it reaches", { minimum: limit("15.5") }, {}],
    ["a minimum", { minimum: limit("62") }, { "minimum it@2025-01-01": "10" }],
  ])("%s with its pieces in arrears", (_, terms, lines) => {
    const asked = switching({ ...inArrears, ...terms }, inArrears);
    expectAdjusting(asked, untilSwitch, {});
    expectAdjusting(asked, fromSwitch, lines);
    expectAdjusting(asked, whole, lines);
  });

  test.each<readonly [string, PlainAdjustments, Sums]>([
    // 10 of 31 days of 31 are 10: 4 used, and 6. Then 10 of 31 days of 62, and of 15.5.
    ["minimum", { minimum: limit("62") }, { "minimum statement@2025-01-01": "10" }],
    ["maximum", { maximum: limit("15.5") }, { "maximum statement@2025-01-01": "-5" }],
    // 50% of 4 + 6, and 20 - 5.
    [
      "minimum of what is left of a discount",
      { discount: { percent: "50" }, minimum: limit("62") },
      { "discount statement@2025-01-01": "-5", "minimum statement@2025-01-01": "15" },
    ],
  ])("the statement's %s after its charges'", (_, statement, lines) => {
    const charges = { it: { ...perCall, minimum: limit("31") } };
    const asked = tariff(
      version("2025-01-01", { charges, statement }),
      version("2025-01-11", { charges: { it: perCall } }),
    );
    const usage = calls(["2025-01-05", 4]);
    const request = { ...fromSwitch, usage };
    // The discount of what was used is in the period of the use.
    const discounted = statement.discount ? { "discount statement@2025-01-01": "-2" } : {};
    expectAdjusting(asked, { ...untilSwitch, usage }, discounted);
    const late = statement.discount ? { ...lines, "discount statement@2025-01-01": "-3" } : lines;
    expectAdjusting(asked, request, { "minimum it@2025-01-01": "6", ...late });
    expectAdjusting(asked, { ...whole, usage }, { "minimum it@2025-01-01": "6", ...lines });
  });

  test("its share of an order's days, which begin when the order does", () => {
    const minimum = limit("30", { per: "order" });
    const asked = switching({ ...perCall, minimum }, { ...perCall, minimum });
    const orders = [{ ...order, from: "2025-01-10T12:00Z", until: "2025-01-13T11:00Z" }];
    // Of the days from noon on 10, 11 and 12 January, one begins before the switch and two after it.
    expectAdjusting(
      asked,
      { ...whole, contract: contract({ orders }) },
      { "minimum it@2025-01-01": "10", "minimum it@2025-01-11": "20" },
    );
  });

  test.each<readonly [string, PlainAdjustments, Sums, Sums]>([
    // 17 days of 310 / 31 are owed from 15 January to the switch: 170. Before it the month had come to 0.
    ["a maximum", { maximum: limit("20", none) }, {}, { "maximum it@2025-01-01": "-150" }],
    [
      "a minimum",
      { minimum: limit("400", none) },
      { "minimum it@2025-01-01": "400" },
      { "minimum it@2025-01-01": "-170" },
    ],
    [
      "a minimum that it reaches",
      { minimum: limit("62") },
      { "minimum it@2025-01-01": "34" },
      { "minimum it@2025-01-01": "-34" },
    ],
  ])("where the month ends anyway, %s with its pieces in arrears", (_, terms, before, after) => {
    const charge: PlainCharge = { ...inArrears, price: "310", anchor: "day 15", ...terms };
    const asked = tariff(
      version("2025-01-01", { charges: { it: charge } }),
      version("2025-02-01", { charges: { it: perCall } }),
    );
    const orders = [{ ...order, from: "2025-01-15" }];
    const of = (from: string, until: string) => ({ from, until, contract: contract({ orders }) });
    expectAdjusting(asked, of("2025-01-15", "2025-02-01"), before);
    expectAdjusting(asked, of("2025-02-01", "2025-03-01"), after);
  });

  test("a window of months in which nothing was billed without giving back what was billed before them", () => {
    const quarterly: PlainCharge = { ...flat, every: "quarter", price: "90", minimum: limit("28") };
    const asked = tariff(
      version("2025-01-01", { charges: { it: quarterly } }),
      version("2025-02-11", { charges: { it: quarterly } }),
    );
    // 10 of 28 days of 28, though 49 of 90 are given back.
    const { adjusting, credits } = rated(asked, { from: "2025-02-01", until: "2025-02-28" });
    expect(adjusting).toEqual(new Map([["minimum it@2025-01-01", moneyOf("10")]]));
    expect(credits).toEqual(new Map([["it@2025-01-01", moneyOf("-49")]]));
  });
});

describe("a month in which an order follows another is billed whole by the second", () => {
  const monthly = { ...flat, price: "10", prorate: "none" } as const;
  const later: PlainOrder = { ...order, id: "o-2", bought: "2025-01-12", from: "2025-01-20" };

  test.each<readonly [string, string, PlainCharge, Sums]>([
    [
      "not after one that billed it whole",
      "2025-01-10",
      { ...monthly, first_part: "whole" },
      { first: "10" },
    ],
    ["not after one that it began in", "2025-01-01", { ...monthly, first_part: "free" }, { first: "10" }],
    ["after one that gave it away", "2025-01-10", { ...monthly, first_part: "free" }, { second: "10" }],
    // 10 of 31 days of 31.
    ["after one that billed its share", "2025-01-10", flat, { first: "10", second: "10" }],
    ["not after one that its own month began before", "2025-01-01", perMonth(), { first: "10" }],
    ["after one whose own month began later", "2025-01-02", perMonth(), { first: "10", second: "10" }],
  ])("%s", (_, from, earlier, { first, second }) => {
    const asked = tariff(
      version("2025-01-01", { charges: { it: earlier } }),
      version("2025-01-11", {
        charges: { it: { ...monthly, first_part: "whole" } },
        rows: [{ when: "otherwise", switch: "at_order_end" }],
      }),
    );
    const orders = [{ ...order, from, until: "2025-01-20" }, later];
    const { exact } = rated(asked, { ...whole, contract: contract({ orders }) });
    const expected = [
      ...(first ? [["it@2025-01-01", moneyOf(first)] as const] : []),
      ...(second ? [["it@2025-01-11", moneyOf(second)] as const] : []),
    ];
    expect(exact).toEqual(new Map(expected));
  });

  /** Counted from the order's start. */
  function perMonth(): PlainCharge {
    return { model: "flat", every: "month", price: "10", billed: "in_advance" };
  }
});

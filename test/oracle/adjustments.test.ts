import { describe, expect, test } from "vitest";
import type {
  PlainAdjustments,
  PlainCharge,
  PlainContract,
  PlainLimit,
  PlainRequest,
  PlainTariff,
} from "./plain.ts";
import { moneyOf } from "./prices.ts";
import { rateByHand } from "./rating-oracle.ts";
import {
  calls,
  contract,
  order,
  perCall,
  pricing,
  rated,
  switching,
  tariff,
  version,
} from "./shop-by-hand.ts";

type Asked = Partial<Omit<PlainRequest, "period">> & { readonly from: string; readonly until: string };

function expectAdjusting(asked: PlainTariff, request: Asked, lines: Readonly<Record<string, string>>): void {
  const sums = Object.entries(lines).map(([key, money]) => [key, moneyOf(money)] as const);
  expect(rated(asked, request).adjusting).toEqual(new Map(sums));
}

const january = { from: "2025-01-01", until: "2025-02-01" };
const flat: PlainCharge = { model: "flat", every: "month", price: "10", billed: "in_advance" };

describe("a discount", () => {
  const discount = { percent: "10", from: "2025-01-10", until: "2025-01-20" };
  const usage = calls(["2025-01-09", 5], ["2025-01-10", 20], ["2025-01-20", 30]);

  test("takes its share of what is used in its time and in the period", () => {
    const asked = pricing({ ...perCall, discount });
    // 10% of 20
    expectAdjusting(asked, { ...january, usage }, { "discount it@2025-01-01": "-2" });
    expectAdjusting(asked, { ...january, from: "2025-01-11", usage }, {});
  });

  test("takes its share of a part that begins in its time, whenever that is due", () => {
    const until = (date: string) => ({ percent: "12.5", until: date });
    const arrears = (date: string) => pricing({ ...flat, billed: "in_arrears", discount: until(date) });
    // 12.5% of 10
    expectAdjusting(arrears("2025-01-02"), january, { "discount it@2025-01-01": "-1.25" });
    expectAdjusting(arrears("2025-01-01"), january, {});
  });

  test("is given back with the piece that it was for", () => {
    const prorated: PlainCharge = { ...flat, price: "31", prorate: "by_day" };
    const asked = switching({ ...prorated, discount: { percent: "10", until: "2025-01-02" } }, prorated);
    // 10% of 31, and 10% of the 21 given back
    expectAdjusting(asked, { ...january, until: "2025-01-11" }, { "discount it@2025-01-01": "-3.1" });
    expectAdjusting(asked, { ...january, from: "2025-01-11" }, { "discount it@2025-01-01": "2.1" });
  });
});

function limit(amount: string, more: Partial<PlainLimit> = {}): PlainLimit {
  return { amount, per: "month", prorate: "none", ...more };
}

describe("a maximum", () => {
  test("takes off what is above it, as the period goes on", () => {
    const asked = pricing({ ...perCall, maximum: limit("100") });
    const usage = calls(["2025-01-05", 80], ["2025-01-20", 50], ["2025-01-25", 5], ["2025-02-01", 90]);
    const key = "maximum it@2025-01-01";
    // 80 + 50 + 5 - 100 = 35, of which 30 by 21 January; February has a window of its own.
    expectAdjusting(asked, { from: "2025-01-01", until: "2025-01-15", usage }, {});
    expectAdjusting(asked, { from: "2025-01-15", until: "2025-01-21", usage }, { [key]: "-30" });
    expectAdjusting(asked, { from: "2025-01-21", until: "2025-02-01", usage }, { [key]: "-5" });
    expectAdjusting(asked, { from: "2025-01-01", until: "2025-03-01", usage }, { [key]: "-35" });
  });

  test("is that of the whole window until a switch ends it", () => {
    const asked = switching({ ...perCall, maximum: limit("31", { prorate: "by_day" }) }, perCall);
    const usage = calls(["2025-01-05", 20]);
    // 20 is below 31, and above the 10 of 10 days.
    expectAdjusting(asked, { ...january, until: "2025-01-11", usage }, {});
    expectAdjusting(asked, { ...january, from: "2025-01-11", usage }, { "maximum it@2025-01-01": "-10" });
  });

  test("is known to shrink with the order's own end", () => {
    const asked = pricing({ ...perCall, maximum: limit("365", { per: "year", prorate: "by_day" }) });
    // 334 days from 1 January until 1 December.
    const lines = { "maximum it@2025-01-01": "-6" };
    expectAdjusting(asked, { ...january, usage: calls(["2025-01-05", 340]) }, lines);
  });

  test("counts a discount as taken off", () => {
    const asked = pricing({ ...perCall, discount: { percent: "50" }, maximum: limit("8") });
    // 20 - 10 - 2 = 8
    const lines = { "discount it@2025-01-01": "-10", "maximum it@2025-01-01": "-2" };
    expectAdjusting(asked, { ...january, usage: calls(["2025-01-05", 20]) }, lines);
  });
});

describe("a minimum", () => {
  const prorated = { ...perCall, minimum: limit("31", { prorate: "by_day" }) };
  const key = "minimum it@2025-01-01";

  test("is due when its window ends, by the share of the order", () => {
    const later = contract({ orders: [{ ...order, from: "2025-01-11" }] });
    const usage = calls(["2025-01-15", 5]);
    // 21 of 31 days of 31, less 5.
    expectAdjusting(pricing(prorated), { ...january, contract: later, usage }, { [key]: "16" });
    expectAdjusting(pricing(prorated), { ...january, until: "2025-01-31", contract: later, usage }, {});
    // From noon on: 20 days begin, or 20.5 days of 31 pass.
    const noon = contract({ orders: [{ ...order, from: "2025-01-11T12:00Z" }] });
    const bySecond = pricing({ ...perCall, minimum: limit("31", { prorate: "by_second" }) });
    expectAdjusting(pricing(prorated), { ...january, contract: noon }, { [key]: "20" });
    expectAdjusting(bySecond, { ...january, contract: noon }, { [key]: "20.5" });
  });

  test("is settled by a switch, in the period that begins with it", () => {
    const asked = switching(prorated, perCall);
    const usage = calls(["2025-01-05", 4]);
    // 10 of 31 days of 31, less 4.
    expectAdjusting(asked, { ...january, until: "2025-01-11", usage }, {});
    expectAdjusting(asked, { ...january, from: "2025-01-11", usage }, { [key]: "6" });
    expectAdjusting(asked, { ...january, from: "2025-01-12", usage }, {});
  });

  test("is settled by the contract's end, in the period that ends with it", () => {
    const ended = contract({ ended: "2025-01-11" });
    expectAdjusting(pricing(prorated), { ...january, until: "2025-01-11", contract: ended }, { [key]: "10" });
    expectAdjusting(pricing(prorated), { ...january, from: "2025-01-11", contract: ended }, {});
  });

  test.each<readonly [string, PlainLimit, string | undefined]>([
    ["without proration is not owed", limit("31"), undefined],
    // 26 of 31 days.
    ["is owed for the days after it", limit("31", { prorate: "by_day" }), "26"],
    ["is owed for the time after it", limit("31", { prorate: "by_second" }), "26"],
    ["of a day is owed for 26 days", limit("1", { per: "day" }), "26"],
  ])("of a window that begins in a trial until 6 January %s", (_, minimum, owed) => {
    const inTrial: PlainContract = contract({ trial: { from: "2025-01-01", until: "2025-01-06" } });
    const lines = owed === undefined ? {} : { [key]: owed };
    expectAdjusting(pricing({ ...perCall, minimum }), { ...january, contract: inTrial }, lines);
  });

  test.each<readonly [string, PlainLimit, string]>([
    // 334 days from 1 January until 1 December.
    ["a year", limit("365", { per: "year", prorate: "by_day" }), "334"],
    ["an order", limit("365", { per: "order", prorate: "by_day" }), "365"],
  ])("of %s is due when the order ends", (_, minimum, owed) => {
    const asked = pricing({ ...perCall, minimum });
    expectAdjusting(asked, { from: "2025-11-30", until: "2025-12-01" }, { [key]: owed });
    expectAdjusting(asked, { from: "2025-12-01", until: "2026-02-01" }, {});
  });

  test("needs the usage since its window began", () => {
    const request = { contract: contract(), usage: [], usage_from: "2025-01-02" };
    const period = { from: "2025-01-15", until: "2025-02-01" };
    const codes = { kind: "refused", codes: ["usage-incomplete"] };
    expect(rateByHand(pricing(prorated), { ...request, period })).toMatchObject(codes);
    const settledLater = { ...period, until: "2025-01-31" };
    expect(rateByHand(pricing(prorated), { ...request, period: settledLater }).kind).toBe("rated");
    expect(rateByHand(pricing({ ...flat, minimum: limit("31") }), { ...request, period }).kind).toBe("rated");
  });
});

test("a statement is adjusted after its charges", () => {
  const base = { ...flat, minimum: limit("12") };
  const charges = { base, calls: { ...perCall, discount: { percent: "10" } } };
  const discount = { percent: "50" };
  const usage = calls(["2025-01-05", 20]);
  const bounded = (bounds: PlainAdjustments) =>
    tariff(version("2025-01-01", { charges, statement: { discount, ...bounds } }));
  // (10 + 2) + (20 - 2) = 30, and half of it is 15.
  const lines = {
    "discount calls@2025-01-01": "-2",
    "minimum base@2025-01-01": "2",
    "discount statement@2025-01-01": "-15",
  };
  const [most, least] = ["maximum statement@2025-01-01", "minimum statement@2025-01-01"];
  const request = { ...january, usage };
  expectAdjusting(bounded({ maximum: limit("14"), minimum: limit("14") }), request, {
    ...lines,
    [most]: "-1",
  });
  expectAdjusting(bounded({ minimum: limit("40") }), request, { ...lines, [least]: "25" });
});

test("a statement's discount takes its share of what belongs to its time, the charges' discounts included", () => {
  const discount = { percent: "10", until: "2025-01-10" };
  const charges = { it: { ...perCall, discount: { percent: "25", from: "2025-01-09" } } };
  const usage = calls(["2025-01-05", 60], ["2025-01-09", 20], ["2025-01-20", 40]);
  // 25% of 20 + 40. 10% of 60 + 20 - 5.
  const lines = { "discount it@2025-01-01": "-15", "discount statement@2025-01-01": "-7.5" };
  const asked = tariff(version("2025-01-01", { charges, statement: { discount } }));
  expectAdjusting(asked, { ...january, usage }, lines);
});

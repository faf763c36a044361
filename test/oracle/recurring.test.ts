import { describe, expect, test } from "vitest";
import { millisOf, type PlainCharge, type PlainContract, type PlainTariff } from "./plain.ts";
import { cut12, moneyOf } from "./prices.ts";
import { elapsedShare } from "./proration.ts";
import { gridOf } from "./recurrence.ts";
import { contract, order, pricing, rated, switching, tariff, version } from "./shop-by-hand.ts";

test.each([
  [{ every: "month" }, "2025-01-31", "UTC", "2025-01-31 2025-02-28 2025-03-31"],
  [
    { every: "2 weeks" },
    "2025-03-20T10:00+01:00",
    "Europe/Berlin",
    "2025-03-20T10:00+01:00 2025-04-03T10:00+02:00",
  ],
  [{ every: "day" }, "2025-03-29", "Asia/Beirut", "2025-03-29 2025-03-30T01:00+03:00 2025-03-31"],
  [{ every: "quarter", anchor: "calendar" }, "2025-02-10", "UTC", "2025-01-01 2025-04-01 2025-07-01"],
  [{ every: "week", anchor: "calendar" }, "2025-01-01", "UTC", "2024-12-30 2025-01-06"],
  [{ every: "4 months", anchor: "calendar" }, "2025-06-10", "UTC", "2025-05-01 2025-09-01"],
  [{ every: "month", anchor: "day 31" }, "2025-03-10", "UTC", "2025-02-28 2025-03-31 2025-04-30"],
  [{ every: "quarter", anchor: "day 15" }, "2025-03-10", "UTC", "2025-02-15 2025-05-15 2025-08-15"],
  [{ every: "year", anchor: "day 1" }, "2025-03-10", "UTC", "2025-03-01 2026-03-01"],
])("%j of an order from %s in %s has parts from %s", (grid, from, zone, borders) => {
  const expected = borders.split(" ").map((border) => millisOf(border, zone));
  const parts = gridOf(
    { model: "flat", ...grid },
    millisOf(from, zone),
    zone,
    (expected.at(-1) as number) + 1,
  );
  expect(parts.map((part) => part.from)).toEqual(expected);
});

test.each([
  ["by_day", "2025-01-01 2025-02-01", 1, "2025-01-10", 9, 31],
  ["by_day", "2025-01-01 2025-02-01", 1, "2025-01-10T00:00:00.001Z", 10, 31],
  // The clock goes forward at 2:00: 11 of 23 hours.
  ["by_second", "2025-03-30 2025-03-31", 0, "2025-03-30T12:00+02:00", 11 * 3_600_000, 23 * 3_600_000],
  ["by_30_day_month", "2025-02-01 2025-03-01", 1, "2025-02-28", 27, 30],
  ["by_30_day_month", "2025-01-01 2025-02-01", 1, "2025-01-31T12:00Z", 30, 30],
  // A month and the 14 days from 1 to 14 February.
  ["by_30_day_month", "2025-01-01 2025-04-01", 3, "2025-02-15", 44, 90],
  // From 30 November, then clamped: two months until 28 April, and 31 days of which 30 count.
  ["by_30_day_month", "2025-02-28 2025-05-30", 3, "2025-05-29", 90, 90],
] as const)("%s, of %s (%i months) until %s %i of %i have passed", (way, span, months, at, part, whole) => {
  const zone = way === "by_second" ? "Europe/Berlin" : "UTC";
  const [from, until] = span.split(" ").map((date) => millisOf(date, zone)) as [number, number];
  const share = elapsedShare({ from, until, months }, way, zone, millisOf(at, zone));
  expect(share).toEqual({ part: BigInt(part), whole: BigInt(whole) });
});

test.each([
  ["1", 1, 3, "0.333333333333"],
  ["1", 2, 3, "0.666666666667"],
  ["-1", 2, 3, "-0.666666666667"],
  ["0.000000000001", 1, 2, "0.000000000001"],
  ["-0.000000000001", 1, 2, "-0.000000000001"],
])("of %s, %i of %i are cut to %s", (money, part, whole, expected) => {
  const share = { part: BigInt(part), whole: BigInt(whole) };
  expect(cut12(moneyOf(money), share)).toBe(moneyOf(expected));
});

const seats: PlainCharge = {
  model: "per_unit",
  quantity: "order.seats",
  every: "month",
  price: "31",
  prorate: "by_day",
  billed: "in_advance",
};
const inArrears: PlainCharge = { ...seats, billed: "in_arrears" };
const dearer: PlainCharge = { ...seats, price: "62" };
const flat: PlainCharge = { model: "flat", every: "month", price: "10", billed: "in_advance" };

type Case = readonly [from: string, until: string, exact: Readonly<Record<string, string>>];

function expectExact(asked: PlainTariff, of: PlainContract, [from, until, exact]: Case): void {
  const sums = Object.entries(exact).map(([key, money]) => [key, moneyOf(money)] as const);
  expect(rated(asked, { contract: of, from, until }).exact).toEqual(new Map(sums));
}

describe("a switch on 11 January, prorated by day", () => {
  const advance = switching(seats, dearer);
  const arrears = switching(inArrears, { ...inArrears, price: "62" });

  test.each<Case>([
    // 2 x 31 for January; 21 of 31 days of it given back: 42. Then 21 of 31 days of 2 x 62: 84.
    ["2025-01-01", "2025-01-11", { "it@2025-01-01": "62" }],
    ["2025-01-11", "2025-02-01", { "it@2025-01-01": "-42", "it@2025-01-11": "84" }],
    ["2025-01-01", "2025-02-01", { "it@2025-01-01": "20", "it@2025-01-11": "84" }],
  ])("gives the rest back in advance, from %s until %s", (...known) => {
    expectExact(advance, contract(), known);
  });

  test.each<Case>([
    // 10 of 31 days of 2 x 31 when the version is left, 21 of 31 days of 2 x 62 when the month ends.
    ["2025-01-01", "2025-01-11", {}],
    ["2025-01-11", "2025-01-12", { "it@2025-01-01": "20" }],
    ["2025-01-12", "2025-01-31", {}],
    ["2025-01-31", "2025-02-01", { "it@2025-01-11": "84" }],
  ])("is due when the version is left and when the month ends in arrears, from %s until %s", (...known) => {
    expectExact(arrears, contract(), known);
  });

  test("tells a credit from what is billed in the same period", () => {
    const credits = (from: string) => rated(advance, { from, until: "2025-02-01" }).credits;
    expect(credits("2025-01-01")).toEqual(new Map());
    expect(credits("2025-01-02")).toEqual(new Map([["it@2025-01-01", moneyOf("-42")]]));
  });

  test("cuts what does not come out at 12 decimals, and loses nothing", () => {
    const one: PlainCharge = { ...flat, price: "1", prorate: "by_day", billed: "in_arrears" };
    // 10 / 31 = 0.3225806451612 9..., and 1 less that.
    const exact = { "it@2025-01-01": "0.322580645161", "it@2025-01-11": "0.677419354839" };
    expectExact(switching(one, one), contract(), ["2025-01-01", "2025-02-01", exact]);
  });
});

const changed = [
  { from: "2025-01-01", quantity: 2 },
  { from: "2025-01-16", quantity: 4 },
];
test.each([
  // 62, less 16/31 of it: 32, and 16/31 of 124: 64.
  [
    "a quantity that changes",
    seats,
    contract({ orders: [{ ...order, quantities: { seats: changed } }] }),
    "94",
  ],
  // 26 of 31 days of 62.
  ["a trial", seats, contract({ trial: { from: "2025-01-01", until: "2025-01-06" } }), "52"],
  // 62, and 5/31 of it given back when the trial begins: 10; 21/31 of it charged again when that ends.
  ["a trial in the middle", seats, contract({ trial: { from: "2025-01-06", until: "2025-01-11" } }), "52"],
  ["an order's end", seats, contract({ orders: [{ ...order, until: "2025-01-11" }] }), "20"],
  ["the contract's end", seats, contract({ ended: "2025-01-11" }), "20"],
  ["the contract's end, in arrears", inArrears, contract({ ended: "2025-01-11" }), "20"],
  // 10 of 30 days.
  [
    "the contract's end, in months of 30 days",
    { ...flat, prorate: "by_30_day_month", price: "30" },
    contract({ ended: "2025-01-11" }),
    "10",
  ],
  ["the contract's end, without proration", flat, contract({ ended: "2025-01-11" }), "10"],
] as const)("%s inside a month is billed by its share", (_, charge, of, exact) => {
  expectExact(pricing(charge), of, ["2025-01-01", "2025-01-31", { "it@2025-01-01": exact }]);
});

test("what the contract's end gives back is due in the period that ends with it", () => {
  const ended = contract({ ended: "2025-01-11" });
  // 62 - 42
  expectExact(pricing(seats), ended, ["2025-01-02", "2025-01-11", { "it@2025-01-01": "-42" }]);
  expectExact(pricing(seats), ended, ["2025-01-11", "2025-02-01", {}]);
});

describe("a part that begins before its order", () => {
  const orders = [
    { ...order, from: "2025-01-10", until: "2025-01-20" },
    { ...order, id: "o-2", from: "2025-01-20" },
    { ...order, id: "o-3", from: "2025-01-25", until: "2025-12-01" },
  ];
  const touching = contract({ orders: orders.slice(0, 2) });
  const apart = contract({ orders: [orders[0], orders[2]] as typeof orders });
  const calendar = { ...flat, anchor: "calendar" } as const;

  test.each([
    ["whole", touching, "10"],
    ["whole", apart, "20"],
  ] as const)("is billed %s once by orders that touch", (first_part, of, exact) => {
    expectExact(pricing({ ...calendar, first_part }), of, [
      "2025-01-01",
      "2025-02-01",
      { "it@2025-01-01": exact },
    ]);
  });

  test("is given away, or prorated", () => {
    expectExact(pricing({ ...calendar, first_part: "free" }), apart, ["2025-01-01", "2025-02-01", {}]);
    // 10 of 31 days and 7 of 31 days of 31: 10 + 7.
    const prorated = pricing({ ...calendar, price: "31", prorate: "by_day" });
    expectExact(prorated, apart, ["2025-01-01", "2025-02-01", { "it@2025-01-01": "17" }]);
  });
});

test("one-time charges are billed when the contract or each order starts", () => {
  const later = { ...order, id: "o-2", from: "2025-12-01", until: "2026-12-01", quantities: { seats: 3 } };
  const of = contract({ orders: [order, later] });
  const charges: Record<string, PlainCharge> = {
    setup: { model: "flat", once: "at_first_order", price: "7" },
    activation: { model: "per_unit", quantity: "order.seats", once: "at_order_start", price: "5" },
  };
  const asked = tariff(version("2025-01-01", { charges }));
  // 2 x 5 and 3 x 5
  const exact = { "setup@2025-01-01": "7", "activation@2025-01-01": "25" };
  expectExact(asked, of, ["2025-01-01", "2026-01-01", exact]);
  expectExact(asked, of, ["2025-01-02", "2026-01-01", { "activation@2025-01-01": "15" }]);
  const inTrial = { ...of, trial: { from: "2025-01-01", until: "2025-01-02" } };
  expectExact(asked, inTrial, ["2025-01-01", "2026-01-01", { "activation@2025-01-01": "15" }]);
});

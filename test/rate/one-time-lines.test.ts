import { describe, expect, test } from "vitest";
import { chargeLinesOf, contract, order, rated, refusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines, tiers } from "./lines.ts";
import { bill } from "./seats.ts";

const SETUP = "once: at_order_start, model: flat, price: 50 USD per order";
const WELCOME = "once: at_first_order, model: flat, price: 80 USD per contract";

function terms(charge: string, more: Terms = {}): Terms {
  return { sold: "by_order", charges: { once: `{ ${charge} }` }, ...more };
}

function tariff(charge: string, more: Terms = {}) {
  return shop(version("2025-01-01", terms(charge, more)));
}

/** Two orders with a gap between them. */
const orders = [
  order("2026-01-10", "2026-02-10", { quantities: { seats: 12 } }),
  order("2026-02-20", "2026-03-20", { quantities: { seats: 15 } }),
];
const twice = contract({ orders });
const FIRST = "once 2026-01-10 to 2026-01-10: 1 = 50";
const SECOND = "once 2026-02-20 to 2026-02-20: 1 = 50";

describe("a charge at each order's start is due in the period that contains it", () => {
  test.each([
    ["2026-01-01", "2026-03-01", [FIRST, SECOND]],
    ["2026-01-10", "2026-01-11", [FIRST]], // the period's first instant
    ["2026-01-01", "2026-01-10", []], // and not its end
    ["2026-01-10T00:00:00.000000001Z", "2026-02-20", []],
    ["2026-02-20", "2026-02-20T00:00:00.000000001Z", [SECOND]],
    ["2026-03-01", "2026-04-01", []],
  ])("from %s until %s", async (from, until, expected) => {
    expect(await lines(await tariff(SETUP), bill(twice, from, until))).toEqual(expected);
  });
});

test("a charge at the first order is of the first on its tariff, also where the contract began on another", async () => {
  const METER = "shop/thing/meter";
  const catalog = await shop(
    version("2025-01-01", terms(WELCOME)),
    version("2025-01-01", {
      tariff: METER,
      charges: { calls: "{ meter: calls, model: per_unit, price: 1 USD per call }" },
    }),
  );
  const moving = {
    id: "c",
    orders: [
      { tariff: METER, from: "2026-01-01", until: "2026-01-10" },
      ...orders.map((each) => ({ ...each, tariff: "shop/thing/basic" })),
    ],
  };
  const found = await lines(catalog, bill(moving, "2026-01-01", "2026-04-01"));
  expect(found.filter((line) => line.startsWith("once"))).toEqual(["once 2026-01-10 to 2026-01-10: 1 = 80"]);
});

describe("a charge at the contract's start", () => {
  test.each([
    ["2026-01-01", "2026-03-01", ["once 2026-01-10 to 2026-01-10: 1 = 80"]],
    ["2026-02-01", "2026-03-01", []], // never for a later order
  ])("is due once, from %s until %s", async (from, until, expected) => {
    expect(await lines(await tariff(WELCOME), bill(twice, from, until))).toEqual(expected);
  });

  test("is due at the start of the earliest order, in whatever order they are listed", async () => {
    const of = contract({ orders: orders.toReversed() });
    expect(await lines(await tariff(WELCOME), bill(of, "2026-01-01", "2026-03-01"))).toEqual([
      "once 2026-01-10 to 2026-01-10: 1 = 80",
    ]);
  });

  test.each([
    ["at_order_start", "order"],
    ["at_first_order", "contract"],
  ])("of an open contract is the same as its order's: %s", async (once, unit) => {
    const catalog = await tariff(`once: ${once}, model: flat, price: 7 USD per ${unit}`, {
      sold: "open_ended",
    });
    const of = bill(contract({ started: "2026-01-10T09:30:00Z" }), "2026-01-10", "2026-01-11");
    expect(await lines(catalog, of)).toEqual([
      "once 2026-01-10T09:30:00+00:00 to 2026-01-10T09:30:00+00:00: 1 = 7",
    ]);
  });
});

describe("on a quantity", () => {
  test.each([
    // 12 seats: 10 x 1 + 2 x 0.5, or 12 x 0.5
    ["per_unit, price: 3 USD per seat", "36", "45"],
    [`graduated, tiers: ${tiers("seat")}`, "11", "12.5"],
    [`volume, tiers: ${tiers("seat")}`, "6", "7.5"],
  ])("it is priced per unit of it, by %s", async (model, first, second) => {
    const catalog = await tariff(`once: at_order_start, quantity: order.seats, model: ${model}`);
    expect(await lines(catalog, bill(twice, "2026-01-01", "2026-03-01"))).toEqual([
      `once 2026-01-10 to 2026-01-10: 12 = ${first}`,
      `once 2026-02-20 to 2026-02-20: 15 = ${second}`,
    ]);
  });

  const PER_SEAT = "once: at_order_start, quantity: order.seats, model: per_unit, price: 3 USD per seat";
  const dated = (from: string, quantity: number) =>
    contract({
      orders: [
        order("2026-01-10", "2026-02-10", {
          quantities: {
            seats: [
              { from, quantity },
              { from: "2026-01-20", quantity: 99 },
            ],
          },
        }),
      ],
    });

  test.each(["2026-01-01", "2026-01-10"])(
    "it counts what the order states at its start, since %s",
    async (from) => {
      expect(await lines(await tariff(PER_SEAT), bill(dated(from, 4), "2026-01-01", "2026-02-01"))).toEqual([
        "once 2026-01-10 to 2026-01-10: 4 = 12",
      ]);
    },
  );

  test("it needs the quantity then, and only in the period that bills it", async () => {
    const late = dated("2026-01-11", 4);
    expect(await refusals(await tariff(PER_SEAT), bill(late, "2026-01-01", "2026-02-01"))).toEqual([
      "/contract/orders/0 order-quantity-missing",
    ]);
    expect(await lines(await tariff(PER_SEAT), bill(late, "2026-01-11", "2026-02-01"))).toEqual([]);
  });
});

describe("the version in force then bills it", () => {
  const dear = terms("once: at_order_start, model: flat, price: 60 USD per order", {
    existing: { otherwise: "on_effective_date" },
  });
  test.each([
    // the second order's instant is the switch itself
    ["2026-02-20", ["once 2026-01-10 to 2026-01-10: 1 = 50", "once 2026-02-20 to 2026-02-20: 1 = 60"]],
    ["2026-02-21", ["once 2026-01-10 to 2026-01-10: 1 = 50", "once 2026-02-20 to 2026-02-20: 1 = 50"]],
    // a switch inside the order does not bill it again
    ["2026-01-20", ["once 2026-01-10 to 2026-01-10: 1 = 50", "once 2026-02-20 to 2026-02-20: 1 = 60"]],
    ["2026-01-10", ["once 2026-01-10 to 2026-01-10: 1 = 60", "once 2026-02-20 to 2026-02-20: 1 = 60"]],
  ])("with a version of %s", async (effective, expected) => {
    const catalog = await shop(version("2025-01-01", terms(SETUP)), version(effective, dear));
    expect(await lines(catalog, bill(twice, "2026-01-01", "2026-03-01"))).toEqual(expected);
  });
});

describe("in a trial", () => {
  const inTrial = (from: string, until: string) =>
    bill(contract({ orders, trial: { from, until } }), "2026-01-01", "2026-02-01");
  test.each([
    ["free", "2026-01-10", "2026-01-11", "once 2026-01-10 to 2026-01-10: 1 in trial = 0"],
    ["free", "2026-01-01", "2026-01-10", FIRST],
    ["free", "2026-01-11", "2026-01-20", FIRST],
    ["charged", "2026-01-10", "2026-01-11", FIRST],
  ] as const)("that is %s, from %s until %s", async (trial, from, until, expected) => {
    expect(await lines(await tariff(SETUP, { trial }), inTrial(from, until))).toEqual([expected]);
  });

  test("that is not offered it is refused", async () => {
    expect(
      await refusals(await tariff(SETUP, { trial: "not_offered" }), inTrial("2026-01-10", "2026-01-11")),
    ).toEqual(["/contract trial-not-offered"]);
  });
});

test("a contract that ended before its second order does not start it", async () => {
  const of = bill(contract({ orders, ended: "2026-02-15" }), "2026-01-01", "2026-03-01");
  expect(await lines(await tariff(SETUP), of)).toEqual([FIRST]);
});

test("the line is a point in time, rounded like any other, without meter, counter or share", async () => {
  const catalog = await tariff("once: at_order_start, model: flat, price: 49.999 USD per order", {
    rounding: "half_up to 0.01 USD per line",
  });
  const [line] = chargeLinesOf(await rated(catalog, bill(twice, "2026-01-01", "2026-02-01")));
  expect(line).toMatchObject({
    kind: "one_time",
    due: "2026-01-10T00:00:00+00:00",
    meter: null,
    counter: null,
    share: null,
    used: "1",
    unit: "order",
    exact: "49.999",
    amount: "50.00",
  });
});

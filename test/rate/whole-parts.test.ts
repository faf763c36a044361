import { describe, expect, test } from "vitest";
import { contract, order, refusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines } from "./lines.ts";
import { bill, whole } from "./seats.ts";

function tariff(...terms: Parameters<typeof whole>) {
  return shop(version("2025-01-01", whole(...terms)));
}

function of10(from: string, until: string, parts: Readonly<Record<string, unknown>> = {}) {
  return contract({ orders: [order(from, until, { quantities: { seats: 10 } })], ...parts });
}

describe("a part in which the order begins", () => {
  // an order from 10 January until 25 March, and parts of calendar months or from each 15th
  const JANUARY = "seats 2026-01-10 to 2026-02-01: 10 = 10";
  const FEBRUARY = "seats 2026-02-01 to 2026-03-01: 10 = 10";
  const MARCH = "seats 2026-03-01 to 2026-03-25: 10 = 10";
  const UNTIL_15 = "seats 2026-01-10 to 2026-01-15: 10 = 10";
  const FROM_15 = [
    "seats 2026-01-15 to 2026-02-15: 10 = 10",
    "seats 2026-02-15 to 2026-03-15: 10 = 10",
    "seats 2026-03-15 to 2026-03-25: 10 = 10",
  ];
  test.each([
    ["in_advance", "calendar", "whole", [JANUARY, FEBRUARY, MARCH]],
    ["in_advance", "calendar", "free", [FEBRUARY, MARCH]],
    ["in_arrears", "calendar", "whole", [JANUARY, FEBRUARY, MARCH]],
    ["in_arrears", "calendar", "free", [FEBRUARY, MARCH]],
    ["in_advance", "day 15", "whole", [UNTIL_15, ...FROM_15]],
    ["in_advance", "day 15", "free", FROM_15],
    ["in_arrears", "day 15", "whole", [UNTIL_15, ...FROM_15]],
    ["in_arrears", "day 15", "free", FROM_15],
  ] as const)("billed %s by %s, is %s", async (billed, anchor, firstPart, expected) => {
    const catalog = await tariff(billed, anchor, firstPart);
    expect(await lines(catalog, bill(of10("2026-01-10", "2026-03-25"), "2026-01-01", "2026-04-01"))).toEqual(
      expected,
    );
  });

  test.each([
    // in advance it is due when the order begins, in arrears when the part ends
    ["in_advance", "2026-01-10", "2026-01-11", [JANUARY]],
    ["in_advance", "2026-01-01", "2026-01-10", []],
    ["in_advance", "2026-01-11", "2026-02-01", []],
    ["in_arrears", "2026-01-10", "2026-01-31", []],
    ["in_arrears", "2026-01-31", "2026-02-01", [JANUARY]],
    ["in_arrears", "2026-02-01", "2026-02-28", []],
    ["in_arrears", "2026-03-24", "2026-03-25", [MARCH]],
  ] as const)("is due, %s, in its own time, from %s until %s", async (billed, from, until, expected) => {
    const catalog = await tariff(billed, "calendar", "whole");
    expect(await lines(catalog, bill(of10("2026-01-10", "2026-03-25"), from, until))).toEqual(expected);
  });

  test.each(["whole", "free"] as const)(
    "is a part like others where both begin together, %s or not",
    async (firstPart) => {
      const catalog = await tariff("in_advance", "calendar", firstPart);
      expect(
        await lines(catalog, bill(of10("2026-02-01", "2026-03-01"), "2026-01-01", "2026-04-01")),
      ).toEqual([FEBRUARY]);
    },
  );

  test("is billed with the quantity of the order's beginning, and the next with that of its own", async () => {
    const dated = [
      ["2026-01-10", 10],
      ["2026-01-11", 20],
      ["2026-02-02", 30],
    ].map(([from, quantity]) => ({ from, quantity }));
    const of = contract({ orders: [order("2026-01-10", "2026-03-25", { quantities: { seats: dated } })] });
    expect(
      await lines(await tariff("in_arrears", "calendar", "whole"), bill(of, "2026-01-01", "2026-04-01")),
    ).toEqual([
      "seats 2026-01-10 to 2026-02-01: 10 = 10",
      "seats 2026-02-01 to 2026-03-01: 20 = 20",
      "seats 2026-03-01 to 2026-03-25: 30 = 30",
    ]);
  });

  test("needs the quantity then", async () => {
    const of = contract({
      orders: [
        order("2026-01-10", "2026-03-25", { quantities: { seats: [{ from: "2026-01-11", quantity: 1 }] } }),
      ],
    });
    const january = bill(of, "2026-01-01", "2026-02-01");
    expect(await refusals(await tariff("in_advance", "calendar", "whole"), january)).toEqual([
      "/contract/orders/0 order-quantity-missing",
    ]);
    expect(await lines(await tariff("in_advance", "calendar", "free"), january)).toEqual([]);
  });

  test.each([
    ["2026-01-01", "2026-01-11", "seats 2026-01-10 to 2026-02-01: 10 in trial = 0"],
    ["2026-01-01", "2026-01-10", JANUARY],
    ["2026-01-11", "2026-01-31", JANUARY],
  ])("is free where the order begins in a trial, here from %s until %s", async (from, until, expected) => {
    const of = of10("2026-01-10", "2026-03-25", { trial: { from, until } });
    expect(
      await lines(await tariff("in_advance", "calendar", "whole"), bill(of, "2026-01-01", "2026-02-01")),
    ).toEqual([expected]);
  });

  test("ends with the contract in arrears, and is due then; what was billed ahead stays as it was", async () => {
    const of = of10("2026-01-10", "2026-03-25", { ended: "2026-01-20" });
    expect(
      await lines(await tariff("in_advance", "calendar", "whole"), bill(of, "2026-01-01", "2026-02-01")),
    ).toEqual(["seats 2026-01-10 to 2026-02-01: 10 = 10"]);
    expect(
      await lines(await tariff("in_arrears", "calendar", "whole"), bill(of, "2026-01-19", "2026-01-20")),
    ).toEqual(["seats 2026-01-10 to 2026-01-20: 10 = 10"]);
  });

  test("is billed by an order that follows one which never billed it: other parts, or a charge that came later", async () => {
    const base = (every: string) =>
      `{ model: flat, every: ${every}, anchor: calendar, first_part: whole, price: 10 USD per ${every}, prorate: none, billed: in_advance }`;
    const orders = [order("2026-01-01", "2026-03-10"), order("2026-03-10", "2026-12-31")];
    const period = { from: "2026-01-01", until: "2027-01-01" };
    const sold = { sold: "by_order" } as const;
    const monthlyThenYearly = await shop(
      version("2026-01-01", { ...sold, charges: { base: base("month") } }),
      version("2026-02-15", {
        ...sold,
        charges: { base: base("year") },
        existing: { otherwise: "at_order_end" },
      }),
    );
    expect(await lines(monthlyThenYearly, { contract: contract({ orders }), period })).toEqual([
      "base 2026-01-01 to 2026-02-01: 1 = 10",
      "base 2026-02-01 to 2026-03-01: 1 = 10",
      "base 2026-03-01 to 2026-03-10: 1 = 10",
      "base 2026-03-10 to 2026-12-31: 1 = 10", // the first of the yearly parts
    ]);
    const calls = "{ meter: calls, model: per_unit, price: 1 USD per call }";
    const later = await shop(
      version("2026-01-01", { ...sold, charges: { calls } }),
      version("2026-01-10", {
        ...sold,
        charges: { base: base("year") },
        existing: { otherwise: "on_effective_date" },
      }),
    );
    expect((await lines(later, { contract: contract({ orders }), period })).slice(1)).toEqual([
      "base 2026-03-10 to 2026-12-31: 1 = 10",
    ]);
  });
});

test.each([
  ["quarter", "seat-quarter", ["2026-02-10 to 2026-04-01: 10 = 10", "2026-04-01 to 2026-07-01: 10 = 10"]],
  ["year", "seat-year", ["2026-02-10 to 2027-01-01: 10 = 10"]],
  ["12 months", "seat-12-months", ["2026-02-10 to 2027-01-01: 10 = 10"]],
  [
    "2 months",
    "seat-2-months",
    [
      "2026-02-10 to 2026-03-01: 10 = 10",
      "2026-03-01 to 2026-05-01: 10 = 10",
      "2026-05-01 to 2026-07-01: 10 = 10",
    ],
  ],
])("every %s of the calendar", async (every, unit, expected) => {
  const charge = `{ quantity: order.seats, every: ${every}, anchor: calendar, first_part: whole, prorate: none, billed: in_advance, model: per_unit, price: 1 USD per ${unit} }`;
  const catalog = await shop(version("2025-01-01", { sold: "by_order", charges: { seats: charge } }));
  expect(await lines(catalog, bill(of10("2026-02-10", "2027-02-10"), "2026-01-01", "2026-07-01"))).toEqual(
    expected.map((line) => `seats ${line}`),
  );
});

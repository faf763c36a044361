import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { adjusting, lines, tiers, used } from "./lines.ts";
import { bill, ordered, seats } from "./seats.ts";

const since = contract({ started: "2026-01-01" });
const JANUARY = { contract: since, period: { from: "2026-01-01", until: "2026-02-01" } };

function calls(discount: string, more: Terms = {}) {
  const charge = `{ meter: calls, model: per_unit, price: 1 USD per call, discount: { ${discount} } }`;
  return shop(version("2025-01-01", { charges: { calls: charge }, ...more }));
}

describe("of usage, a discount takes its share of what is used in its time", () => {
  const usage = [
    used("calls", "2026-01-10T23:59:59.999999999Z", 3),
    used("calls", "2026-01-11", 20),
    used("calls", "2026-01-20T23:59:59.999999999Z", 30),
    used("calls", "2026-01-21", 700),
  ];
  test.each([
    ["percent: 10", ["discount of calls 2026-01-01 to 2026-02-01 = -75.3"]], // of 753
    ["percent: 10, from: 2026-01-11", ["discount of calls 2026-01-11 to 2026-02-01 = -75"]], // of 20 + 30 + 700
    ["percent: 10, until: 2026-01-21", ["discount of calls 2026-01-01 to 2026-01-21 = -5.3"]], // of 3 + 20 + 30
    ["percent: 10, from: 2026-01-11, until: 2026-01-21", ["discount of calls 2026-01-11 to 2026-01-21 = -5"]],
    [
      "percent: 12.5, from: 2026-01-11, until: 2026-01-21",
      ["discount of calls 2026-01-11 to 2026-01-21 = -6.25"],
    ],
    [
      "percent: 100, from: 2025-12-01, until: 2026-01-11",
      ["discount of calls 2026-01-01 to 2026-01-11 = -3"],
    ],
    [
      'percent: "0.000000000001", until: 2026-01-11',
      ["discount of calls 2026-01-01 to 2026-01-11 = -0.00000000000003"],
    ],
    ["percent: 10, until: 2026-01-01", []],
    ["percent: 10, from: 2026-02-01", []],
    ["percent: 10, from: 2026-01-12, until: 2026-01-20", []], // nothing was used then: no line of 0
  ])("%s", async (discount, expected) => {
    expect(await adjusting(await calls(discount), { ...JANUARY, usage })).toEqual(expected);
  });

  test("in the zone's days", async () => {
    const rows = [used("calls", "2026-01-10T15:59:59Z", 3), used("calls", "2026-01-10T16:00:00Z", 20)];
    expect(
      await adjusting(await calls("percent: 10, from: 2026-01-11", { zone: "Asia/Shanghai" }), {
        ...JANUARY,
        usage: rows,
      }),
    ).toEqual(["discount of calls 2026-01-11 to 2026-02-01 = -2"]);
  });

  test("with tiers where the counter stood when it began", async () => {
    const charge = `{ meter: calls, model: graduated, tiers: ${tiers("call")}, resets: monthly, discount: { percent: 10, from: 2026-01-11 } }`;
    const catalog = await shop(version("2025-01-01", { charges: { calls: charge } }));
    const rows = [used("calls", "2026-01-05", 8), used("calls", "2026-01-15", 8)];
    expect(await lines(catalog, { ...JANUARY, usage: rows })).toEqual([
      "calls 2026-01-01 to 2026-02-01: 16 after 0 = 13", // 10 x 1 + 6 x 0.5
      "discount of calls 2026-01-11 to 2026-02-01 = -0.5", // 10 % of 2 x 1 + 6 x 0.5
    ]);
  });

  test("and nothing of what a free trial gave", async () => {
    const asked = { ...JANUARY, contract: { ...since, trial: { from: "2026-01-01", until: "2026-01-21" } } };
    expect(await adjusting(await calls("percent: 10"), { ...asked, usage })).toEqual([
      "discount of calls 2026-01-01 to 2026-02-01 = -70",
    ]);
  });

  test("of its own version alone", async () => {
    const charges = {
      calls: "{ meter: calls, model: per_unit, price: 1 USD per call, discount: { percent: 50 } }",
    };
    const catalog = await shop(
      version("2025-01-01", {
        charges: {
          calls: "{ meter: calls, model: per_unit, price: 1 USD per call, discount: { percent: 10 } }",
        },
      }),
      version("2026-01-20", { charges, existing: { otherwise: "on_effective_date" } }),
    );
    expect(await adjusting(catalog, { ...JANUARY, usage })).toEqual([
      "discount of calls 2026-01-01 to 2026-01-20 = -2.3", // of 3 + 20
      "discount of calls 2026-01-20 to 2026-02-01 = -365", // of 30 + 700
    ]);
  });
});

describe("of what recurs, a discount takes its share of each piece that begins in its time", () => {
  const monthly = (keys: string, discount: string, billed: "in_advance" | "in_arrears" = "in_advance") =>
    shop(version("2025-01-01", seats(billed, "31", `every: month, ${keys}, discount: { ${discount} }`)));

  test.each([
    ["in_advance", "prorate: none", "until: 2026-01-02", "2026-01-01", "2026-02-01", ["-31"]], // of 310
    ["in_advance", "prorate: none", "until: 2026-01-01", "2026-01-01", "2026-02-01", []],
    ["in_advance", "prorate: none", "from: 2026-01-02", "2026-01-01", "2026-02-01", []],
    // due after the discount is over, but begun in it
    ["in_arrears", "prorate: none", "until: 2026-01-02", "2026-01-31", "2026-02-01", ["-31"]],
    ["in_arrears", "prorate: none", "from: 2026-01-02", "2026-01-31", "2026-02-01", []],
    ["in_arrears", "prorate: by_day", "until: 2026-01-02", "2026-01-31", "2026-02-01", ["-31"]],
  ] as const)("%s, %s, %s, from %s until %s", async (billed, keys, time, from, until, expected) => {
    const catalog = await monthly(keys, `percent: 10, ${time}`, billed);
    expect(await adjusting(catalog, bill(ordered(), from, until))).toEqual(
      expected.map((exact) => `discount of seats 2026-01-01 to 2026-02-01 = ${exact}`),
    );
  });

  test("a first part counts from where it is billed", async () => {
    const of = contract({ orders: [order("2026-01-10", "2026-02-01", { quantities: { seats: 1 } })] });
    const keys = "anchor: calendar, first_part: whole, prorate: none";
    const january = bill(of, "2026-01-01", "2026-02-01");
    expect(await adjusting(await monthly(keys, "percent: 10, until: 2026-01-10"), january)).toEqual([]);
    expect(await adjusting(await monthly(keys, "percent: 10, from: 2026-01-10"), january)).toEqual([
      "discount of seats 2026-01-10 to 2026-02-01 = -3.1",
    ]);
  });

  test("each quantity is a piece of its own", async () => {
    const grown = ordered([
      ["2026-01-01", 10],
      ["2026-01-11", 20],
      ["2026-01-21", 30],
    ]);
    const catalog = await monthly("prorate: by_day", "percent: 10, from: 2026-01-11, until: 2026-01-21");
    expect(await adjusting(catalog, bill(grown, "2026-01-01", "2026-02-01"))).toEqual([
      "discount of seats 2026-01-11 to 2026-01-21 = -20", // of 10 days of 20
    ]);
  });

  test("a yearly part discounted when it was paid gives the discount back with what is not used of it", async () => {
    const yearly =
      "{ quantity: order.seats, every: year, prorate: by_day, billed: in_advance, model: per_unit, price: 365 USD per seat-year, discount: { percent: 10, until: 2026-02-01 } }";
    const catalog = await shop(version("2025-01-01", { sold: "by_order", charges: { seats: yearly } }));
    const dated = [
      ["2026-01-01", 10],
      ["2026-07-01", 15],
    ].map(([from, quantity]) => ({ from, quantity }));
    const orders = [order("2026-01-01", "2027-01-01", { quantities: { seats: dated } })];
    const of = contract({ orders, ended: "2026-12-01" });
    expect(await lines(catalog, bill(of, "2026-01-01", "2026-02-01"))).toEqual([
      "seats 2026-01-01 to 2027-01-01: 10 = 3650",
      "discount of seats 2026-01-01 to 2027-01-01 = -365",
    ]);
    expect(await lines(catalog, bill(of, "2026-07-01", "2026-08-01"))).toEqual([
      "credit of seats 2026-07-01 to 2027-01-01: 10 = -1840", // 184 days
      "seats 2026-07-01 to 2027-01-01: 15 = 2760",
      "discount of seats 2026-07-01 to 2027-01-01 = 184", // of the credit; the 15 seats began too late
    ]);
    expect(await lines(catalog, bill(of, "2026-12-01", "2027-01-01"))).toEqual([]);
    expect(await lines(catalog, bill(of, "2026-11-01", "2026-12-01"))).toEqual([
      "credit of seats 2026-12-01 to 2027-01-01: 15 = -465",
    ]);
  });

  test.each([
    ["from: 2026-01-01", ["discount of once 2026-01-01 to 2026-01-01 = -5"]],
    ["until: 2026-01-01", []],
  ])("a one-time charge begins when it is due, %s", async (time, expected) => {
    const charge = `{ once: at_order_start, model: flat, price: 50 USD per order, discount: { percent: 10, ${time} } }`;
    const catalog = await shop(version("2025-01-01", { sold: "by_order", charges: { once: charge } }));
    expect(await adjusting(catalog, bill(ordered(), "2026-01-01", "2026-02-01"))).toEqual(expected);
  });
});

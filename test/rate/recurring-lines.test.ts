import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chargeLinesOf, contract, order, rated, refusals } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { lines, tiers } from "./lines.ts";

type Due = "in_advance" | "in_arrears";

function seats(billed: Due, price = "price: 1 USD per seat-month, model: per_unit"): Terms {
  return {
    sold: "by_order",
    charges: { seats: `{ quantity: order.seats, every: month, prorate: none, billed: ${billed}, ${price} }` },
  };
}

const advance = shop(version("2026-01-01", seats("in_advance")));
const arrears = shop(version("2026-01-01", seats("in_arrears")));
const catalogs = { in_advance: advance, in_arrears: arrears };

/** 10 seats from 31 January until 15 April: months of 31 January, 28 February and 31 March. */
const ordered = contract({ orders: [order("2026-01-31", "2026-04-15", { quantities: { seats: 10 } })] });
const JANUARY = "seats 2026-01-31 to 2026-02-28: 10 = 10";
const FEBRUARY = "seats 2026-02-28 to 2026-03-31: 10 = 10";
const MARCH = "seats 2026-03-31 to 2026-04-15: 10 = 10"; // cut at the order's end, and billed whole

describe("a month billed in advance is due when it begins", () => {
  test.each([
    ["2026-01-31", "2026-02-01", [JANUARY]],
    ["2026-02-01", "2026-02-28", []],
    ["2026-02-28", "2026-03-01", [FEBRUARY]],
    ["2026-03-01", "2026-03-31", []], // the 28th of March is no border
    ["2026-03-31", "2026-04-30", [MARCH]],
    ["2026-01-30", "2026-01-31", []],
    ["2026-01-01", "2026-05-01", [JANUARY, FEBRUARY, MARCH]],
    ["2026-01-31T00:00:00.000000001Z", "2026-02-28T00:00:00.000000001Z", [FEBRUARY]],
  ])("in a period from %s until %s", async (from, until, expected) => {
    expect(await lines(await advance, { contract: ordered, period: { from, until } })).toEqual(expected);
  });
});

describe("a month billed in arrears is due when it ends", () => {
  test.each([
    ["2026-01-31", "2026-02-27", []],
    ["2026-01-31", "2026-02-28", [JANUARY]], // the period's last instant is the month's last
    ["2026-02-28", "2026-03-30", []], // and not the next period's first
    ["2026-02-28", "2026-03-31", [FEBRUARY]],
    ["2026-03-31", "2026-04-14", []],
    ["2026-04-14", "2026-04-15", [MARCH]],
    ["2026-04-15", "2026-05-01", []],
    ["2026-04-01", "2026-05-01", [MARCH]], // due in the order's last period, though the order ended inside it
    ["2026-01-01", "2026-05-01", [JANUARY, FEBRUARY, MARCH]],
  ])("in a period from %s until %s", async (from, until, expected) => {
    expect(await lines(await arrears, { contract: ordered, period: { from, until } })).toEqual(expected);
  });
});

test("each month is due in exactly one of the periods that follow each other", async () => {
  const day = fc.integer({ min: 1, max: 99 });
  const billed = fc.constantFrom<Due>("in_advance", "in_arrears");
  await fc.assert(
    fc.asyncProperty(billed, fc.uniqueArray(day, { maxLength: 5 }), async (due, cuts) => {
      const days = [0, ...cuts.toSorted((a, b) => a - b), 100].map((n) =>
        Temporal.PlainDate.from("2026-01-20").add({ days: n }).toString(),
      );
      const parts = days.slice(1).map((until, n) => ({ from: days[n], until }));
      const catalog = await catalogs[due];
      const found = await Promise.all(parts.map((period) => lines(catalog, { contract: ordered, period })));
      expect(found.flat()).toEqual([JANUARY, FEBRUARY, MARCH]);
    }),
    { numRuns: 40 },
  );
});

describe("a contract that ends inside a month", () => {
  test.each([
    // what was billed ahead stays as it was billed
    ["in_advance", "2026-03-10", [JANUARY, "seats 2026-02-28 to 2026-03-31: 10 = 10"]],
    ["in_arrears", "2026-03-10", [JANUARY, "seats 2026-02-28 to 2026-03-10: 10 = 10"]],
    ["in_advance", "2026-02-28", [JANUARY]],
    ["in_arrears", "2026-02-28", [JANUARY]],
  ] as const)("pays it whole, %s, when it ends on %s", async (billed, ended, expected) => {
    const period = { from: "2026-01-01", until: "2026-05-01" };
    expect(await lines(await catalogs[billed], { contract: { ...ordered, ended }, period })).toEqual(
      expected,
    );
  });

  test("pays what is in arrears when it ends", async () => {
    const found = await lines(await arrears, {
      contract: { ...ordered, ended: "2026-03-10" },
      period: { from: "2026-03-09", until: "2026-03-10" },
    });
    expect(found).toEqual(["seats 2026-02-28 to 2026-03-10: 10 = 10"]);
  });
});

describe("a month is billed", () => {
  const period = { from: "2026-01-01", until: "2026-05-01" };

  test("for the quantity that the order states when it begins", async () => {
    const history = [
      ["2026-01-31", 10],
      ["2026-02-28", 20],
      ["2026-03-10", 30],
    ].map(([from, quantity]) => ({ from, quantity }));
    const of = contract({ orders: [order("2026-01-31", "2026-04-15", { quantities: { seats: history } })] });
    expect(await lines(await advance, { contract: of, period })).toEqual([
      "seats 2026-01-31 to 2026-02-28: 10 = 10",
      "seats 2026-02-28 to 2026-03-31: 20 = 20",
      "seats 2026-03-31 to 2026-04-15: 30 = 30",
    ]);
  });

  test("only if the order states it then, and never as 0", async () => {
    const none = contract({ orders: [order("2026-01-31", "2026-04-15")] });
    expect(
      await refusals(await advance, { contract: none, period: { from: "2026-01-31", until: "2026-02-28" } }),
    ).toEqual(["/contract/orders/0 order-quantity-missing"]);
    const later = contract({
      orders: [
        order("2026-01-31", "2026-04-15", { quantities: { seats: [{ from: "2026-02-01", quantity: 1 }] } }),
      ],
    });
    expect(
      await refusals(await advance, { contract: later, period: { from: "2026-01-31", until: "2026-02-28" } }),
    ).toEqual(["/contract/orders/0 order-quantity-missing"]);
  });

  test.each([
    ["graduated", "10 x 1 + 5 x 0.5", "12.5"],
    ["volume", "15 x 0.5", "7.5"],
  ])("by %s tiers, each month for itself: %s", async (model, _, exact) => {
    const catalog = await shop(
      version("2026-01-01", seats("in_advance", `model: ${model}, tiers: ${tiers("seat-month")}`)),
    );
    const of = contract({ orders: [order("2026-01-31", "2026-03-31", { quantities: { seats: 15 } })] });
    expect(await lines(catalog, { contract: of, period })).toEqual([
      `seats 2026-01-31 to 2026-02-28: 15 = ${exact}`,
      `seats 2026-02-28 to 2026-03-31: 15 = ${exact}`,
    ]);
  });

  test("at a flat price from the contract's start, also without orders", async () => {
    const fee = "{ model: flat, every: month, price: 9.99 USD per month, prorate: none, billed: in_advance }";
    const catalog = await shop(version("2026-01-01", { charges: { fee } }));
    const found = chargeLinesOf(
      await rated(catalog, {
        contract: contract({ started: "2026-01-31" }),
        period: { from: "2026-02-01", until: "2026-04-30" },
      }),
    );
    expect(found.map(({ from, used, unit, exact, meter }) => [from, used, unit, exact, meter])).toEqual([
      ["2026-02-28T00:00:00+00:00", "1", "month", "9.99", null],
      ["2026-03-31T00:00:00+00:00", "1", "month", "9.99", null],
    ]);
  });
});

describe("a month across a switch is billed whole by the version in force when it began", () => {
  const dear = (billed: Due) => seats(billed, "price: 2 USD per seat-month, model: per_unit").charges;
  const of = contract({ orders: [order("2026-05-20", "2026-07-20", { quantities: { seats: 10 } })] });
  test.each([
    ["in_advance", "2026-05-01", "2026-08-01"],
    ["in_arrears", "2026-05-01", "2026-08-01"],
    ["in_arrears", "2026-06-10", "2026-08-01"], // the switch lies before the period in which it is due
  ] as const)("%s, from %s until %s", async (billed, from, until) => {
    const terms = {
      sold: "by_order",
      existing: { otherwise: "on_effective_date" },
      charges: dear(billed) ?? {},
    } as const;
    const catalog = await shop(version("2026-01-01", seats(billed)), version("2026-06-02", terms));
    expect(await lines(catalog, { contract: of, period: { from, until } })).toEqual([
      "seats 2026-05-20 to 2026-06-20: 10 = 10", // 10 x 1, though the dear version is in force from 2 June
      "seats 2026-06-20 to 2026-07-20: 10 = 20",
    ]);
  });
});

describe("a month that begins", () => {
  const fee = "{ model: flat, every: month, price: 9.99 USD per month, prorate: none, billed: in_advance }";
  const tried = (trial: "free" | "charged", from: string, until: string) =>
    shop(version("2026-01-01", { trial, charges: { fee } })).then((catalog) =>
      lines(catalog, {
        contract: contract({ started: "2026-01-15", trial: { from, until } }),
        period: { from: "2026-01-15", until: "2026-03-15" },
      }),
    );
  const PAID = ["fee 2026-01-15 to 2026-02-15: 1 = 9.99", "fee 2026-02-15 to 2026-03-15: 1 = 9.99"];
  const FREE = ["fee 2026-01-15 to 2026-02-15: 1 in trial = 0", PAID[1]];

  test.each([
    ["in a free trial is free as a whole", "free", "2026-01-15", "2026-01-20", FREE],
    ["in its last instant is free too", "free", "2026-01-15", "2026-01-15T00:00:00.000000001Z", FREE],
    ["as the trial ends is paid", "free", "2026-01-20", "2026-02-15", PAID],
    ["in a trial that is charged is paid", "charged", "2026-01-15", "2026-01-20", PAID],
  ] as const)("%s", async (_, trial, from, until, expected) => {
    expect(await tried(trial, from, until)).toEqual(expected);
  });
});

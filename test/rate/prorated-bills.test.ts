import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, printDecimal, sum } from "../../src/domain/decimal.ts";
import type { Catalog } from "../../src/index.ts";
import { contract, order, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines, tiers } from "./lines.ts";
import { type Billed, bill, byDay, ordered, seats, switching } from "./seats.ts";

const BOTH: readonly Billed[] = ["in_advance", "in_arrears"];
const JANUARY = ["2026-01-01", "2026-02-01"] as const;

describe("what a division leaves over is billed too", () => {
  // 100 x 15 / 31 = 48.387096774194 (rounded in the 12th place), and 100 less that
  test("of 15 and 16 days of 31", async () => {
    const catalog = await switching(byDay("in_advance", "100"), byDay("in_advance", "100"));
    expect(await lines(catalog, bill(ordered(1), ...JANUARY))).toEqual([
      "seats 2026-01-01 to 2026-01-16: 1 = 48.387096774194",
      "seats 2026-01-16 to 2026-02-01: 1 = 51.612903225806",
    ]);
  });

  test("of tiers that price the whole part before it is shared out", async () => {
    const price = `model: graduated, tiers: ${tiers("seat-month")}`;
    const charges = {
      seats: `{ quantity: order.seats, every: month, prorate: by_day, billed: in_arrears, ${price} }`,
    };
    const catalog = await shop(version("2025-01-01", { sold: "by_order", charges }));
    // 10 x 1 + 21 x 0.5 = 20.5 for 31 seats; 20.5 x 10 / 31 = 6.612903225806|45; 10 seats: 10 x 21 / 31
    expect(
      await lines(
        catalog,
        bill(
          ordered([
            ["2026-01-01", 31],
            ["2026-01-11", 10],
          ]),
          ...JANUARY,
        ),
      ),
    ).toEqual([
      "seats 2026-01-01 to 2026-01-11: 31 = 6.612903225806",
      "seats 2026-01-11 to 2026-02-01: 10 = 6.774193548387", // 10 - cut12(3.225806451612|9) = 10 - 3.225806451613
    ]);
  });
});

describe("a part is shared by", () => {
  const noon = ordered([
    ["2026-01-01", 10],
    ["2026-01-16T12:00:00Z", 20],
  ]);
  test.each([
    // a day is billed by what holds when it begins: 16 x 10 and 15 x 20
    ["by_day", "month", "31", noon, ["01-16T12:00:00+00:00: 10 = 160", "02-01: 20 = 300"]],
    // 15.5 days each
    ["by_second", "month", "31", noon, ["01-16T12:00:00+00:00: 10 = 155", "02-01: 20 = 310"]],
    // 16 of 30 days have begun: 30 x 10 x 16 / 30 and 30 x 20 x 14 / 30
    ["by_30_day_month", "month", "30", noon, ["01-16T12:00:00+00:00: 10 = 160", "02-01: 20 = 280"]],
  ] as const)("%s: %s", async (prorate, every, price, of, expected) => {
    const catalog = await shop(
      version("2025-01-01", seats("in_arrears", price, `every: ${every}, prorate: ${prorate}`)),
    );
    const [first, second] = expected;
    expect(await lines(catalog, bill(of, ...JANUARY))).toEqual([
      `seats 2026-01-01 to 2026-${first}`,
      `seats 2026-01-16T12:00:00+00:00 to 2026-${second}`,
    ]);
  });

  test.each([
    // quarter of 90 days of 31, 28 and 31: 31 January counts for nobody, 28 February for three
    ["2026-01-31", "30", "60"],
    ["2026-02-01", "30", "60"],
    ["2026-02-28", "57", "33"], // 30 + 27
    ["2026-03-01", "60", "30"],
    ["2026-03-31", "90", "0"],
  ])("by_30_day_month in a quarter: a change on %s leaves %s and %s", async (day, before, after) => {
    const charges = {
      seats:
        "{ quantity: order.seats, every: quarter, prorate: by_30_day_month, billed: in_arrears, model: per_unit, price: 90 USD per seat-quarter }",
    };
    const catalog = await shop(version("2025-01-01", { sold: "by_order", charges }));
    const found = await rated(
      catalog,
      bill(
        ordered([
          ["2026-01-01", 1],
          [day, 2],
        ]),
        "2026-01-01",
        "2026-04-01",
      ),
    );
    expect(found.lines.map(({ exact }) => exact)).toEqual([
      before,
      printDecimal(new Decimal(after).times(2)),
    ]);
  });

  test("days of the zone: March in Berlin has 31, of 23 hours one", async () => {
    const terms = { zone: "Europe/Berlin" };
    const day = await shop(version("2025-01-01", byDay("in_arrears", "31", terms)));
    const second = await shop(
      version("2025-01-01", seats("in_arrears", "743", "every: month, prorate: by_second", terms)),
    );
    const march = [
      order("2026-03-01", "2026-04-01", {
        quantities: {
          seats: [
            ["2026-03-01", 1],
            ["2026-03-30", 2],
          ].map(([from, quantity]) => ({ from, quantity })),
        },
      }),
    ];
    const of = bill(contract({ orders: march }), "2026-03-01", "2026-04-01");
    const exact = async (catalog: Catalog) => (await rated(catalog, of)).lines.map((line) => line.exact);
    expect(await exact(day)).toEqual(["29", "4"]); // 29 x 1 and 2 x 2
    expect(await exact(second)).toEqual(["695", "96"]); // 743 hours: 29 x 24 - 1, and 48 x 2
  });
});

test("a yearly prepaid part is given back by days when seats are added, and when the contract ends", async () => {
  const charges = {
    seats:
      "{ quantity: order.seats, every: year, prorate: by_day, billed: in_advance, model: per_unit, price: 365 USD per seat-year }",
  };
  const catalog = await shop(version("2025-01-01", { sold: "by_order", charges }));
  const dated = [
    ["2026-01-01", 10],
    ["2026-07-01", 15],
  ].map(([from, quantity]) => ({ from, quantity }));
  const orders = [order("2026-01-01", "2027-01-01", { quantities: { seats: dated } })];
  const of = contract({ orders, ended: "2026-12-01" });
  const months = [
    ["2026-01-01", "2026-02-01"],
    ["2026-07-01", "2026-08-01"],
    ["2026-11-01", "2026-12-01"],
  ] as const;
  expect(await Promise.all(months.map(([from, until]) => lines(catalog, bill(of, from, until))))).toEqual([
    ["seats 2026-01-01 to 2027-01-01: 10 = 3650"],
    // 184 days from 1 July on
    ["credit of seats 2026-07-01 to 2027-01-01: 10 = -1840", "seats 2026-07-01 to 2027-01-01: 15 = 2760"],
    ["credit of seats 2026-12-01 to 2027-01-01: 15 = -465"], // 31 x 15
  ]);
});

test.each(BOTH)("bills of any periods that follow each other come to the same, %s", async (billed) => {
  const catalog = await switching(
    byDay(billed, "7"),
    seats(billed, "11", "every: month, prorate: by_second"),
  );
  const of = ordered(
    [
      ["2026-01-01", 10],
      ["2026-01-20T06:00:00Z", 13],
      ["2026-02-11", 1],
    ],
    {
      trial: { from: "2026-01-10", until: "2026-01-18" },
      ended: "2026-02-21",
    },
  );
  const exact = async (from: string, until: string) =>
    sum((await rated(catalog, bill(of, from, until))).lines.map((line) => new Decimal(line.exact)));
  const whole = await exact("2026-01-01", "2026-03-01");
  const hours = fc.uniqueArray(fc.integer({ min: 1, max: 59 * 4 - 1 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(hours, async (quarters) => {
      const cuts = [0, ...quarters.toSorted((a, b) => a - b), 59 * 4].map((n) =>
        Temporal.Instant.from("2026-01-01T00:00:00Z")
          .add({ hours: 6 * n })
          .toString(),
      );
      const bills = await Promise.all(cuts.slice(1).map((until, n) => exact(cuts[n] ?? until, until)));
      expect(printDecimal(sum(bills))).toBe(printDecimal(whole));
    }),
    { numRuns: 40 },
  );
});

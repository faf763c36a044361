import { describe, expect, test } from "vitest";
import { contract, order, refusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines } from "./lines.ts";
import { type Billed, bill, byDay, ordered, seats, switching } from "./seats.ts";

const catalogs = {
  in_advance: shop(version("2025-01-01", byDay("in_advance"))),
  in_arrears: shop(version("2025-01-01", byDay("in_arrears"))),
};
const BOTH: readonly Billed[] = ["in_advance", "in_arrears"];

async function january(billed: Billed, of: object): Promise<readonly string[]> {
  return lines(await catalogs[billed], bill(of, "2026-01-01", "2026-02-01"));
}

// 31 USD for a seat and the 31 days of January: 1 USD for each seat and day
describe.each(BOTH)("within one period, %s, a part is shared out over", (billed) => {
  test.each<readonly [string, readonly (readonly [string, number])[], readonly string[]]>([
    ["one quantity", [["2026-01-01", 10]], ["01-01 to 2026-02-01: 10 = 310"]],
    [
      "a quantity and a greater one",
      [
        ["2026-01-01", 10],
        ["2026-01-11", 20],
      ],
      ["01-01 to 2026-01-11: 10 = 100", "01-11 to 2026-02-01: 20 = 420"], // 10 x 10 + 21 x 20
    ],
    [
      "a quantity and a smaller one",
      [
        ["2026-01-01", 10],
        ["2026-01-11", 4],
      ],
      ["01-01 to 2026-01-11: 10 = 100", "01-11 to 2026-02-01: 4 = 84"], // 21 x 4
    ],
    [
      "a quantity and none, which still has a line",
      [
        ["2026-01-01", 10],
        ["2026-01-31", 0],
      ],
      ["01-01 to 2026-01-31: 10 = 300", "01-31 to 2026-02-01: 0 = 0"],
    ],
    [
      "one quantity that is stated twice: nothing has changed",
      [
        ["2026-01-01", 10],
        ["2026-01-11", 10],
        ["2026-01-12", 10],
      ],
      ["01-01 to 2026-02-01: 10 = 310"],
    ],
    [
      "a quantity, another, and the first again",
      [
        ["2026-01-01", 10],
        ["2026-01-11", 20],
        ["2026-01-21", 10],
      ],
      // 10 x 10 + 10 x 20 + 11 x 10
      ["01-01 to 2026-01-11: 10 = 100", "01-11 to 2026-01-21: 20 = 200", "01-21 to 2026-02-01: 10 = 110"],
    ],
    [
      "what held before the order, and what came at its border changes nothing",
      [
        ["2025-12-01", 7],
        ["2025-12-31", 10],
        ["2026-02-01", 99],
      ],
      ["01-01 to 2026-02-01: 10 = 310"],
    ],
  ])("%s", async (_, dated, expected) => {
    expect(await january(billed, ordered(dated))).toEqual(expected.map((line) => `seats 2026-${line}`));
  });

  test.each<readonly [string, readonly [string, string], readonly string[]]>([
    // 31 days of 10 seats
    [
      "at its beginning",
      ["2025-12-20", "2026-01-11"],
      ["01-01 to 2026-01-11: 10 in trial = 0", "01-11 to 2026-02-01: 10 = 210"],
    ],
    [
      "in its middle",
      ["2026-01-11", "2026-01-21"],
      [
        "01-01 to 2026-01-11: 10 = 100",
        "01-11 to 2026-01-21: 10 in trial = 0",
        "01-21 to 2026-02-01: 10 = 110",
      ],
    ],
    [
      "at its end",
      ["2026-01-21", "2026-02-15"],
      ["01-01 to 2026-01-21: 10 = 200", "01-21 to 2026-02-01: 10 in trial = 0"],
    ],
    ["in all of it", ["2026-01-01", "2026-02-01"], ["01-01 to 2026-02-01: 10 in trial = 0"]],
    ["up to its beginning", ["2025-12-01", "2026-01-01"], ["01-01 to 2026-02-01: 10 = 310"]],
  ])("the time inside and outside of a free trial %s", async (_, [from, until], expected) => {
    const of = ordered(10, { trial: { from, until } });
    expect(await january(billed, of)).toEqual(expected.map((line) => `seats 2026-${line}`));
  });

  test("the versions of a switch inside it", async () => {
    const catalog = await switching(byDay(billed), byDay(billed, "62"));
    expect(await lines(catalog, bill(ordered(), "2026-01-01", "2026-02-01"))).toEqual([
      "seats 2026-01-01 to 2026-01-16: 10 = 150", // 15 x 10 x 1
      "seats 2026-01-16 to 2026-02-01: 10 = 320", // 16 x 10 x 2
    ]);
  });

  test("the orders that meet inside it, where parts are counted by the calendar", async () => {
    const catalog = await shop(
      version("2025-01-01", seats(billed, "31", "every: month, anchor: calendar, prorate: by_day")),
    );
    const orders = [
      order("2025-12-11", "2026-01-16", { quantities: { seats: 10 } }),
      order("2026-01-16", "2026-01-26", { quantities: { seats: 3 } }),
      order("2026-01-28", "2026-03-01", { quantities: { seats: 5 } }),
    ];
    const of = bill(contract({ orders }), "2026-01-02", "2026-02-01");
    const begun = "seats 2026-01-01 to 2026-01-16: 10 = 150";
    expect(await lines(catalog, of)).toEqual([
      ...(billed === "in_arrears" ? [begun] : []), // in advance it was due on the 1st
      "seats 2026-01-16 to 2026-01-26: 3 = 30", // 10 x 3
      "seats 2026-01-28 to 2026-02-01: 5 = 20", // 4 x 5; nobody pays for the 26th and 27th
    ]);
  });

  test.each([
    ["until 21 January", { ended: "2026-01-21" }, ["seats 2026-01-01 to 2026-01-21: 10 = 200"]],
    ["until the part ends", { ended: "2026-02-01" }, ["seats 2026-01-01 to 2026-02-01: 10 = 310"]],
  ])("the time of a contract that ended early, %s", async (_, ended, expected) => {
    expect(await january(billed, ordered(10, ended))).toEqual(expected);
  });

  test("the time of an order that ends inside it, as was known from the beginning", async () => {
    const of = contract({ orders: [order("2026-01-01", "2026-01-21", { quantities: { seats: 10 } })] });
    expect(await january(billed, of)).toEqual(["seats 2026-01-01 to 2026-01-21: 10 = 200"]);
  });

  test("nothing where a flat charge does not read the quantity that changes", async () => {
    const fee = `{ model: flat, every: month, prorate: by_day, billed: ${billed}, price: 31 USD per month }`;
    const catalog = await shop(version("2025-01-01", { sold: "by_order", charges: { fee } }));
    const grown = ordered([
      ["2026-01-01", 10],
      ["2026-01-11", 20],
    ]);
    expect(await lines(catalog, bill(grown, "2026-01-01", "2026-02-01"))).toEqual([
      "fee 2026-01-01 to 2026-02-01: 1 = 31",
    ]);
  });

  test("no quantity that the order does not state", async () => {
    const later = ordered([["2026-01-11", 10]]);
    expect(await refusals(await catalogs[billed], bill(later, "2026-01-01", "2026-02-01"))).toEqual([
      "/contract/orders/0 order-quantity-missing",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { lines } from "./lines.ts";
import { bill, byDay, ordered } from "./seats.ts";

const catalogs = {
  in_advance: shop(version("2025-01-01", byDay("in_advance"))),
  in_arrears: shop(version("2025-01-01", byDay("in_arrears"))),
};
describe("in advance, each piece is billed to the end of the part, and what cuts it gives the rest back", () => {
  const WHOLE = "seats 2026-01-01 to 2026-02-01: 10 = 310";
  const trial = { trial: { from: "2026-01-11", until: "2026-01-21" } };
  const grown = ordered([
    ["2026-01-01", 10],
    ["2026-01-11", 20],
  ]);
  test.each<readonly [string, object, string, string, readonly string[]]>([
    ["what is known by then", grown, "2026-01-01", "2026-01-11", [WHOLE]],
    [
      "the greater quantity, and the rest of the smaller",
      grown,
      "2026-01-11",
      "2026-02-01",
      // 21 x 10 given back, 21 x 20 asked for
      ["credit of seats 2026-01-11 to 2026-02-01: 10 = -210", "seats 2026-01-11 to 2026-02-01: 20 = 420"],
    ],
    ["nothing in between", grown, "2026-01-02", "2026-01-11", []],
    ["what a trial will make free", ordered(10, trial), "2026-01-01", "2026-01-11", [WHOLE]],
    [
      "what the trial made free",
      ordered(10, trial),
      "2026-01-11",
      "2026-01-21",
      [
        "credit of seats 2026-01-11 to 2026-02-01: 10 = -210",
        "seats 2026-01-11 to 2026-01-21: 10 in trial = 0",
      ],
    ],
    [
      "what comes after it",
      ordered(10, trial),
      "2026-01-21",
      "2026-02-01",
      ["seats 2026-01-21 to 2026-02-01: 10 = 110"],
    ],
    [
      "a part whose end is not known yet",
      ordered(10, { ended: "2026-01-21" }),
      "2026-01-01",
      "2026-01-11",
      [WHOLE],
    ],
    [
      "an end in a later period",
      ordered(10, { ended: "2026-01-21" }),
      "2026-01-11",
      "2026-02-01",
      ["credit of seats 2026-01-21 to 2026-02-01: 10 = -110"],
    ],
    [
      "an end at the period's end",
      ordered(10, { ended: "2026-01-21" }),
      "2026-01-11",
      "2026-01-21",
      ["credit of seats 2026-01-21 to 2026-02-01: 10 = -110"],
    ],
    [
      "an end at the period's beginning",
      ordered(10, { ended: "2026-01-21" }),
      "2026-01-21",
      "2026-02-01",
      [],
    ],
    [
      "both at once, of a part that ends with the period",
      ordered(10, { ended: "2026-01-21" }),
      "2026-01-01",
      "2026-01-21",
      ["seats 2026-01-01 to 2026-01-21: 10 = 200"],
    ],
  ])("%s", async (_, of, from, until, expected) => {
    expect(await lines(await catalogs.in_advance, bill(of, from, until))).toEqual(expected);
  });
});

describe("in arrears, all pieces are due when the part ends", () => {
  const grown = ordered([
    ["2026-01-01", 10],
    ["2026-01-11", 20],
  ]);
  const PIECES = ["seats 2026-01-01 to 2026-01-11: 10 = 100", "seats 2026-01-11 to 2026-02-01: 20 = 420"];
  test.each<readonly [string, object, string, string, readonly string[]]>([
    ["nothing before", grown, "2026-01-01", "2026-01-31", []],
    ["in the period that ends with it", grown, "2026-01-31", "2026-02-01", PIECES],
    ["not in the one that begins with it", grown, "2026-02-01", "2026-02-28", []],
    [
      "or when the contract does",
      { ...grown, ended: "2026-01-21" },
      "2026-01-20",
      "2026-01-21",
      [PIECES[0] ?? "", "seats 2026-01-11 to 2026-01-21: 20 = 200"],
    ],
    [
      "or when the order does",
      contract({ orders: [order("2026-01-01", "2026-01-21", { quantities: { seats: 10 } })] }),
      "2026-01-20",
      "2026-01-21",
      ["seats 2026-01-01 to 2026-01-21: 10 = 200"],
    ],
    ["and not after that", { ...grown, ended: "2026-01-21" }, "2026-01-21", "2026-02-01", []],
  ])("%s", async (_, of, from, until, expected) => {
    expect(await lines(await catalogs.in_arrears, bill(of, from, until))).toEqual(expected);
  });
});

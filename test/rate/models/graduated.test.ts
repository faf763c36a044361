import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/domain/decimal.ts";
import { graduated } from "../../../src/rate/models/graduated.ts";
import { calls, TIERS, told } from "./tiers.ts";

describe("each tier prices only what is inside it", () => {
  test.each([
    [0, "nothing = 0"],
    [1, "1 x 1 = 1"],
    [9, "9 x 1 = 9"],
    [10, "10 x 1 = 10"], // the bound is inclusive
    [11, "10 x 1 + 1 x 0.5 = 10.5"],
    [19, "10 x 1 + 9 x 0.5 = 14.5"],
    [20, "10 x 1 + 10 x 0.5 = 15"],
    [21, "10 x 1 + 10 x 0.5 + 1 x 0.1 = 15.1"],
    [1_000_000, "10 x 1 + 10 x 0.5 + 999980 x 0.1 = 100013"],
    ["10.5", "10 x 1 + 0.5 x 0.5 = 10.25"],
    ["0.000000000001", "0.000000000001 x 1 = 0.000000000001"],
  ])("of %s calls: %s", (quantity, expected) => {
    expect(told(graduated(TIERS, new Decimal(0), calls(quantity)))).toBe(expected);
  });
});

describe("a counter says how much came before", () => {
  test.each([
    // before, now
    [9, 0, "nothing = 0"],
    [9, 1, "1 x 1 = 1"],
    [9, 2, "1 x 1 + 1 x 0.5 = 1.5"],
    [10, 0, "nothing = 0"],
    [10, 1, "1 x 0.5 = 0.5"],
    [11, 1, "1 x 0.5 = 0.5"],
    [19, 1, "1 x 0.5 = 0.5"],
    [19, 2, "1 x 0.5 + 1 x 0.1 = 0.6"],
    [20, 1, "1 x 0.1 = 0.1"],
    [21, 1, "1 x 0.1 = 0.1"],
    [5, 20, "5 x 1 + 10 x 0.5 + 5 x 0.1 = 10.5"],
    ["9.5", 1, "0.5 x 1 + 0.5 x 0.5 = 0.75"],
  ])("after %s, %s more are %s", (counter, quantity, expected) => {
    expect(told(graduated(TIERS, new Decimal(counter), calls(quantity)))).toBe(expected);
  });
});

test("a tier is told with the bounds of its file, not with those of the quantity", () => {
  const tiers = graduated(TIERS, new Decimal(15), calls(10));
  expect(tiers.map(({ from, upTo }) => `${from} ${upTo}`)).toEqual(["10 20", "20 undefined"]);
});

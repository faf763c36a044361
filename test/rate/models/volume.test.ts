import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/domain/decimal.ts";
import { volume } from "../../../src/rate/models/volume.ts";
import { calls, TIERS, told } from "./tiers.ts";

describe("the tier that is reached prices all of it", () => {
  test.each([
    [0, "nothing = 0"],
    [1, "1 x 1 = 1"],
    [9, "9 x 1 = 9"],
    [10, "10 x 1 = 10"], // the bound is inclusive
    [11, "11 x 0.5 = 5.5"], // one more is cheaper: volume is not monotone
    [19, "19 x 0.5 = 9.5"],
    [20, "20 x 0.5 = 10"],
    [21, "21 x 0.1 = 2.1"],
    ["10.000000000001", "10.000000000001 x 0.5 = 5.0000000000005"],
  ])("of %s calls: %s", (quantity, expected) => {
    expect(told(volume(TIERS, new Decimal(0), calls(quantity)))).toBe(expected);
  });
});

describe("what came before is priced again: the new whole less the old whole", () => {
  test.each([
    // before, now
    [9, 1, "10 x 1 + -9 x 1 = 1"],
    [10, 0, "10 x 1 + -10 x 1 = 0"],
    [10, 1, "11 x 0.5 + -10 x 1 = -4.5"],
    [11, 1, "12 x 0.5 + -11 x 0.5 = 0.5"],
    [20, 1, "21 x 0.1 + -20 x 0.5 = -7.9"],
    [5, 20, "25 x 0.1 + -5 x 1 = -2.5"],
  ])("after %s, %s more are %s", (counter, quantity, expected) => {
    expect(told(volume(TIERS, new Decimal(counter), calls(quantity)))).toBe(expected);
  });
});

test("a tier is told with the bounds of its file", () => {
  const [reached, before] = volume(TIERS, new Decimal(5), calls(10));
  expect(`${reached?.from} ${reached?.upTo}, ${before?.from} ${before?.upTo}`).toBe("10 20, 0 10");
});

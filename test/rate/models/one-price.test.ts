import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/domain/decimal.ts";
import { flat } from "../../../src/rate/models/flat.ts";
import { perUnit } from "../../../src/rate/models/per-unit.ts";
import { price } from "../../../src/rate/price.ts";
import { calls, priceOf, told } from "./tiers.ts";

describe("a price per unit", () => {
  test.each([
    [0, "0 x 0.0732 = 0"],
    [1, "1 x 0.0732 = 0.0732"],
    [20, "20 x 0.0732 = 1.464"],
    ["0.5", "0.5 x 0.0732 = 0.0366"],
    [
      "999999999999999999.999999999999",
      "999999999999999999.999999999999 x 0.0732 = 73199999999999999.9999999999999268",
    ],
  ])("of %s calls: %s", (quantity, expected) => {
    expect(told(perUnit(priceOf("0.0732"), calls(quantity)))).toBe(expected);
  });

  test("does not look at what came before", () => {
    const model = { kind: "per_unit", price: priceOf("0.0732") } as const;
    expect(told(price(model, new Decimal(1_000), calls(1)))).toBe("1 x 0.0732 = 0.0732");
  });
});

test("a flat price is the price of one part", () => {
  expect(told(flat(priceOf("9.99"), calls(1)))).toBe("1 x 9.99 = 9.99");
});

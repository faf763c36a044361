import { describe, expect, test } from "vitest";
import { Decimal, printDecimal } from "../../src/domain/decimal.ts";
import { type Currency, Money } from "../../src/domain/money.ts";
import type { RoundingMode } from "../../src/domain/rounding.ts";
import { round } from "../../src/rate/round.ts";

const USD = "USD" as Currency; // a literal that is a currency
const MODES: readonly RoundingMode[] = ["half_up", "half_even", "half_down", "up", "down", "ceil", "floor"];

function rounded(value: string, mode: RoundingMode, step: string): string {
  const rounding = { kind: "per_line", mode, step: new Decimal(step), currency: USD } as const;
  const { value: amount, currency } = round(new Money(new Decimal(value), USD), rounding);
  expect(currency).toBe(USD);
  return amount.isZero() && amount.isNegative() ? "-0" : printDecimal(amount);
}

describe("an amount is rounded to cents", () => {
  test.each([
    //                half_up  half_even half_down up      down     ceil     floor
    ["0", /*       */ ["0", "0", "0", "0", "0", "0", "0"]],
    ["0.01", /*    */ ["0.01", "0.01", "0.01", "0.01", "0.01", "0.01", "0.01"]],
    ["0.0049", /*  */ ["0", "0", "0", "0.01", "0", "0.01", "0"]],
    ["0.005", /*   */ ["0.01", "0", "0", "0.01", "0", "0.01", "0"]],
    ["0.0051", /*  */ ["0.01", "0.01", "0.01", "0.01", "0", "0.01", "0"]],
    ["0.015", /*   */ ["0.02", "0.02", "0.01", "0.02", "0.01", "0.02", "0.01"]],
    ["0.025", /*   */ ["0.03", "0.02", "0.02", "0.03", "0.02", "0.03", "0.02"]],
    ["0.995", /*   */ ["1", "1", "0.99", "1", "0.99", "1", "0.99"]],
    ["1e-12", /*   */ ["0", "0", "0", "0.01", "0", "0.01", "0"]],
    ["-0.0049", /* */ ["0", "0", "0", "-0.01", "0", "0", "-0.01"]],
    ["-0.005", /*  */ ["-0.01", "0", "0", "-0.01", "0", "0", "-0.01"]],
    ["-0.015", /*  */ ["-0.02", "-0.02", "-0.01", "-0.02", "-0.01", "-0.01", "-0.02"]],
    ["-0.025", /*  */ ["-0.03", "-0.02", "-0.02", "-0.03", "-0.02", "-0.02", "-0.03"]],
    ["-1e-12", /*  */ ["0", "0", "0", "-0.01", "0", "0", "-0.01"]],
    [
      "999999999999999999.995", // half a cent at the far end of 18 digits
      [
        "1000000000000000000",
        "1000000000000000000",
        "999999999999999999.99",
        "1000000000000000000",
        "999999999999999999.99",
        "1000000000000000000",
        "999999999999999999.99",
      ],
    ],
  ])("from %s", (value, expected) => {
    expect(MODES.map((mode) => rounded(value, mode, "0.01"))).toEqual(expected);
  });
});

describe("an amount is rounded to a multiple of any step", () => {
  test.each([
    // value, step, half_up, half_even, half_down
    ["0.125", "0.05", "0.15", "0.1", "0.1"], // 2.5 steps
    ["0.175", "0.05", "0.2", "0.2", "0.15"], // 3.5 steps
    ["12.5", "5", "15", "10", "10"],
    ["0.45", "0.3", "0.6", "0.6", "0.3"], // 1.5 steps of a size that divides nothing
    ["1", "0.3", "0.9", "0.9", "0.9"],
    ["1234", "1000", "1000", "1000", "1000"],
    ["0.5", "1", "1", "0", "0"],
    ["1.5", "1", "2", "2", "1"],
    ["0.0000000000005", "0.000000000001", "0.000000000001", "0", "0"],
  ])("%s to %s", (value, step, ...expected) => {
    expect(
      (["half_up", "half_even", "half_down"] as const).map((mode) => rounded(value, mode, step)),
    ).toEqual(expected);
  });
});

test("without rounding the amount stays exact", () => {
  const exact = new Money(new Decimal("0.123456789012345678901234"), USD);
  expect(round(exact, { kind: "none" })).toBe(exact);
});

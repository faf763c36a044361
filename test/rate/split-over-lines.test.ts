import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, printDecimal } from "../../src/domain/decimal.ts";
import type { ExactLine } from "../../src/domain/line.ts";
import { addMoney, type Currency, Money } from "../../src/domain/money.ts";
import type { RoundingMode } from "../../src/domain/rounding.ts";
import { round } from "../../src/rate/round.ts";
import { splitOverLines } from "../../src/rate/split-over-lines.ts";

const USD = "USD" as Currency; // a literal that is a currency

/** What is billed of lines of these exact amounts; splitting reads nothing else of them. */
function split(exact: readonly Decimal[], mode: RoundingMode, step: string): readonly Decimal[] {
  const lines = exact.map((value) => ({ exact: new Money(value, USD) }) as ExactLine);
  const amounts = splitOverLines(lines, { kind: "split", mode, step: new Decimal(step), currency: USD });
  return lines.map((line) => amounts.get(line)?.value ?? new Decimal(Number.NaN));
}

describe("lines are split", () => {
  test.each([
    // three thirds of a cent too little: the first line has it
    [["0.3333", "0.3333", "0.3334"], "0.01", ["0.33", "0.33", "0.34"]],
    [["0.3335", "0.3335", "0.333"], "0.01", ["0.34", "0.33", "0.33"]],
    [["0.125", "0.125", "0.125", "0.125"], "0.01", ["0.13", "0.13", "0.12", "0.12"]],
    // below 0: -0.335 has -0.34 and a remainder of 0.005, as large as that of 10.005
    [["10.005", "-3.335"], "0.01", ["10.01", "-3.34"]],
    [["-3.335", "10.005"], "0.01", ["-3.33", "10"]],
    [["-0.004", "-0.004", "-0.004"], "0.01", ["0", "0", "-0.01"]], // -0.012, so -0.01
    [["5", "-5"], "0.01", ["5", "-5"]],
    [["1.5", "1.5"], "5", ["5", "0"]], // 3, so 5
    [["0.2", "0.2", "0.2"], "0.3", ["0.3", "0.3", "0"]], // 0.6
    [[], "0.01", []],
  ])("%s to %s", (exact, step, expected) => {
    const found = split(
      exact.map((value) => new Decimal(value)),
      "half_up",
      step,
    );
    expect(found.map(printDecimal)).toEqual(expected);
  });
});

test("lines add up to the rounded sum, each less than a step from its exact amount, and whole steps stay", () => {
  const mode = fc.constantFrom<RoundingMode>(
    "half_up",
    "half_even",
    "half_down",
    "up",
    "down",
    "ceil",
    "floor",
  );
  const step = fc.constantFrom("0.01", "0.05", "1", "0.001", "100", "0.3");
  const value = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 14 }));
  fc.assert(
    fc.property(mode, step, fc.array(value, { maxLength: 12 }), (how, size, values) => {
      const exact = values.map(([digits, places]) => new Decimal(digits.toString()).times(`1e-${places}`));
      const sum = addMoney(
        exact.map((each) => new Money(each, USD)),
        USD,
      );
      const whole = round(sum, { kind: "split", mode: how, step: new Decimal(size), currency: USD });
      const amounts = split(exact, how, size);
      const billed = addMoney(
        amounts.map((each) => new Money(each, USD)),
        USD,
      );
      return (
        billed.value.equals(whole.value) &&
        amounts.every((amount, n) =>
          amount
            .minus(exact[n] ?? 0)
            .abs()
            .lessThan(size),
        ) &&
        amounts.every((amount) => amount.modulo(size).isZero())
      );
    }),
    { numRuns: 500 },
  );
});

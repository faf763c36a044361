import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, printDecimal } from "../../src/domain/decimal.ts";
import type { Elapsed } from "../../src/domain/elapsed.ts";
import { addMoney, type Currency, Money } from "../../src/domain/money.ts";
import { amountOfShare } from "../../src/rate/share.ts";

const USD = "USD" as Currency; // a literal that is a currency

function share(whole: string, from: number, until: number, of: number): string {
  const elapsed = (at: number): Elapsed => ({ at: new Decimal(at), of: new Decimal(of), unit: "day" });
  const money = new Money(new Decimal(whole), USD);
  return printDecimal(amountOfShare({ whole: money, from: elapsed(from), until: elapsed(until) }).value);
}

describe("a share of a part is what has passed at its end less what had passed at its start", () => {
  test.each([
    ["31", 0, 31, 31, "31"],
    ["31", 0, 15, 31, "15"],
    ["31", 15, 31, 31, "16"],
    ["31", 7, 7, 31, "0"],
    ["0", 3, 17, 31, "0"],
    // 100 x 15 / 31 = 48.387096774193|54..., rounded up in the 12th place
    ["100", 0, 15, 31, "48.387096774194"],
    // and what is left of 100, not 100 x 16 / 31 by itself (51.612903225806|45...)
    ["100", 15, 31, 31, "51.612903225806"],
    // 1 / 3, 2 / 3 rounded up: the middle third is the largest
    ["1", 0, 1, 3, "0.333333333333"],
    ["1", 1, 2, 3, "0.333333333334"],
    ["1", 2, 3, 3, "0.333333333333"],
    // a tie in the 13th place goes up: 0.000000000001 / 2
    ["0.000000000001", 0, 1, 2, "0.000000000001"],
    ["0.000000000001", 1, 2, 2, "0"],
    // a whole of 24 places keeps them; half of it has 12
    ["0.000000000000000000000001", 0, 2, 2, "0.000000000000000000000001"],
    ["3.000000000000000000000001", 0, 1, 2, "1.5"],
    ["3.000000000000000000000001", 1, 2, 2, "1.500000000000000000000001"],
  ])("%s from %d until %d of %d is %s", (whole, from, until, of, expected) => {
    expect(share(whole, from, until, of)).toBe(expected);
  });
});

test("the shares of a part add up to the whole exactly, however it is cut, up to 24 places after the point", () => {
  const digits = fc.bigInt({ min: 0n, max: 10n ** 42n });
  const places = fc.integer({ min: 0, max: 24 });
  const length = fc.integer({ min: 1, max: 31_622_400 });
  const cuts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(digits, places, length, cuts, (whole, after, of, millionths) => {
      const amount = new Money(new Decimal(whole.toString()).times(`1e-${after}`), USD);
      const inside = millionths.map((part) => Math.floor((of * part) / 1_000_000));
      const at = [0, ...inside.toSorted((a, b) => a - b), of].map(
        (passed): Elapsed => ({ at: new Decimal(passed), of: new Decimal(of), unit: "second" }),
      );
      const shares = at
        .slice(1)
        .map((until, n) => amountOfShare({ whole: amount, from: at[n] ?? until, until }));
      // none is given back: a share is never below 0
      return (
        addMoney(shares, USD).value.equals(amount.value) && shares.every(({ value }) => !value.isNegative())
      );
    }),
    { numRuns: 500 },
  );
});

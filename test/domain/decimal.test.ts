import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, printDecimal, readDecimal, sum } from "../../src/domain/decimal.ts";

describe("the grammar of decimals", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["7", "7"],
    ["-7", "-7"],
    ["0.5", "0.5"],
    ["90.00", "90"],
    ["100_000", "100000"],
    ["1_0_0", "100"],
    ["0.000_000_000_001", "0.000000000001"], // 12 decimals, the most
    ["999999999999999999", "999999999999999999"], // 18 digits, the most
    ["999999999999999999.999999999999", "999999999999999999.999999999999"],
    ["-999999999999999999.999999999999", "-999999999999999999.999999999999"],
  ])("reads `%s`", (text, printed) => {
    const read = readDecimal(text);
    expect(read && printDecimal(read)).toBe(printed);
  });

  test.each([
    "",
    " ",
    "0x10",
    "0b1",
    "0o17",
    "1e9",
    "1E9",
    "1e-9",
    "Infinity",
    "-Infinity",
    "NaN",
    "01",
    "-01",
    "00",
    ".5",
    "-.5",
    "5.",
    ".",
    "-",
    "+5",
    "--5",
    "1.2.3",
    "1,5",
    "1 000",
    " 5",
    "5 ",
    "5\n",
    "٥", // a digit, but not of ours
    "1000000000000000000", // 19 digits
    "0.0000000000001", // 13 decimals
    "_1",
    "1_",
    "1__0",
    "1_.5",
    "1._5",
    "1.5_",
    "0_1",
    "-_1",
  ])("refuses `%s`", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});

/** The whole number that a decimal is of its own last place, and how many places it has. */
type Scaled = { readonly digits: bigint; readonly places: number };

const scaled: fc.Arbitrary<Scaled> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 30n - 1n), max: 10n ** 30n - 1n }),
  places: fc.integer({ min: 12, max: 12 }),
});

function decimalOf({ digits, places }: Scaled): Decimal {
  return new Decimal(`${digits}e-${places}`);
}

describe("nothing is rounded in passing", () => {
  test("a product of two numbers of 30 digits has all of its 60 digits", () => {
    const most = new Decimal("999999999999999999.999999999999");
    // (10^30 - 1)^2 = 10^60 - 2 x 10^30 + 1, of which the last 24 digits are decimals
    expect(printDecimal(most.times(most))).toBe(
      "999999999999999999999999999998000000.000000000000000000000001",
    );
  });

  test("a product of three, and a sum of very unlike ones, is exact too", () => {
    const most = new Decimal("999999999999999999.999999999999");
    const cube = (10n ** 30n - 1n) ** 3n;
    expect(BigInt(most.pow(3).times("1e36").toFixed())).toBe(cube);
    expect(printDecimal(sum([most.times(most), new Decimal("1e-24")]))).toBe(
      "999999999999999999999999999998000000.000000000000000000000002",
    );
  });

  test("products and sums agree with whole numbers", () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const product = decimalOf(a).times(decimalOf(b)).times("1e24");
        const total = sum([decimalOf(a), decimalOf(b)]).times("1e12");
        return (
          BigInt(product.toFixed()) === a.digits * b.digits && BigInt(total.toFixed()) === a.digits + b.digits
        );
      }),
    );
  });

  test("the sum of many equal parts is their number times the part", () => {
    expect(printDecimal(sum(Array.from({ length: 1_000 }, () => new Decimal("0.1"))))).toBe("100");
  });
});

test("a decimal is printed without an exponent, however small or large", () => {
  expect(printDecimal(new Decimal("1e-12"))).toBe("0.000000000001");
  expect(printDecimal(new Decimal("1e-24"))).toBe("0.000000000000000000000001");
  expect(printDecimal(new Decimal("1e35"))).toBe(`1${"0".repeat(35)}`);
});

test("the sum of nothing is 0", () => {
  expect(printDecimal(sum([]))).toBe("0");
});

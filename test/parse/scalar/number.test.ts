import { describe, expect, test } from "vitest";
import { readNumber, readQuantity } from "../../../src/parse/scalar/number.ts";
import { readUsageQuantity } from "../../../src/parse/scalar/usage-quantity.ts";
import { outcome } from "./outcome.ts";

describe("a number", () => {
  test.each([
    ["0", "0"],
    ["-415.00", "-415"],
    ["100_000", "100000"],
    ["0.00045", "0.00045"],
  ])("`%s` is %s", (text, value) => {
    expect(outcome(readNumber(text))).toBe(value);
  });

  test.each([
    ["", "nothing stands here", undefined],
    ["0x10", "it is not in base ten", undefined],
    ["0b1", "it is not in base ten", undefined],
    ["0o17", "it is not in base ten", undefined],
    ["1e9", "it has an exponent", undefined],
    ["-1.5E-3", "it has an exponent", undefined],
    ["01", "it has a leading zero", "write `1`"],
    ["007.5", "it has a leading zero", "write `7.5`"],
    [".5", "a digit is missing before the point", undefined],
    ["-.5", "a digit is missing before the point", undefined],
    ["5.", "digits were expected, with a point before decimals", undefined],
    ["Infinity", "digits were expected, with a point before decimals", undefined],
    ["NaN", "digits were expected, with a point before decimals", undefined],
    ["+5", "digits were expected, with a point before decimals", undefined],
    ["0,00045", "it has a comma", "write `0.00045`"],
    ["600,000", "it has a comma", "write `600_000`"],
    ["1,234,567.5", "it has a comma", "write `1_234_567.5`"],
    ["1,5", "it has a comma", "write `1.5`"],
    ["48,67", "it has a comma", "write `48.67`"],
    ["1234,5678", "it has a comma", "write `1234.5678`"],
    ["0,125", "it has a comma", "write `0.125`"], // no number of thousands starts with 0
    ["1234,567", "it has a comma", undefined], // thousands, of which one comma is left out, or decimals: nobody knows
    ["05,5", "it has a comma", "write `5.5`"],
    ["1000000000000000000", "at most 18 digits before and 12 after the point are exact", undefined],
    ["0.0000000000001", "at most 18 digits before and 12 after the point are exact", undefined],
  ])("is not `%s`: %s", (text, why, hint) => {
    expect(readNumber(text, 7)).toEqual({
      misread: `\`${text}\` is not a decimal number: ${why}`,
      offset: 7,
      hint,
    });
  });
});

describe("a quantity", () => {
  test.each([
    ["0", "0"],
    ["1.5", "1.5"],
    ["600_000", "600000"],
  ])("`%s` is %s", (text, value) => {
    expect(outcome(readQuantity(text))).toBe(value);
  });

  test.each(["-1", "-0.5", "-0"])("`%s` is below 0", (text) => {
    expect(outcome(readQuantity(text))).toBe(`at 0: \`${text}\` is below 0`);
  });
});

describe("used in an example", () => {
  test.each([
    ["600_000", "quantity 600000, perDay false"],
    ["20 per day", "quantity 20, perDay true"],
    ["0 per day", "quantity 0, perDay true"],
    ["1.5 per day", "quantity 1.5, perDay true"],
    [
      "20 per month",
      "at 0: `20 per month` is not a decimal number: digits were expected, with a point before decimals",
    ],
    [
      "20  per day",
      "at 0: `20 ` is not a decimal number: digits were expected, with a point before decimals",
    ],
    [" per day", "at 0: `` is not a decimal number: nothing stands here"],
    ["-1 per day", "at 0: `-1` is below 0"],
  ])("`%s` gives %s", (text, expected) => {
    expect(outcome(readUsageQuantity(text))).toBe(expected);
  });
});

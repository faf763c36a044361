import { describe, expect, test } from "vitest";
import { readAmount, readPrice, readRounding } from "../../../src/parse/scalar/money.ts";
import { outcome } from "./outcome.ts";

describe("an amount", () => {
  test.each([
    ["415.00 USD", "value 415, currency USD"],
    ["0 JPY", "value 0, currency JPY"],
    ["-12.5 EUR", "value -12.5, currency EUR"],
    ["1_000_000 USD", "value 1000000, currency USD"],
    ["415.00   USD", "value 415, currency USD"],
  ])("`%s` has %s", (text, expected) => {
    expect(outcome(readAmount(text))).toBe(expected);
  });

  test.each([
    ["", "at 0: `` is not a decimal number: nothing stands here"],
    ["USD", "at 0: `USD` is not a decimal number: digits were expected, with a point before decimals"],
    ["4,15 USD", "at 0: `4,15` is not a decimal number: it has a comma"],
    [
      "415.00USD",
      "at 0: `415.00USD` is not a decimal number: digits were expected, with a point before decimals",
    ],
    ["415.00", "at 6: the currency is missing after the number"],
    ["415.00 usd", "at 7: `usd` is not an ISO 4217 currency"],
    ["415.00  XXZ", "at 8: `XXZ` is not an ISO 4217 currency"],
    ["415.00 USD# note", "at 7: `USD#` is not an ISO 4217 currency"],
    ["415.00 USD per check", "at 11: `per` was found where nothing after the currency was expected"],
  ])("is not `%s`: %s", (text, expected) => {
    expect(outcome(readAmount(text))).toBe(expected);
  });

  test("in a currency in small letters comes with the fix", () => {
    expect(readAmount("415.00 usd")).toMatchObject({ hint: "write `USD`" });
    expect(readAmount("415.00 XXZ")).toMatchObject({
      hint: "use an ISO 4217 code such as `USD`, `EUR` or `JPY`",
    });
  });
});

describe("a price", () => {
  test.each([
    ["0.0732 USD per instance-day", "value 0.0732, currency USD, unit instance-day"],
    ["0.0009  USD per check", "value 0.0009, currency USD, unit check"],
    ["0.00045 USD   per   check", "value 0.00045, currency USD, unit check"],
    ["0 USD per check", "value 0, currency USD, unit check"],
    ["1_460 JPY per instance-month", "value 1460, currency JPY, unit instance-month"],
    ["2 USD per l2-cache", "value 2, currency USD, unit l2-cache"],
  ])("`%s` has %s", (text, expected) => {
    expect(outcome(readPrice(text))).toBe(expected);
  });

  test.each([
    ["", "at 0: `` is not a decimal number: nothing stands here"],
    ["0,0732 USD per check", "at 0: `0,0732` is not a decimal number: it has a comma"],
    ["-1 USD per check", "at 0: `-1` is below 0; a price is not negative"],
    ["0.0732", "at 6: the currency is missing after the number"],
    ["0.0732 usd per check", "at 7: `usd` is not an ISO 4217 currency"],
    ["0.0732 per check", "at 7: `per` is not an ISO 4217 currency"],
    ["0.0732 USD", "at 10: `0.0732 USD` lacks `per <unit>` after the currency"],
    ["0.0732 USD per", "at 10: `0.0732 USD per` lacks `per <unit>` after the currency"],
    ["0.0732 USD/check", "at 7: `USD/check` is not an ISO 4217 currency"],
    ["0.0732 USD a check", "at 10: `0.0732 USD a check` lacks `per <unit>` after the currency"],
    ["0.0732 USD per Check", "at 15: `Check` is not a unit: lower-case words joined by hyphens"],
    ["0.0732 USD  per  Check", "at 17: `Check` is not a unit: lower-case words joined by hyphens"],
    [
      "0.0732 USD per instance_day",
      "at 15: `instance_day` is not a unit: lower-case words joined by hyphens",
    ],
    ["0.0732 USD per check-", "at 15: `check-` is not a unit: lower-case words joined by hyphens"],
    ["0.0732 USD per check#", "at 15: `check#` is not a unit: lower-case words joined by hyphens"],
    ["0.0732 USD per check day", "at 21: `day` was found where nothing after the unit was expected"],
  ])("is not `%s`: %s", (text, expected) => {
    expect(outcome(readPrice(text))).toBe(expected);
  });

  test("that a comment touches comes with the fix", () => {
    expect(readPrice("1 USD per check#")).toMatchObject({
      hint: "put a space before `#`, so that it starts a comment",
    });
    expect(readPrice("1 USD per check day")).toMatchObject({ hint: "a comment starts with a space and `#`" });
  });
});

describe("a rounding", () => {
  test.each([
    ["none", "kind none"],
    ["half_up to 0.01 USD per line", "kind per_line, mode half_up, step 0.01, currency USD"],
    ["floor to 1 JPY per line", "kind per_line, mode floor, step 1, currency JPY"],
    ["half_even to 0.05 CHF per line", "kind per_line, mode half_even, step 0.05, currency CHF"],
    ["ceil to 0.01 EUR per statement", "kind per_statement, mode ceil, step 0.01, currency EUR"],
    ["down to 0.001 KWD split over lines", "kind split, mode down, step 0.001, currency KWD"],
  ])("`%s` has %s", (text, expected) => {
    expect(outcome(readRounding(text))).toBe(expected);
  });

  test.each([
    ["", "at 0: `` is not a rounding"],
    ["None", "at 0: `None` is not a rounding"],
    ["half_up", "at 0: `half_up` is not a rounding"],
    ["half_up to 0.01 USD", "at 0: `half_up to 0.01 USD` is not a rounding"],
    ["half_up to 0.01 USD per bill", "at 0: `half_up to 0.01 USD per bill` is not a rounding"],
    ["half_up to 0 USD per line", "at 11: the step `0` is not above 0"],
    ["half_up to -1 USD per line", "at 11: the step `-1` is not above 0"],
    ["half_up to 0,01 USD per line", "at 11: `0,01` is not a decimal number: it has a comma"],
    ["half_up to 0.01 usd per line", "at 16: `usd` is not an ISO 4217 currency"],
  ])("is not `%s`: %s", (text, expected) => {
    expect(outcome(readRounding(text))).toBe(expected);
  });
});

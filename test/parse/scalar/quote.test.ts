import { describe, expect, test } from "vitest";
import { quote } from "../../../src/parse/scalar/misread.ts";

describe("a user's text in a message", () => {
  test.each([
    ["plain", "`plain`"],
    ["", "``"],
    ["two\nlines", "`two\\u000alines`"],
    ["a\tb\u0000c\u001b[31m", "`a\\u0009b\\u0000c\\u001b[31m`"],
    ["left\u202eright", "`left\\u202eright`"], // would turn the rest of the line around
    ["naïve 価格 💰", "`naïve 価格 💰`"],
  ])("%j is shown as %s", (text, shown) => {
    expect(quote(text)).toBe(shown);
  });

  test("is shown whole up to 80 characters, and cut to that beyond", () => {
    expect(quote("x".repeat(80))).toBe(`\`${"x".repeat(80)}\``);
    expect(quote("x".repeat(81))).toBe(`\`${"x".repeat(77)}...\``);
  });
});

import { describe, expect, test } from "vitest";
import { Decimal, printDecimal } from "../../src/domain/decimal.ts";
import { type Currency, Money, Price, readCurrency } from "../../src/domain/money.ts";
import { Quantity, type Unit } from "../../src/domain/quantity.ts";

const USD = currency("USD");
const EUR = currency("EUR");
const place = { pointer: "" };

function currency(code: string): Currency {
  const read = readCurrency(code);
  if (!read) throw new Error(`${code} is no currency`);
  return read;
}

function money(amount: string, of: Currency = USD): Money {
  return new Money(new Decimal(amount), of);
}

function quantity(value: string, unit: string): Quantity {
  return new Quantity(new Decimal(value), unit as Unit);
}

function price(value: string, unit: string): Price {
  return new Price({ value: new Decimal(value), currency: USD, unit: unit as Unit, place });
}

describe("money", () => {
  test("adds up exactly", () => {
    const total = money("0.1").plus(money("0.2"));
    expect([printDecimal(total.value), total.currency]).toEqual(["0.3", "USD"]);
  });

  test("does not mix with another currency", () => {
    expect(() => money("1").plus(money("1", EUR))).toThrow("adding EUR to USD");
  });

  test.each(["USD", "EUR", "JPY", "CNY"])("knows %s", (code) => {
    expect(readCurrency(code)).toBe(code);
  });

  test.each(["usd", "Usd", "US", "USDX", "", "ABC", "US$", "USD "])("does not know `%s`", (code) => {
    expect(readCurrency(code)).toBeUndefined();
  });
});

describe("a price", () => {
  test("of a quantity in its unit is exact", () => {
    const amount = price("0.000000000001", "check").of(quantity("999999999999999999", "check"));
    expect([printDecimal(amount.value), amount.currency]).toEqual(["999999.999999999999", "USD"]);
  });

  test("does not apply to a quantity in another unit", () => {
    expect(() => price("1", "check").of(quantity("1", "instance-day"))).toThrow(
      "pricing instance-day by a price per check",
    );
  });
});

describe("quantities", () => {
  test("add up in one unit", () => {
    expect(printDecimal(quantity("1.5", "gigabyte").plus(quantity("2.25", "gigabyte")).value)).toBe("3.75");
  });

  test.each([
    ["12", "10", "2"],
    ["11", "10", "1"],
    ["10", "10", "0"],
    ["9", "10", "0"],
    ["0", "10", "0"],
    ["0", "0", "0"],
    ["10.25", "10", "0.25"],
  ])("%s beyond %s is %s, never below 0", (used, included, rest) => {
    expect(printDecimal(quantity(used, "seat-day").beyond(quantity(included, "seat-day")).value)).toBe(rest);
  });

  test("do not mix with another unit", () => {
    expect(() => quantity("1", "seat").plus(quantity("1", "seat-day"))).toThrow("mixing seat-day with seat");
    expect(() => quantity("1", "seat").beyond(quantity("1", "seat-day"))).toThrow(
      "mixing seat-day with seat",
    );
  });
});

test("money, prices and quantities cannot be changed", () => {
  const values = [money("1"), price("1", "check"), quantity("1", "check")];
  expect(values.every(Object.isFrozen)).toBe(true);
});

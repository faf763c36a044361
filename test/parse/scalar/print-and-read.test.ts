import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printRounding } from "../../../src/domain/rounding.ts";
import { isMisread } from "../../../src/parse/scalar/misread.ts";
import { readAmount, readPrice, readRounding } from "../../../src/parse/scalar/money.ts";
import { readNumber, readQuantity } from "../../../src/parse/scalar/number.ts";
import { readSwitchMoment } from "../../../src/parse/scalar/switch-moment.ts";
import { readDate, readMoment, readPeriod } from "../../../src/parse/scalar/time.ts";
import { readUsageQuantity } from "../../../src/parse/scalar/usage-quantity.ts";
import { outcome } from "./outcome.ts";

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
/** A decimal as `printDecimal` writes it: no zeros in front or behind, and no minus before a zero. */
const quantity = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.option(digits(12), { nil: "" }))
  .map(([whole, fraction]) => {
    const decimals = fraction.replace(/0+$/, "");
    return decimals === "" ? String(whole) : `${whole}.${decimals}`;
  });
const number = fc
  .tuple(fc.boolean(), quantity)
  .map(([below, text]) => (below && text !== "0" ? `-${text}` : text));
const currency = fc.constantFrom("USD", "EUR", "JPY", "CNY", "CHF");
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const unit = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("-"));
const date = fc
  .tuple(fc.integer({ min: 1900, max: 2998 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, day]) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day }).toString());
const instant = fc
  .bigInt({ min: -(10n ** 18n), max: 3n * 10n ** 19n })
  .map((nanoseconds) => new Temporal.Instant(nanoseconds).toString());
const moment = fc.oneof(date, instant);

/** The text that says again what was read. */
function reads(arbitrary: fc.Arbitrary<string>, read: (text: string) => string): void {
  fc.assert(fc.property(arbitrary, (text) => read(text) === text));
}

describe("what is printed is read back as it was", () => {
  test("numbers and quantities", () => {
    reads(number, (text) => outcome(readNumber(text)));
    reads(quantity, (text) => outcome(readQuantity(text)));
  });

  test("dates, instants and moments", () => {
    reads(date, (text) => outcome(readDate(text)));
    reads(moment, (text) => outcome(readMoment(text)));
  });

  test("amounts and prices", () => {
    const amounts = fc.tuple(number, currency);
    fc.assert(
      fc.property(amounts, ([value, code]) => {
        expect(outcome(readAmount(`${value} ${code}`))).toBe(`value ${value}, currency ${code}`);
      }),
    );
    fc.assert(
      fc.property(quantity, currency, unit, (value, code, per) => {
        expect(outcome(readPrice(`${value} ${code} per ${per}`))).toBe(
          `value ${value}, currency ${code}, unit ${per}`,
        );
      }),
    );
  });

  test("roundings", () => {
    const mode = fc.constantFrom("half_up", "half_even", "half_down", "up", "down", "ceil", "floor");
    const step = quantity.filter((text) => text !== "0");
    const scope = fc.constantFrom(
      ["per line", "per_line"],
      ["per statement", "per_statement"],
      ["split over lines", "split"],
    );
    fc.assert(
      fc.property(mode, step, currency, scope, (name, size, code, [words, kind]) => {
        const text = `${name} to ${size} ${code} ${words}`;
        const read = readRounding(text);
        expect(outcome(read)).toBe(`kind ${kind}, mode ${name}, step ${size}, currency ${code}`);
        return !isMisread(read) && printRounding(read) === text;
      }),
    );
    expect(printRounding({ kind: "none" })).toBe("none");
  });

  test("periods, switch moments and usage", () => {
    fc.assert(
      fc.property(moment, moment, date, quantity, (from, until, day, used) => {
        expect(outcome(readPeriod(`${from} to ${until}`))).toBe(`from ${from}, until ${until}`);
        expect(outcome(readSwitchMoment(`on ${day}`))).toBe(`kind on, date ${day}`);
        expect(outcome(readUsageQuantity(`${used} per day`))).toBe(`quantity ${used}, perDay true`);
      }),
    );
  });

  test("numbers with separators mean the same as without", () => {
    const separated = fc.tuple(fc.integer({ min: 1, max: 999 }), digits(3), digits(3), digits(3));
    fc.assert(
      fc.property(separated, ([first, a, b, decimals]) => {
        const read = readNumber(`${first}_${a}_${b}.${decimals}`);
        return !("misread" in read) && read.equals(`${first}${a}${b}.${decimals}`);
      }),
    );
  });
});

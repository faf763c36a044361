import { readDecimal } from "../../domain/decimal.ts";
import { numbersIn, type Token } from "../numbers.ts";
import { type Change, type Operator, replacing } from "../operator.ts";

/** An operator that makes other numbers of a number; one that only looks different is no slip. */
function onNumbers(name: string, does: string, others: (number: string) => readonly string[]): Operator {
  const changesOf = (token: Token): readonly Change[] =>
    [...new Set(others(token.text))]
      .filter((is) => !isSameNumber(is, token.text))
      .map((is) => replacing(token, is));
  return { name, does, changes: (terms) => numbersIn(terms).flatMap(changesOf) };
}

function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [readDecimal(a), readDecimal(b)];
  return one && other ? one.equals(other) : a === b;
}

function atEachDigit(
  number: string,
  change: (before: string, digit: string, after: string) => string,
): readonly string[] {
  return [...number].flatMap((digit, n) =>
    /\d/.test(digit) ? [change(number.slice(0, n), digit, number.slice(n + 1))] : [],
  );
}

/** Moves the point by one place, to the left or to the right. */
function movedPoint(number: string): readonly string[] {
  const plain = number.replaceAll("_", "");
  const [whole = "", fraction = ""] = plain.split(".");
  const right = `${whole}${fraction[0] ?? "0"}${fraction.length > 1 ? `.${fraction.slice(1)}` : ""}`;
  const left = `${whole.slice(0, -1) || "0"}.${whole.slice(-1)}${fraction}`;
  return [right.replace(/^0+(?=\d)/, ""), left.replace(/\.?0+$/, "")];
}

export const DIGITS: readonly Operator[] = [
  onNumbers("digit-changed", "another digit in the place of one", (number) =>
    atEachDigit(number, (before, digit, after) => `${before}${(Number(digit) + 1) % 10}${after}`),
  ),
  onNumbers("digit-dropped", "a digit left out", (number) =>
    atEachDigit(number, (before, _digit, after) => `${before}${after}`).filter((text) =>
      /^\d.*\d$|^\d$/.test(text),
    ),
  ),
  onNumbers("digit-doubled", "a digit written twice", (number) =>
    atEachDigit(number, (before, digit, after) => `${before}${digit}${digit}${after}`),
  ),
  onNumbers("digits-swapped", "two neighbouring digits in each other's place", (number) =>
    [...number.matchAll(/\d(?=\d)/g)].map(
      ({ 0: digit, index }) =>
        `${number.slice(0, index)}${number[index + 1]}${digit}${number.slice(index + 2)}`,
    ),
  ),
  onNumbers("point-moved", "the decimal point one place to the left or to the right", movedPoint),
  onNumbers("comma-for-point", "a comma where a point or an underscore stands", (number) => [
    number.replace(".", ","),
    number.replace("_", ","),
  ]),
];

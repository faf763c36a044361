import { Decimal as Base } from "decimal.js";

/**
 * decimal.js with a precision that no sum or product of ours can reach: a number has at most 30 digits
 * (see `readDecimal`), a product 60, and adding a million of them 66. So nothing is ever rounded in passing.
 */
export const Decimal = Base.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });
export type Decimal = InstanceType<typeof Decimal>;

/** How decimal.js numbers its rounding modes. */
export type RoundingNumber = Base.Rounding;

export const ZERO: Decimal = new Decimal(0);

const STRICT = /^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,12})?$/;
const DIGIT_SEPARATOR = /(?<=[0-9])_(?=[0-9])/g;

/**
 * Reads our own strict grammar; decimal.js alone would accept `0x10`, `1e9` and `Infinity`.
 * `_` may stand between digits. Returns undefined for anything else.
 */
export function readDecimal(text: string): Decimal | undefined {
  const plain = text.replace(DIGIT_SEPARATOR, "");
  return STRICT.test(plain) ? new Decimal(plain) : undefined;
}

const PLAIN = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** Reads an exact result, which has more digits than what people state; throws on anything else. */
export function readLongDecimal(text: string): Decimal {
  if (!PLAIN.test(text)) throw new Error(`${text} is not a decimal; the schema refuses that`);
  return new Decimal(text);
}

/** The shortest exact text: `90.00069`, `90`, never an exponent. */
export function printDecimal(value: Decimal): string {
  return value.toFixed();
}

/** The sum, exact; 0 for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** The places after the point to which a division that does not come out is rounded, half up. */
const DIVISION_PLACES = 12;

/** `a * b / c`, exact where it has at most 12 places after the point, else rounded half up to 12: the only division there is. */
export function ratioOf(a: Decimal, b: Decimal, c: Decimal): Decimal {
  return a.times(b).dividedBy(c).toDecimalPlaces(DIVISION_PLACES, Decimal.ROUND_HALF_UP);
}

import { Decimal, printDecimal } from "../domain/decimal.ts";

/** A number as price lists write it. Spaces between groups are not taken: `up to 50 100 EUR` is two numbers. */
export const LIST_NUMBER = /(?<![0-9.,_])[0-9]+(?:[.,_'’][0-9]+)*/;

/**
 * An exact decimal from `1,000,000`, `1.000.000`, `1 000`, `0,075`, `1,234.50`. Undefined for what two countries read as two
 * numbers, such as `1,234`.
 */
export function readListNumber(text: string): Decimal | undefined {
  const plain = text.replace(/[_'’]/g, "");
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return decimalOf(plain, "");
  const isMixed = new Set(marks).size > 1;
  if (isMixed) return decimalOf(plain, last);
  if (marks.length > 1) return decimalOf(plain, "");
  const [whole = "", rest = ""] = plain.split(last);
  const couldBeGroups = rest.length === 3 && whole !== "0" && whole.length <= 3;
  return couldBeGroups ? undefined : decimalOf(plain, last);
}

/**
 * A count of things: `1,000` is a thousand. With a scale behind it the number can have decimals, and is read as any other.
 * Undefined for what can be read in two ways; `m` may be a metre.
 */
export function readListCount(text: string, scale: string): Decimal | undefined {
  if (scale === "m") return undefined;
  const isGrouped = scale === "" && /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(text.trim());
  const number = isGrouped ? decimalOf(text.trim(), "") : readListNumber(text);
  return number?.times(SCALES[scale.toLowerCase()] ?? 1);
}

/** The words that stand for zeros. */
export const SCALE = "(?:k|m|thousand|million|mio)\\b";

const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1_000, thousand: 1_000 },
  ...{ m: 1_000_000, million: 1_000_000, mio: 1_000_000 },
};

/** Groups in threes, or nothing that can be read. `mark` is what the decimals stand behind. */
function decimalOf(plain: string, mark: string): Decimal | undefined {
  const cut = mark === "" ? plain.length : plain.lastIndexOf(mark);
  const [whole, fraction] = [plain.slice(0, cut), plain.slice(cut + 1)];
  const isGrouped = /^[0-9]{1,3}(?:([.,])[0-9]{3}(?:\1[0-9]{3})*)?$/.test(whole) || /^[0-9]+$/.test(whole);
  if (!isGrouped) return undefined;
  const digits = whole.replace(/[.,]/g, "").replace(/^0+(?=[0-9])/, "");
  return new Decimal(fraction === "" ? digits : `${digits}.${fraction}`);
}

/** As files write it, with `_` between groups from a thousand on. */
export function fileNumber(value: Decimal): string {
  const [whole = "", fraction] = printDecimal(value).split(".");
  const grouped = whole.replace(/(?<=[0-9])(?=([0-9]{3})+$)/g, "_");
  return fraction === undefined ? grouped : `${whole}.${fraction}`;
}

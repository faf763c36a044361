import { LIST_NUMBER } from "./list-number.ts";

/** An amount with a sign of its currency, or, in `bare-price.ts`, without one. */
export type Money = {
  readonly at: number;
  readonly length: number;
  readonly number: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
};
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const SIGN = "(?<![A-Za-z])[A-Z]{3}\\b|(?<![A-Za-z])[€£₹₩₺$¥]";
const MONEY = new RegExp(
  `(?:(?<before>${SIGN})\\s?)?(?<number>${LIST_NUMBER.source})\\s?(?<after>${SIGN})?`,
  "g",
);

/** The amounts of a line that have a sign. */
export function moneysIn(text: string): readonly Money[] {
  return [...text.matchAll(MONEY)].flatMap(({ index: at, 0: { length }, groups = {} }) => {
    const { before, number = "", after } = groups;
    return isSign(before ?? after) ? [{ at, length, number, before, after }] : [];
  });
}

/** What a sign, or none, stands for; `meant` is what is said of none, and of those that several currencies have. */
export function currencyOf(sign: string, meant: string | undefined): string | undefined {
  return CODES.has(sign) ? sign : (SYMBOLS[sign] ?? (/^[$¥]?$/.test(sign) ? meant : undefined));
}

/** The signs that a text has, beside a number or not: all that Unicode knows, as in `A$`, and codes. */
export function signsIn(text: string): readonly string[] {
  return (text.match(/\b[A-Z]{3}\b(?!\p{Sc})|[A-Za-z]*\p{Sc}/gu) ?? []).filter(
    (sign) => /\p{Sc}/u.test(sign) || CODES.has(sign),
  );
}

function isSign(sign: string | undefined): boolean {
  return sign !== undefined && (sign.length === 1 || CODES.has(sign));
}

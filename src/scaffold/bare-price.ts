import { LIST_NUMBER } from "./list-number.ts";
import { currencyOf, type Money, moneysIn, signsIn } from "./price-sign.ts";
import type { Unread } from "./unread.ts";

/** What `--currency` says of a list: what signs mean that several currencies have, and, where none has one, of all prices. */
export type Meant = {
  readonly currency: string | undefined;
  /** Why it is not said of prices without a sign, where it is not. */
  readonly notForBare: string | undefined;
};

/**
 * Prices without a sign are in the currency that is said where no price of the list has one, and nothing names another: beside
 * prices with one, a number without may be anything.
 */
export function meantIn(lines: readonly string[], currency: string | undefined): Meant {
  const none = "it has no price with a currency";
  if (currency === undefined) return { currency, notForBare: none };
  for (const [n, line] of lines.entries()) {
    const [money] = moneysIn(line);
    const other = signsIn(line).find((sign) => currencyOf(sign, currency) !== currency);
    const sign = money ? (money.before ?? money.after) : other;
    if (sign !== undefined) return { currency, notForBare: `${none}, and line ${n + 1} has \`${sign}\`` };
  }
  return { currency, notForBare: undefined };
}

const PER = "per|each|every|once|one-time|one time|one-off|daily|weekly|monthly|quarterly|yearly|annually";
/** A number at the end of its line, or before what it is per; between digits, a slash may be part of a date. */
const BARE = new RegExp(
  `(?<=^|[\\s:=])[-−–]?(?<number>${LIST_NUMBER.source})(?=\\s*$|/(?![0-9])|\\s+/|\\s+\\(?(?:${PER})\\b)`,
  "i",
);
const NO_PRICE = /\b(includ\w*|limits?|quotas?|allowances?|cents?|ct|pence|euros?|dollars?|pounds?)\b/i;
const BOUND = /(?:\b(?:above|beyond|thereafter)\b|>)\s?$/i;
const NO_HEAD = /\b(?:over|than|first)\s*$/i;

/** The price of a line without a sign, where it can be nothing else. */
export function barePriceIn(text: string): Money | Unread | undefined {
  const found = BARE.exec(text);
  if (!found || signsIn(text).length > 0) return undefined;
  const { 0: whole, index, groups: { number = "" } = {} } = found;
  const at = index + whole.length - number.length;
  const before = text.slice(0, at);
  const [word] = NO_PRICE.exec(text) ?? [];
  if (word !== undefined)
    return {
      unread: `\`${number}\` may be no price, as \`${word}\` stands beside it: take it out, or write currencies`,
    };
  const isGroup = /[0-9] $/.test(before) && /^[0-9]{3}(?![0-9])/.test(number);
  if (NO_HEAD.test(before))
    return { unread: `\`${number}\` may be where its tier begins or ends, or its price: write both` };
  if (isGroup || BOUND.test(before))
    return { unread: `\`${number}\` may belong to what is before it: write two spaces before a price` };
  return { at, length: number.length, number, before: undefined, after: undefined };
}

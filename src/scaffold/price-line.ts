import type { Decimal } from "../domain/decimal.ts";
import { type Band, readHead } from "./band.ts";
import { LIST_NUMBER, readListNumber } from "./list-number.ts";
import { type Per, readPer } from "./price-unit.ts";
import { isUnread, saysMore, type Unread } from "./unread.ts";

/** What one line of a price list says: what it is about, up to how many, at which price for one, per what. */
export type PriceLine = Per & {
  /** Empty where the line goes on with what the lines before it are about. */
  readonly label: string;
  readonly band: Band | undefined;
  /** In what the band counts, where it says so. */
  readonly bandUnit: string | undefined;
  readonly price: Decimal;
  readonly currency: string;
};

/** A line without a price, which may say what the lines below it are about. */
export type Heading = { readonly heading: string };

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

/**
 * Reads a line, all of it: what is passed over may change the price. `currency` is meant where a price has `$` or `¥`, which
 * several currencies have.
 */
export function readPriceLine(line: string, currency: string | undefined): PriceLine | Heading | Unread {
  const text = line
    .replace(/^(?:[\s*•|]|[–-](?!\p{Sc}|[A-Z]{3} ?[0-9]|[0-9]))+(?=[^\s*•|–-])/u, "") // a bullet, and no minus
    .replace(/[|\t]+/g, "  ")
    .trimEnd();
  const moneys = [...text.matchAll(MONEY)].filter(({ groups }) => isMoney(groups));
  const [found] = moneys;
  if (!found?.groups) return withoutPrice(text);
  if (moneys.length > 1) return { unread: "it has several prices: write a line for each" };
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const amount = amountOf(found.groups, before, currency);
  const more = saysMore(before, behind);
  const head = readHead(before);
  const per = readPer(behind);
  const wrong = [amount, more ?? {}, head, per].find(isUnread);
  if (wrong || isUnread(amount) || isUnread(head) || isUnread(per)) return wrong as Unread; // one of them is
  const { label, band, unit: bandUnit } = head;
  if (bandUnit !== undefined && per.unit === undefined && (per.every || per.isOnce))
    return { unread: "it may be for all of the tier or for each: write `per` what, for each" };
  return {
    ...per,
    label,
    band,
    bandUnit,
    price: amount.price.dividedBy(per.times),
    currency: amount.currency,
  };
}

function isMoney(groups: Record<string, string | undefined> | undefined): boolean {
  const sign = groups?.["before"] ?? groups?.["after"];
  return sign !== undefined && (sign.length === 1 || CODES.has(sign));
}

type Amount = { readonly price: Decimal; readonly currency: string };

function amountOf(
  { before, number = "", after }: Record<string, string | undefined>,
  text: string,
  meant: string | undefined,
): Amount | Unread {
  if (before !== undefined && after !== undefined)
    return { unread: `\`${before}\` and \`${after}\` both may be its currency: leave one out` };
  const sign = before ?? after ?? "";
  const currency = CODES.has(sign) ? sign : (SYMBOLS[sign] ?? meant);
  if (currency === undefined)
    return { unread: `several currencies are written \`${sign}\`: say which with --currency` };
  if (/[-−–]\s*$/.test(text) && !/\s[-−–—]\s+$/.test(text)) return { unread: "a price below 0 is none" };
  const price = /^0[0-9]/.test(number) ? undefined : readListNumber(number); // as in `1 000`
  if (price) return { price, currency };
  return { unread: `\`${number}\` is one number here and another elsewhere: write \`1234\`, or \`1.2340\`` };
}

function withoutPrice(text: string): Heading | Unread {
  const isNumbered = /(?<![A-Za-z0-9-])[0-9]/.test(text) || /[A-Z]{3} *-|[€£$¥]/.test(text);
  return isNumbered ? { unread: "it has no price with a currency" } : { heading: text };
}

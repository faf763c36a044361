import type { Decimal } from "../domain/decimal.ts";
import { type Band, readHead } from "./band.ts";
import { barePriceIn, type Meant } from "./bare-price.ts";
import { readListNumber } from "./list-number.ts";
import { currencyOf, type Money, moneysIn } from "./price-sign.ts";
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

/**
 * Reads a line, all of it: what is passed over may change the price. A currency is meant where a price has `$` or `¥`, which
 * several currencies have, or no sign at all.
 */
export function readPriceLine(line: string, meant: Meant): PriceLine | Heading | Unread {
  const text = line
    .replace(/^(?:[\s*•|]|[–-](?!\p{Sc}|[A-Z]{3} ?[0-9]|[0-9]))+(?=[^\s*•|–-])/u, "") // a bullet, and no minus
    .replace(/[|\t]+/g, "  ")
    .trimEnd();
  const moneys = moneysIn(text);
  const found = moneys[0] ?? (meant.notForBare === undefined ? barePriceIn(text) : undefined);
  if (!found) return withoutPrice(text, meant);
  if (isUnread(found)) return found;
  if (moneys.length > 1) return { unread: "it has several prices: write a line for each" };
  const [before, behind] = [text.slice(0, found.at), text.slice(found.at + found.length)];
  const amount = amountOf(found, before, meant.currency);
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

type Amount = { readonly price: Decimal; readonly currency: string };

function amountOf(
  { before, number, after }: Money,
  text: string,
  meant: string | undefined,
): Amount | Unread {
  if (before !== undefined && after !== undefined)
    return { unread: `\`${before}\` and \`${after}\` both may be its currency: leave one out` };
  const sign = before ?? after ?? "";
  const currency = currencyOf(sign, meant);
  if (currency === undefined)
    return { unread: `several currencies are written \`${sign}\`: say which with --currency` };
  if (/[-−–]\s*$/.test(text) && !/\s[-−–—]\s+$/.test(text)) return { unread: "a price below 0 is none" };
  const price = /^0[0-9]/.test(number) ? undefined : readListNumber(number); // as in `1 000`
  if (price) return { price, currency };
  return { unread: `\`${number}\` is one number here and another elsewhere: write \`1234\`, or \`1.2340\`` };
}

function withoutPrice(text: string, { notForBare }: Meant): Heading | Unread {
  const isNumbered = /(?<![A-Za-z0-9-])[0-9]/.test(text) || /[A-Z]{3} *-|[€£$¥]/.test(text);
  return isNumbered
    ? { unread: notForBare ?? "it has no number that is a price for sure" }
    : { heading: text };
}

import type { Decimal } from "../domain/decimal.ts";
import { type Band, nameOf, type PriceLine, readPriceLine, unitOf } from "./price-line.ts";

/** A tier of a price list: up to how many, undefined for the last one, at which price. */
export type ListedTier = { readonly upTo: Decimal | undefined; readonly price: Decimal };

/** What a price list says of one thing that is charged for. */
export type ListedCharge = Pick<PriceLine, "currency" | "unit" | "every" | "isOnce"> & {
  readonly name: string;
  readonly tiers: readonly ListedTier[];
};

/** A line that was not understood: which, and why. */
export type UnreadLine = { readonly line: number; readonly text: string; readonly why: string };

export type PriceList = { readonly charges: readonly ListedCharge[]; readonly unread: readonly UnreadLine[] };

type Growing = ListedCharge & { readonly tiers: ListedTier[]; readonly hasTiers: boolean };

/**
 * Reads a price list as people write it, line by line: what is charged for, and its price, or a heading with a tier per line.
 * What cannot be read, or be read in two ways, is not guessed at.
 */
export function readPriceList(text: string, currency: string | undefined): PriceList {
  const charges: Growing[] = [];
  const unread: UnreadLine[] = [];
  let heading = "";
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || /^[-=|+:\s]+$/.test(line)) continue;
    const read = readPriceLine(line, currency);
    const why =
      "heading" in read ? undefined : "unread" in read ? read.unread : added(read, heading, charges);
    if ("heading" in read) heading = read.heading;
    else if (why !== undefined) unread.push({ line: n + 1, text: line.trim(), why });
  }
  const open = charges.filter(({ hasTiers, tiers }) => hasTiers && tiers.at(-1)?.upTo !== undefined);
  const unfinished = open.map(({ name }) => ({
    line: 0,
    text: name,
    why: "its tiers have no last one, without an upper bound",
  }));
  return { charges: charges.map(({ hasTiers: _, ...charge }) => charge), unread: [...unread, ...unfinished] };
}

/** Adds what a line says to the charge that it goes on with, or to a new one; or tells why it cannot be added. */
function added(line: PriceLine, heading: string, charges: Growing[]): string | undefined {
  const last = charges.at(-1);
  const name = nameOf(line.label) || nameOf(withoutUnit(heading));
  if (name === "")
    return "nothing says what it is the price of: write a name before it, or a heading above it";
  const same = last?.name === name && last.hasTiers && line.band ? last : undefined;
  if (same) return addedTier(line, line.band as Band, same);
  if (charges.some((charge) => charge.name === name))
    return `\`${name}\` has a price already: give this one another name`;
  const unit = line.unit ?? unitOf(unitIn(heading));
  if (unit === "" && !line.every && !line.isOnce)
    return "nothing says what the price is per: write for example `per request`";
  const { currency, every, isOnce, price, band } = line;
  const bound = band ? band.upTo : undefined;
  if (band && band.upTo === undefined) return "the first tier has no upper bound";
  charges.push({
    name,
    currency,
    unit: unit === "" ? undefined : unit,
    every,
    isOnce,
    tiers: [{ upTo: bound, price }],
    hasTiers: band !== undefined,
  });
  return undefined;
}

function addedTier(line: PriceLine, { from, upTo }: Band, charge: Growing): string | undefined {
  const before = charge.tiers.at(-1)?.upTo;
  if (before === undefined) return "it comes after a tier without an upper bound";
  if (from && !from.equals(before) && !from.equals(before.plus(1)))
    return `it begins at ${from.toFixed()}, but the tier before it ends at ${before.toFixed()}`;
  if (upTo && !upTo.greaterThan(before)) return `it ends at ${upTo.toFixed()}, not above the tier before it`;
  if (line.currency !== charge.currency)
    return `it is in ${line.currency}, the tier before it in ${charge.currency}`;
  if (line.unit !== undefined && line.unit !== charge.unit)
    return `it is per ${line.unit}, the tier before it per ${charge.unit}`;
  charge.tiers.push({ upTo, price: line.price });
  return undefined;
}

/** `Requests (per request)` and `Requests, per request` say what their prices are per. */
function unitIn(heading: string): string {
  return /\bper\s+([^()]+)/i.exec(heading)?.[1]?.trim() ?? "";
}

function withoutUnit(heading: string): string {
  return heading.replace(/\(.*?\)/g, " ").replace(/,?\s*\bper\b.*$/i, "");
}

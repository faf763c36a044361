import type { Decimal } from "../domain/decimal.ts";
import type { Band } from "./band.ts";
import { meantIn } from "./bare-price.ts";
import { isWhole } from "./charge-kind.ts";
import { type PriceLine, readPriceLine } from "./price-line.ts";
import { nameOf, readPer } from "./price-unit.ts";
import { isUnread } from "./unread.ts";

/** A tier of a price list: up to how many, undefined for the last one, at which price. */
export type ListedTier = { readonly upTo: Decimal | undefined; readonly price: Decimal };

/** What a price list says of one thing that is charged for. */
export type ListedCharge = Pick<PriceLine, "currency" | "unit" | "every" | "isOnce"> & {
  readonly name: string;
  readonly tiers: readonly ListedTier[];
};

/** A line that was not understood: which, and why. */
export type UnreadLine = { readonly line: number; readonly text: string; readonly why: string };

/** `passedOver` are lines without a price that no line with one goes on with, such as a title. */
export type PriceList = {
  readonly charges: readonly ListedCharge[];
  readonly unread: readonly UnreadLine[];
  readonly passedOver: readonly string[];
};

type Growing = ListedCharge & {
  readonly tiers: ListedTier[];
  readonly hasTiers: boolean;
  /** How many units the prices of the list are for. */
  readonly times: PriceLine["times"];
  readonly heading: string;
};

/**
 * Reads a price list as people write it, line by line: what is charged for, and its price, or a heading with a tier per line.
 * What cannot be read, or be read in two ways, is not guessed at. Amounts that are rounded are in one currency.
 */
export function readPriceList(text: string, currency: string | undefined, isRounded = true): PriceList {
  const charges: Growing[] = [];
  const unread: UnreadLine[] = [];
  const headings: string[] = [""];
  const lines = text.split(/\r?\n/);
  const meant = meantIn(lines, currency);
  for (const [n, line] of lines.entries()) {
    if (line.trim() === "" || /^[-=|+:\s]+$/.test(line)) continue;
    const read = readPriceLine(line, meant);
    if ("heading" in read) headings.push(read.heading);
    else {
      const why = isUnread(read) ? read.unread : added(read, headings.at(-1) ?? "", charges, isRounded);
      if (why !== undefined) unread.push({ line: n + 1, text: line.trim(), why });
    }
  }
  const used = new Set(charges.map(({ heading }) => heading));
  const open = charges.filter(({ hasTiers, tiers }) => hasTiers && tiers.at(-1)?.upTo !== undefined);
  const unfinished = open.map(({ name }) => ({
    line: 0,
    text: name,
    why: "its tiers have no last one, without an upper bound",
  }));
  return {
    charges: charges.map(({ hasTiers: _, heading: _used, times: _times, ...charge }) => charge),
    unread: [...unread, ...unfinished],
    passedOver: headings.filter((heading) => heading !== "" && !used.has(heading)),
  };
}

/** Adds what a line says to the charge that it goes on with, or to a new one; or tells why it cannot be added. */
function added(line: PriceLine, heading: string, charges: Growing[], isRounded: boolean): string | undefined {
  const { label, currency, every, isOnce, times, bandUnit, price, band } = line;
  const name = nameOf(label) || nameOf(withoutUnit(heading));
  const last = charges.at(-1);
  if (band && last?.name === name && last.hasTiers) return addedTier(line, band, last);
  const unit = line.unit ?? ((label === "" && unitIn(heading)) || undefined);
  const first = { name, unit, every, isOnce, band, bandUnit };
  const isKnown = charges.some((charge) => charge.name === name);
  const wrong = isKnown
    ? `\`${name}\` has a price already: give this one another name`
    : (unfitFirst(first) ?? (isRounded ? otherCurrency(currency, charges) : undefined));
  if (wrong !== undefined) return wrong;
  const tiers = [{ upTo: band && upToOf(band), price }];
  const used = label === "" || line.unit === undefined ? heading : "";
  charges.push({
    name,
    currency,
    unit,
    every,
    isOnce,
    tiers,
    hasTiers: band !== undefined,
    heading: used,
    times,
  });
  return undefined;
}

type First = Pick<ListedCharge, "name" | "unit" | "every" | "isOnce"> & Pick<PriceLine, "band" | "bandUnit">;

/** Why nothing can begin with a line. */
function unfitFirst(first: First): string | undefined {
  const { name, unit, every, isOnce, band, bandUnit } = first;
  if (name === "")
    return "nothing says what it is the price of: write a name before it, or a heading above it";
  if (!unit && !every && !isOnce)
    return "nothing says what the price is per: write for example `per request`";
  if (bandUnit !== undefined && bandUnit !== unit) return countsOtherwise(bandUnit, unit);
  if (band && band.upTo === undefined) return "the first tier has no upper bound";
  if (band?.from?.greaterThan(1))
    return `it begins at ${band.from.toFixed()}, and nothing says what is below`;
  return band && unfitBelow(band, first);
}

function otherCurrency(currency: string, [first]: readonly Growing[]): string | undefined {
  return first && first.currency !== currency
    ? `it is in ${currency}, the lines before it in ${first.currency}: make a tariff of each, or say \`--rounding none\``
    : undefined;
}

/** Where a tier ends, itself included: with the whole number below a bound that is left out. */
function upToOf({ upTo, isBelow }: Band): Decimal | undefined {
  return isBelow ? upTo?.minus(1) : upTo;
}

/** Why a bound that is left out has no last number below it. */
function unfitBelow({ upTo, isBelow }: Band, charge: Parameters<typeof isWhole>[0]): string | undefined {
  if (!isBelow || !upTo) return undefined;
  const bound = upTo.toFixed();
  if (!isWhole(charge))
    return `\`less than ${bound}\` leaves out ${bound} itself, and what it counts may have parts: write \`up to\``;
  if (upTo.isInteger() && upTo.greaterThan(1)) return undefined;
  return `\`less than ${bound}\` ends at no whole number above 0: write \`up to\``;
}

function addedTier(line: PriceLine, band: Band, charge: Growing): string | undefined {
  const wrong = unfitNext(band, charge) ?? unlike(line, charge);
  if (wrong !== undefined) return wrong;
  charge.tiers.push({ upTo: upToOf(band), price: line.price });
  return undefined;
}

/** Why a tier does not go on where the one before it ends. */
function unfitNext(band: Band, charge: Growing): string | undefined {
  const { from, isAbove } = band;
  const before = charge.tiers.at(-1)?.upTo;
  if (before === undefined) return "it comes after a tier without an upper bound";
  if (from && !from.equals(before) && (isAbove || !from.equals(before.plus(1))))
    return `it begins ${isAbove ? "above" : "at"} ${from.toFixed()}, but the tier before it ends at ${before.toFixed()}`;
  const wrong = unfitBelow(band, charge);
  if (wrong !== undefined) return wrong;
  const upTo = upToOf(band);
  return upTo && !upTo.greaterThan(before)
    ? `it ends at ${upTo.toFixed()}, not above the tier before it`
    : undefined;
}

/** What a tier is charged otherwise by than the one before it. */
function unlike(line: PriceLine, charge: Growing): string | undefined {
  if (line.currency !== charge.currency)
    return `it is in ${line.currency}, the tier before it in ${charge.currency}`;
  if (!line.times.equals(charge.times)) return "it is per another number than the tier before it";
  if (line.isOnce !== charge.isOnce || (line.every ?? charge.every) !== charge.every)
    return "it recurs otherwise than the tier before it";
  if (line.bandUnit !== undefined && line.bandUnit !== charge.unit)
    return countsOtherwise(line.bandUnit, charge.unit);
  if (line.unit !== undefined && line.unit !== charge.unit)
    return `it is per ${line.unit}, the tier before it per ${charge.unit}`;
  return undefined;
}

function countsOtherwise(bandUnit: string, unit: string | undefined): string {
  return `it counts in \`${bandUnit}\`, but its price is per \`${unit}\``;
}

/** `Requests (per request)` and `Requests, per request` say what their prices are per. */
function unitIn(heading: string): string {
  const [, behind] = /\b(per\s+[^()]+)/i.exec(heading) ?? [];
  const per = behind === undefined ? undefined : readPer(behind);
  return per && "unit" in per && per.unit && !per.every && per.times.equals(1) ? per.unit : "";
}

function withoutUnit(heading: string): string {
  return heading.replace(/\(.*?\)/g, " ").replace(/,?\s*\bper\b.*$/i, "");
}

import type { Model, Tier } from "../domain/charge.ts";
import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Price } from "../domain/money.ts";
import { percentOf } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";

/** A band of quantity and its price under a model. */
type Band = { readonly from: Decimal; readonly upTo: Decimal | undefined; readonly price: Price };

/**
 * The prices of two charges side by side, on the bands that the bounds of both cut: so a tier that moves shows for which
 * quantities the price changes. Where currency or unit differ nothing can be compared, and each has rows of its own.
 */
export function priceDifferences(
  before: Model | undefined,
  after: Model | undefined,
): Json.PriceDifference[] {
  const [was, is] = [before, after].map((model) => (model ? bandsOf(model) : []));
  if (!(was && is)) return [];
  const [first, second] = [was[0]?.price, is[0]?.price];
  const isComparable = first && second && first.currency === second.currency && first.unit === second.unit;
  if (!isComparable)
    return [
      ...was.map((band) => row(band, band.price, undefined)),
      ...is.map((band) => row(band, undefined, band.price)),
    ];
  return cutBy(was, is).map((band) => row(band, priceIn(was, band), priceIn(is, band)));
}

function bandsOf(model: Model): readonly Band[] {
  const tiers: readonly Pick<Tier, "upTo" | "price">[] =
    "tiers" in model ? model.tiers : [{ upTo: undefined, price: model.price }];
  return tiers.map(({ upTo, price }, n) => ({ from: tiers[n - 1]?.upTo ?? new Decimal(0), upTo, price }));
}

function cutBy(was: readonly Band[], is: readonly Band[]): readonly Omit<Band, "price">[] {
  const bounds = [...was, ...is].flatMap(({ upTo }) => (upTo ? [upTo] : []));
  const ascending = bounds
    .toSorted((a, b) => a.comparedTo(b))
    .filter((bound, n, all) => n === 0 || !all[n - 1]?.equals(bound));
  return [...ascending, undefined].map((upTo, n) => ({ from: ascending[n - 1] ?? new Decimal(0), upTo }));
}

function priceIn(bands: readonly Band[], { from }: Omit<Band, "price">): Price | undefined {
  return bands.find(({ upTo }) => !upTo || upTo.greaterThan(from))?.price;
}

function row(
  { from, upTo }: Omit<Band, "price">,
  was: Price | undefined,
  is: Price | undefined,
): Json.PriceDifference {
  const price = is ?? was;
  return {
    from: printDecimal(from),
    up_to: upTo ? printDecimal(upTo) : null,
    unit: price?.unit ?? "",
    currency: price?.currency ?? "",
    before: was ? printDecimal(was.value) : null,
    after: is ? printDecimal(is.value) : null,
    percent: was && is ? percentOf(was.value, is.value) : null,
  };
}

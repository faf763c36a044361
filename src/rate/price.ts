import type { Model } from "../domain/charge.ts";
import { pricesOf } from "../domain/charge.ts";
import type { Decimal } from "../domain/decimal.ts";
import { ZERO } from "../domain/decimal.ts";
import type { PricedTier } from "../domain/line.ts";
import { type Currency, Money } from "../domain/money.ts";
import type { Quantity } from "../domain/quantity.ts";
import { flat } from "./models/flat.ts";
import { graduated } from "./models/graduated.ts";
import { perUnit } from "./models/per-unit.ts";
import { volume } from "./models/volume.ts";

/** Prices a quantity that comes after `counter` others. The exact amount is the sum of the tiers. */
export function price(model: Model, counter: Decimal, quantity: Quantity): readonly PricedTier[] {
  switch (model.kind) {
    case "flat":
      return flat(model.price, quantity);
    case "per_unit":
      return perUnit(model.price, quantity);
    case "graduated":
      return graduated(model.tiers, counter, quantity);
    case "volume":
      return volume(model.tiers, counter, quantity);
    default:
      return model satisfies never;
  }
}

/** The exact sum of priced tiers, 0 for none. */
export function addUp(tiers: readonly PricedTier[], currency: Currency): Money {
  return tiers.reduce((total, tier) => total.plus(tier.amount), new Money(ZERO, currency));
}

/** The one currency of a model's prices; `check` refuses a charge in two. */
export function currencyOf(model: Model): Currency {
  const [first] = pricesOf(model);
  if (!first) throw new Error("a model without a price; the schema refuses that");
  return first.currency;
}

import { ZERO } from "../../domain/decimal.ts";
import type { PricedTier } from "../../domain/line.ts";
import type { Price } from "../../domain/money.ts";
import type { Quantity } from "../../domain/quantity.ts";

/** Quantity times one price. */
export function perUnit(price: Price, quantity: Quantity): readonly PricedTier[] {
  return [{ from: ZERO, upTo: undefined, quantity: quantity.value, price, amount: price.of(quantity) }];
}

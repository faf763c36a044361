import type { Tier } from "../../domain/charge.ts";
import { countWhile } from "../../domain/count-while.ts";
import { type Decimal, ZERO } from "../../domain/decimal.ts";
import type { PricedTier } from "../../domain/line.ts";
import { Quantity } from "../../domain/quantity.ts";

/**
 * The tier that the whole quantity reaches prices all of it. Usage that comes on top of a `counter` re-prices what
 * came before: the new whole less the old whole, so that the parts of a window add up to the window.
 */
export function volume(tiers: readonly Tier[], counter: Decimal, quantity: Quantity): readonly PricedTier[] {
  const whole = new Quantity(counter.plus(quantity.value), quantity.unit);
  const before = new Quantity(counter, quantity.unit);
  return [...priced(tiers, whole), ...priced(tiers, before).map(reversed)];
}

function priced(tiers: readonly Tier[], whole: Quantity): readonly PricedTier[] {
  if (whole.value.isZero()) return [];
  const reached = countWhile(tiers.length, (n) => tiers[n]?.upTo?.lessThan(whole.value) ?? false);
  const tier = tiers[reached];
  if (!tier) throw new Error("no tier is unlimited; `check` refuses such tiers");
  const from = tiers[reached - 1]?.upTo ?? ZERO;
  return [{ from, upTo: tier.upTo, quantity: whole.value, price: tier.price, amount: tier.price.of(whole) }];
}

function reversed(tier: PricedTier): PricedTier {
  const quantity = new Quantity(tier.quantity.negated(), tier.price.unit);
  return { ...tier, quantity: quantity.value, amount: tier.price.of(quantity) };
}

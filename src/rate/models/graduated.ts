import type { Tier } from "../../domain/charge.ts";
import { countWhile } from "../../domain/count-while.ts";
import { Decimal, ZERO } from "../../domain/decimal.ts";
import type { PricedTier } from "../../domain/line.ts";
import { Quantity } from "../../domain/quantity.ts";

/**
 * Each tier prices only the quantity inside it. `counter` is how much came before, so that graduated(0, a + b) =
 * graduated(0, a) + graduated(a, b). Bounds are inclusive: a tier `up_to: 100_000` prices the 100,000th unit.
 */
export function graduated(
  tiers: readonly Tier[],
  counter: Decimal,
  quantity: Quantity,
): readonly PricedTier[] {
  const end = counter.plus(quantity.value);
  const first = countWhile(tiers.length, (n) => isBelow(tiers[n], counter));
  const touched = tiers.slice(first, countWhile(tiers.length, (n) => isBelow(tiers[n], end)) + 1);
  return touched.flatMap((tier, n) => {
    const from = tiers[first + n - 1]?.upTo ?? ZERO;
    const low = Decimal.max(from, counter);
    const inside = (tier.upTo ? Decimal.min(tier.upTo, end) : end).minus(low);
    if (inside.isZero()) return [];
    const amount = tier.price.of(new Quantity(inside, quantity.unit));
    return [{ from, upTo: tier.upTo, quantity: inside, price: tier.price, amount }];
  });
}

/** Whether a tier ends before this many units, so that none of the next is in it; tiers ascend. */
function isBelow(tier: Tier | undefined, count: Decimal): boolean {
  return tier?.upTo?.lessThan(count) ?? false;
}

import type { Tier } from "../../domain/charge.ts";
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
  return tiers.flatMap((tier, n) => {
    const from = tiers[n - 1]?.upTo ?? ZERO;
    const inside = overlap({ from, upTo: tier.upTo }, counter, end);
    if (inside.isZero()) return [];
    const amount = tier.price.of(new Quantity(inside, quantity.unit));
    return [{ from, upTo: tier.upTo, quantity: inside, price: tier.price, amount }];
  });
}

/** How much of (start, end] lies in the band (from, upTo]. */
function overlap(band: { from: Decimal; upTo: Decimal | undefined }, start: Decimal, end: Decimal): Decimal {
  const low = Decimal.max(band.from, start);
  const high = band.upTo ? Decimal.min(band.upTo, end) : end;
  return high.greaterThan(low) ? high.minus(low) : ZERO;
}

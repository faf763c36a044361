import type { Tier } from "../../domain/charge.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** The last tier, and only the last, is `unlimited`, so that every quantity has a price. */
export const tierLastNotUnlimited: Rule = ({ version }) =>
  version.charges.flatMap(({ model }) =>
    "tiers" in model ? model.tiers.flatMap((tier, n) => misplaced(tier, n === model.tiers.length - 1)) : [],
  );

function misplaced(tier: Tier, isLast: boolean): readonly Problem[] {
  if ((tier.upTo === undefined) === isLast) return [];
  const message = isLast
    ? `the last tier ends at ${tier.upTo?.toFixed()}, so that larger quantities have no price`
    : "a tier after this one can never apply, since this one is `unlimited`";
  const hint = isLast
    ? "write `up_to: unlimited` in the last tier"
    : "give this tier a bound, or move it to the end";
  return [errorAt({ code: "tier-last-not-unlimited", message, hint, place: tier.boundPlace })];
}

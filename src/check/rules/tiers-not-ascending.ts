import type { Tier } from "../../domain/charge.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Each tier ends above the one before it. */
export const tiersNotAscending: Rule = ({ version }) =>
  version.charges.flatMap(({ model }) =>
    "tiers" in model ? model.tiers.flatMap((tier, n) => unordered(tier, model.tiers[n - 1])) : [],
  );

function unordered(tier: Tier, before: Tier | undefined): readonly Problem[] {
  if (!tier.upTo || !before?.upTo || tier.upTo.greaterThan(before.upTo)) return [];
  const message = `the tier ends at ${tier.upTo.toFixed()}, which is not above ${before.upTo.toFixed()}, where the tier before it ends`;
  return [
    errorAt({
      code: "tiers-not-ascending",
      message,
      hint: "put the tiers in ascending order",
      place: tier.boundPlace,
      related: [before.boundPlace],
    }),
  ];
}

import type { Tier } from "../../domain/charge.ts";
import { numberText } from "../../domain/number-text.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** The last tier, and only the last, is `unlimited`, so that every quantity has a price. */
export const tierLastNotUnlimited: Rule = ({ version }) =>
  version.charges.flatMap(({ model }) => ("tiers" in model ? misplacedIn(model.tiers) : []));

function misplacedIn(tiers: readonly Tier[]): readonly Problem[] {
  const last = tiers.at(-1);
  const early = tiers.slice(0, -1).filter(({ upTo }) => upTo === undefined);
  const end = last?.upTo ? numberText(last.upTo.toFixed()) : undefined;
  // Rows that changed places are one slip: the row that is too early is the one that lacks at the end.
  if (early.length === 0 && last && end !== undefined) return [endless(last, end)];
  return early.map(({ boundPlace: place }) => {
    const message = "a tier after this one can never apply, since this one is `unlimited`";
    const hint =
      end === undefined
        ? "give this tier a bound, or move it to the end"
        : `move this tier to the end, behind the one up to ${end}`;
    return errorAt({ code: "tier-last-not-unlimited", message, hint, place });
  });
}

function endless({ boundPlace: place }: Tier, end: string): Problem {
  const message = `the last tier ends at ${end}, so that larger quantities have no price`;
  const hint = "write `up_to: unlimited` in the last tier";
  return errorAt({ code: "tier-last-not-unlimited", message, hint, place });
}

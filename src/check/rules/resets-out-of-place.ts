import { hasCounter } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Where no counter runs, `resets` would say something that is not so. */
export const resetsOutOfPlace: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    if (hasCounter(charge) || !charge.resets) return [];
    const message = `\`${charge.name}\` has \`resets\`, but no counter that could start again: only usage in tiers has one`;
    return [
      errorAt({ code: "resets-out-of-place", message, hint: "delete `resets`", place: charge.resets.place }),
    ];
  });

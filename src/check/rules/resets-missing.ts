import { hasCounter } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Where usage moves through tiers, the file says when the counter starts again. */
export const resetsMissing: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    if (!hasCounter(charge) || charge.resets) return [];
    const message = `the tiers of \`${charge.name}\` need a counter, but \`resets\` is missing`;
    const hint = "add for example `resets: monthly`";
    return [errorAt({ code: "resets-missing", message, hint, place: charge.place })];
  });

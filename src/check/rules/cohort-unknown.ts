import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A row names a built-in cohort or one of the same file. */
export const cohortUnknown: Rule = ({ version }) =>
  (version.existingContracts ?? []).flatMap((row) => {
    if (row.condition) return [];
    const known = ["in_trial", "bought_ahead", "otherwise", ...version.cohorts.keys()];
    const message = `\`${row.cohort}\` is not a cohort of this file`;
    const hint = knownHint(row.cohort, known, "known");
    return [errorAt({ code: "cohort-unknown", message, hint, place: row.cohortPlace })];
  });

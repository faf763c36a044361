import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A cohort has one row: the first match wins, so that a second could never apply. */
export const cohortRepeated: Rule = ({ version }) => {
  const rows = version.existingContracts ?? [];
  return rows.flatMap((row, n) => {
    const first = rows.slice(0, n).find(({ cohort }) => cohort === row.cohort);
    if (!first) return [];
    const message = `a row for \`${row.cohort}\` stands further up, so that this one can never apply`;
    const hint = "delete one of the two, or name another cohort";
    return [
      errorAt({ code: "cohort-repeated", message, hint, place: row.cohortPlace, related: [first.place] }),
    ];
  });
};

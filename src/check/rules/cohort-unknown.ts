import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";

/** A row names a built-in cohort or one of the same file. */
export const cohortUnknown: Rule = ({ version, product }) =>
  (version.existingContracts ?? []).flatMap((row) => {
    if (row.condition) return [];
    const known = ["in_trial", "bought_ahead", "otherwise", ...version.cohorts.keys()];
    const message = `\`${row.cohort}\` is not a cohort of this file`;
    const condition = conditionOfAttribute(row.cohort, product) ?? conditionOfStart(version);
    const declaration = `\`cohorts: { ${row.cohort}: { ${condition} } }\``;
    const hint = `${knownHint(row.cohort, known, "known")}; a cohort of one's own is declared, as in ${declaration}`;
    return [errorAt({ code: "cohort-unknown", message, hint, place: row.cohortPlace })];
  });

/** `region: { in: [eu] }` for `region-eu`: the values of an attribute that the name has among its words. */
function conditionOfAttribute(cohort: string, { attributes }: Product): string | undefined {
  const words = cohort.split("-");
  for (const [attribute, values] of attributes) {
    const named = [...values].filter((value) => words.includes(value));
    if (named.length > 0) return `${attribute}: { in: [${named.join(", ")}] }`;
  }
  return undefined;
}

/** A day before which some of the existing contracts may have started, and others not. */
function conditionOfStart({ effective }: TariffVersion): string {
  return `started: { before: ${effective.subtract({ years: 1 })} }`;
}

import { warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";
import { usualMoment } from "../usual-moment.ts";

/** A cohort that no row names decides nothing: its row is missing, or says another name. */
export const cohortUnused: Rule = ({ version }) => {
  const used = new Set((version.existingContracts ?? []).map(({ cohort }) => cohort));
  return [...version.cohorts.keys()]
    .filter((name) => !used.has(name))
    .map((name) => {
      const message = `no row of \`existing_contracts\` names the cohort \`${name}\`, so that it decides nothing`;
      const hint = `add a row such as \`{ when: ${name}, switch: ${usualMoment(version)} }\` before \`otherwise\`, or delete the cohort`;
      return warningAt({ code: "cohort-unused", message, hint, place: version.placeOf("cohorts") });
    });
};

import { warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Lists who loses a promise, so that nobody overrides one unawares. */
export const promiseOverridden: Rule = ({ version, tariff }) =>
  version.overriddenPromises.flatMap(({ effective, place }) => {
    const promising = tariff.versions.find((each) => each.effective.equals(effective));
    const rows = (promising?.existingContracts ?? []).filter(
      ({ moment }) => moment.kind !== "on_effective_date",
    );
    return rows.map((row) => {
      const message = `orders that the version of ${effective} lets stay (\`when: ${row.cohort}\`, \`switch: ${row.moment.kind}\`) lose that promise on ${version.effective}`;
      const hint = "nothing to do if that is meant; `overrides_promises` says why";
      return warningAt({ code: "promise-overridden", message, hint, place, related: [row.place] });
    });
  });

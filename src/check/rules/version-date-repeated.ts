import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** No two versions of a tariff take effect on one date. */
export const versionDateRepeated: Rule = ({ version, previous }) => {
  if (!previous?.effective.equals(version.effective)) return [];
  const message = `another version of \`${version.tariff}\` takes effect on \`${version.effective}\` too`;
  const hint = "correct `effective` in one of the two files, or delete it";
  const related = [previous.placeOf("effective")];
  return [
    errorAt({ code: "version-date-repeated", message, hint, place: version.placeOf("effective"), related }),
  ];
};

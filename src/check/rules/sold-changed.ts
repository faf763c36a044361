import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** All versions of a tariff are sold in one way, since an order is either bought by itself or as it begins. */
export const soldChanged: Rule = ({ version, previous }) => {
  if (!previous || previous.sold === version.sold) return [];
  const message = `the tariff is sold \`${version.sold}\`, but \`${previous.sold}\` in the version of ${previous.effective}`;
  const hint = `write \`sold: ${previous.sold}\`, or start a new tariff`;
  const related = [previous.placeOf("sold")];
  return [errorAt({ code: "sold-changed", message, hint, place: version.placeOf("sold"), related })];
};

import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A version is not withdrawn before it is sold. On its first day it may be: then only who has the tariff already may buy. */
export const withdrawnBeforeEffective: Rule = ({ version }) => {
  const { withdrawn, effective } = version;
  if (!withdrawn || Temporal.PlainDate.compare(effective, withdrawn) <= 0) return [];
  const message = `the version is withdrawn on ${withdrawn}, before it takes effect on ${effective}`;
  const hint = `write \`withdrawn: ${effective}\` or a later date, or delete it`;
  const related = [version.placeOf("effective")];
  const place = version.placeOf("withdrawn");
  return [errorAt({ code: "withdrawn-before-effective", message, hint, place, related })];
};

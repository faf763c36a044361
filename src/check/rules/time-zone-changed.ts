import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** All versions of a tariff have one time zone; another would move the edges of days that were already billed. */
export const timeZoneChanged: Rule = ({ version, previous }) => {
  if (!previous || previous.timeZone === version.timeZone) return [];
  const message = `the time zone is \`${version.timeZone}\`, but \`${previous.timeZone}\` in the version of ${previous.effective}`;
  const hint = `write \`time_zone: ${previous.timeZone}\`, or start a new tariff`;
  const related = [previous.placeOf("time_zone")];
  return [
    errorAt({ code: "time-zone-changed", message, hint, place: version.placeOf("time_zone"), related }),
  ];
};

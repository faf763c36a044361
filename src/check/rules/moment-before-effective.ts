import { printInstant } from "../../domain/calendar.ts";
import { isBefore } from "../../domain/instant.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A date before the version takes effect would act as `on_effective_date`, and is most likely a slip. */
export const momentBeforeEffective: Rule = ({ version }) =>
  (version.existingContracts ?? []).flatMap(({ moment, momentPlace }) => {
    if (moment.kind !== "on" || !isBefore(moment.at, version.effectiveFrom)) return [];
    const date = printInstant(moment.at, version.timeZone)?.slice(0, 10);
    const message = `\`on ${date}\` lies before the version takes effect on ${version.effective}`;
    const hint = "write a later date, or `on_effective_date`";
    const related = [version.placeOf("effective")];
    return [errorAt({ code: "moment-before-effective", message, hint, place: momentPlace, related })];
  });

import { errorAt } from "../../domain/problem.ts";
import { monthsOf, recurrenceName } from "../../domain/recurrence.ts";
import type { Rule } from "../rule.ts";

/** Only what recurs by months has months to count as 30 days. */
export const prorateUnfit: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    if (charge.kind !== "recurring" || charge.prorate !== "by_30_day_month") return [];
    if (monthsOf(charge.every) !== undefined) return [];
    const message = `\`${charge.name}\` recurs by the \`${recurrenceName(charge.every)}\`, which has no months of 30 days`;
    const place = charge.places.get("prorate") ?? charge.place;
    return [errorAt({ code: "prorate-unfit", message, hint: "write `prorate: by_day`", place })];
  });

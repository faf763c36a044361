import type { Commitment } from "../../domain/adjustment.ts";
import type { Charge, RecurringCharge } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import { monthsOf } from "../../domain/recurrence.ts";
import { adjustmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/**
 * A part that is billed in advance and given back when it is cut short lies inside one window of a maximum. Else the
 * maximum takes off in one window what another gives back in full, and the customer gets more than was ever billed.
 */
export const maximumUnfit: Rule = ({ version }) =>
  adjustmentsIn(version).flatMap(({ adjustments: { maximum }, charge }) => {
    if (!maximum) return [];
    return (charge ? [charge] : version.charges)
      .filter((each) => reachesBeyond(each, maximum))
      .map(({ name, place }) => {
        const message = `a part of \`${name}\` can reach beyond the window \`per: ${maximum.per}\` of this maximum, and be given back there for more than the maximum let be billed`;
        const hint = `write \`per: order\`; or let \`${name}\` be \`billed: in_arrears\` or \`anchor: calendar\``;
        return errorAt({ code: "maximum-unfit", message, hint, place: maximum.place, related: [place] });
      });
  });

function reachesBeyond(charge: Charge, { per }: Commitment): boolean {
  if (charge.kind !== "recurring" || charge.billed === "in_arrears" || charge.prorate === "none")
    return false;
  return per !== "order" && !liesInside(charge, per);
}

/** Whether each part of the calendar is in one day, month or year of it. */
function liesInside({ anchor, every }: RecurringCharge, per: "day" | "month" | "year"): boolean {
  if (anchor.kind !== "calendar") return false;
  if (every.unit === "day" && every.count === 1) return true;
  const months = monthsOf(every);
  if (months === undefined || per === "day") return false;
  return months <= (per === "month" ? 1 : 12);
}

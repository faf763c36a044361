import type { Commitment } from "../../domain/adjustment.ts";
import type { Charge, RecurringCharge } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { adjustmentsIn } from "../adjustments.ts";
import { isInOneWindow } from "../part-in-window.ts";
import { prorateNone } from "../prorate-none.ts";
import type { Rule } from "../rule.ts";
import { calendarRemedies, windowRemedies } from "../window-remedies.ts";

/**
 * A part that is billed in advance and given back when it is cut short lies inside one window of a maximum. Else the
 * maximum takes off in one window what another gives back in full, and the customer gets more than was ever billed.
 */
export const maximumUnfit: Rule = ({ version }) =>
  adjustmentsIn(version).flatMap(({ adjustments: { maximum }, charge }) => {
    if (!maximum) return [];
    return (charge ? [charge] : version.charges)
      .filter((each) => isGivenBackBeyond(each, maximum))
      .map((each) => {
        const message = `a part of \`${each.name}\` can reach beyond the window \`per: ${maximum.per}\` of this maximum, and be given back there for more than the maximum let be billed`;
        const hint = hintOf(each, maximum, version);
        const { place } = maximum;
        return errorAt({ code: "maximum-unfit", message, hint, place, related: [each.place] });
      });
  });

/** Whether a part that was paid in advance can be given back in another window than the one in which it was billed. */
export function isGivenBackBeyond(charge: Charge, { per }: Commitment): charge is RecurringCharge {
  if (charge.kind !== "recurring" || charge.billed === "in_arrears" || charge.prorate === "none")
    return false;
  return !isInOneWindow(charge, per);
}

/** Where the calendar has no window for its parts, a charge that gives nothing back is all that is left. */
function hintOf(charge: RecurringCharge, maximum: Commitment, version: TariffVersion): string {
  const otherwise = `let \`${charge.name}\` be \`billed: in_arrears\`, or ${prorateNone(charge)}`;
  const isForCalendar = calendarRemedies(charge, maximum).length > 0;
  return [...windowRemedies(charge, maximum, version), ...(isForCalendar ? [] : [otherwise])].join("; or ");
}

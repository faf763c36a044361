import type { RecurringCharge } from "../../domain/charge.ts";
import { warningAt } from "../../domain/problem.ts";
import { monthsOf } from "../../domain/recurrence.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";

/**
 * Parts that count months from the order's start, beside a counter that starts again with the calendar's: both are right, and
 * who reads `month` on a bill takes them for one. What commitments have of this, `part-beyond-window` tells.
 */
export const monthAmbiguous: Rule = ({ version }) => {
  const ofOrder = version.charges.find(isByOrderMonth);
  const counter = version.charges.find(({ resets }) => resets?.reset === "monthly");
  if (!ofOrder || !counter?.resets) return [];
  const message = `a month is two things here: \`${ofOrder.name}\` counts it from the order's start, and the counter of \`${counter.name}\` by the calendar; an order of 15 March has one until 15 April, and one until 1 April`;
  const hint = `nothing to do if that is meant; else write \`anchor: calendar\` in \`${ofOrder.name}\``;
  return [
    warningAt({
      code: "month-ambiguous",
      message,
      hint,
      place: counter.resets.place,
      related: [ofOrder.place],
    }),
  ];
};

function isByOrderMonth(charge: TariffVersion["charges"][number]): charge is RecurringCharge {
  return charge.kind === "recurring" && charge.anchor.kind === "order_start" && monthsOf(charge.every) === 1;
}

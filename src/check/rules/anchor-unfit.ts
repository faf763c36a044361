import type { RecurringCharge } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import { monthsOf } from "../../domain/recurrence.ts";
import type { Rule } from "../rule.ts";

/** The calendar has no weeks by twos and no months by fives, and only what recurs by months has a day of the month. */
export const anchorUnfit: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    const why = charge.kind === "recurring" ? misfit(charge) : undefined;
    if (why === undefined) return [];
    const message = `the anchor of \`${charge.name}\` does not fit \`every\`: ${why}`;
    const hint = "write `anchor: order_start`, or another `every`";
    const place = charge.places.get("anchor") ?? charge.place;
    return [errorAt({ code: "anchor-unfit", message, hint, place })];
  });

function misfit({ anchor, every }: RecurringCharge): string | undefined {
  const months = monthsOf(every);
  if (anchor.kind === "day" && months === undefined) {
    return "only months, quarters and years begin on a day of the month";
  }
  if (anchor.kind !== "calendar" || every.count === 1) return undefined;
  if (months === undefined) return `the calendar does not count ${every.unit}s by ${every.count}`;
  return 12 % months === 0 ? undefined : `a year is not divided into parts of ${every.count} ${every.unit}s`;
}

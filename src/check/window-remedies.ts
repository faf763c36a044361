import type { Commitment } from "../domain/adjustment.ts";
import type { RecurringCharge } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { windowOfParts } from "./part-in-window.ts";

/** What to write so that each part of the charge lies inside one window of the commitment; each a clause of a hint. */
export function windowRemedies(
  charge: RecurringCharge,
  commitment: Commitment,
  version: TariffVersion,
): readonly string[] {
  const ofOrder = version.sold === "by_order" ? ["write `per: order`"] : [];
  return [...ofOrder, ...calendarRemedies(charge, commitment)];
}

/** At most one clause: the calendar's parts, in a window that is long enough for them. */
export function calendarRemedies(charge: RecurringCharge, { per }: Commitment): readonly string[] {
  const window = per === "order" ? undefined : windowOfParts(charge.every, per);
  if (!window) return [];
  const longer = window === per ? [] : [`write \`per: ${window}\``];
  const anchored = charge.anchor.kind === "calendar" ? [] : [`let \`${charge.name}\` be ${anchor(charge)}`];
  return [[...longer, ...anchored].join(" and ")];
}

/** Without proration the calendar asks for one more key. */
function anchor({ prorate, firstPart }: RecurringCharge): string {
  return prorate === "none" && !firstPart ? "`anchor: calendar` with a `first_part`" : "`anchor: calendar`";
}

import type { Charge } from "../../domain/charge.ts";
import { implies } from "../../domain/condition.ts";
import { warningAt } from "../../domain/problem.ts";
import type { ExistingContractsRow, TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";

/**
 * Without proration a part is billed whole by the version in force when it begins. A switch inside a part then
 * leaves its rest to the older version, or to nobody; that may be meant, so this only asks.
 */
export const prorateNoneMeetsSwitch: Rule = ({ version, previous, tariff }) => {
  const upToNow = tariff.versions.slice(0, tariff.versions.indexOf(version) + 1);
  const recurring = upToNow.findLast(({ charges }) => charges.some(isBilledWhole));
  if (!previous || !recurring) return [];
  const rows = (version.existingContracts ?? []).filter(isInsidePart).map(({ momentPlace }) => momentPlace);
  const early = version.earlySwitch === "allowed" ? [version.placeOf("early_switch")] : [];
  return [...rows, ...early].map((place) =>
    warningAt({
      code: "prorate-none-meets-switch",
      message:
        "a switch can fall inside a part here, which `prorate: none` bills whole under the version in force at its beginning",
      hint: `nothing to do if that is meant; ${alternative(version)}`,
      place,
      related: [recurringPlace(recurring)],
    }),
  );
};

/** A switch at an order's edge, or before a bought-ahead order begins, divides no part. */
function isInsidePart({ moment, condition }: ExistingContractsRow): boolean {
  if (["at_order_end", "at_order_start", "never"].includes(moment.kind)) return false;
  const isAhead = condition !== undefined && implies(condition, "bought_ahead");
  return !(isAhead && moment.kind === "on_effective_date");
}

/** An open-ended contract has no edge at which it could switch without dividing a part. */
function alternative({ sold }: TariffVersion): string {
  return sold === "by_order"
    ? "`at_order_end` never falls inside a part"
    : "this version then bills parts from the next one that begins";
}

function recurringPlace({ charges, place }: TariffVersion) {
  return charges.find(isBilledWhole)?.place ?? place;
}

function isBilledWhole(charge: Charge): boolean {
  return charge.kind === "recurring" && charge.prorate === "none";
}

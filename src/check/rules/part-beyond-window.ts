import type { Commitment } from "../../domain/adjustment.ts";
import type { Charge, RecurringCharge } from "../../domain/charge.ts";
import { type Problem, warningAt } from "../../domain/problem.ts";
import { recurrenceName } from "../../domain/recurrence.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { adjustmentsIn } from "../adjustments.ts";
import { isInOneWindow } from "../part-in-window.ts";
import type { Rule } from "../rule.ts";
import { windowRemedies } from "../window-remedies.ts";
import { isGivenBackBeyond } from "./maximum-unfit.ts";

/**
 * All of a part falls due in one window. Where it lies in several, a minimum is owed again in the others, and a maximum
 * gives away what is beyond it; that may be meant, so this only asks.
 */
export const partBeyondWindow: Rule = ({ version }) =>
  adjustmentsIn(version).flatMap(({ adjustments: { maximum, minimum }, charge }) => {
    const charges = charge ? [charge] : version.charges;
    return charges.flatMap((each) => [
      ...(maximum && !isGivenBackBeyond(each, maximum) ? beyond("maximum", maximum, each, version) : []),
      ...(minimum ? beyond("minimum", minimum, each, version) : []),
    ]);
  });

type Kind = "maximum" | "minimum";

/** What comes of it, by the kind of the commitment. */
const OUTCOMES: Readonly<Record<Kind, string>> = {
  maximum: "where the maximum takes off also what belongs to the others",
  minimum: "and the minimum is owed again where none falls due",
};

function beyond(
  kind: Kind,
  commitment: Commitment,
  charge: Charge,
  version: TariffVersion,
): readonly Problem[] {
  const { per, place } = commitment;
  if (charge.kind !== "recurring" || isInOneWindow(charge, per)) return [];
  const part = `a part of \`${charge.name}\` (\`every: ${recurrenceName(charge.every).replace("-", " ")}\`)`;
  const message = `${part} can lie in several windows \`per: ${per}\` of this ${kind}; all of it falls due in one of them, ${OUTCOMES[kind]}`;
  const hint = `nothing to do if that is meant; else ${remedies(kind, commitment, charge, version)}`;
  return [warningAt({ code: "part-beyond-window", message, hint, place, related: [charge.place] })];
}

function remedies(kind: Kind, commitment: Commitment, charge: RecurringCharge, version: TariffVersion) {
  const hasUsage = version.charges.some((each) => each.kind === "usage");
  const all = [
    ...windowRemedies(charge, commitment, version),
    ...(hasUsage ? [`state the ${kind} for the charges of usage instead`] : []),
  ];
  return all.length > 0
    ? all.join("; or ")
    : `let \`${charge.name}\` recur by days, months or years of the calendar`;
}

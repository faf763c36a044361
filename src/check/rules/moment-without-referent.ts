import { implies } from "../../domain/condition.ts";
import { errorAt } from "../../domain/problem.ts";
import type { ExistingContractsRow, TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";

/** What a row's moment refers to exists for every order that the row can match. */
export const momentWithoutReferent: Rule = ({ version }) =>
  (version.existingContracts ?? []).flatMap((row) => {
    const lacking = lackOf(row, version);
    if (!lacking) return [];
    const [why, hint] = lacking;
    const message = `the row for \`${row.cohort}\` switches \`${row.moment.kind}\`, but ${why}`;
    return [
      errorAt({
        code: "moment-without-referent",
        message,
        hint,
        place: row.momentPlace,
        related: [row.place],
      }),
    ];
  });

function lackOf(
  row: ExistingContractsRow,
  { sold }: TariffVersion,
): readonly [why: string, hint: string] | undefined {
  const { condition, moment } = row;
  if (!condition) return undefined; // an unknown cohort has a rule of its own
  if (moment.kind === "at_trial_end" && !implies(condition, "in_trial")) {
    return [
      "it also matches orders without a trial",
      "use `when: in_trial`, or a cohort with `in_trial: true`",
    ];
  }
  if (moment.kind === "at_order_end" && sold === "open_ended") {
    return [
      "an order on an open-ended tariff need not have an end",
      "use `on_effective_date`, `on <date>` or `after <duration>`",
    ];
  }
  if (moment.kind === "at_order_start" && !implies(condition, "bought_ahead")) {
    return [
      "it also matches orders that have already started",
      "use `when: bought_ahead`, or a cohort with `bought_ahead: true`",
    ];
  }
  return undefined;
}

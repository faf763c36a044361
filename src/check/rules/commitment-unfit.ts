import type { Adjustments, Commitment, CommitmentWindow } from "../../domain/adjustment.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { adjustmentsIn, commitmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/** A commitment has a window that ends, an amount above 0, and its minimum can never lift a bill above its maximum. */
export const commitmentUnfit: Rule = ({ version }) =>
  adjustmentsIn(version).flatMap(({ adjustments }) => [
    ...commitmentsIn(adjustments).flatMap((commitment) => misfit(commitment, version)),
    ...crossed(adjustments),
  ]);

function misfit(
  { amount, amountPlace, per, prorate, place }: Commitment,
  { sold }: TariffVersion,
): readonly Problem[] {
  if (!amount.value.greaterThan(0)) {
    const message = "the amount of a commitment is more than 0";
    const hint = "state an amount above 0, or delete it";
    return [errorAt({ code: "commitment-unfit", message, hint, place: amountPlace })];
  }
  if (per === "day" && prorate === "by_day") {
    const message =
      "a share of a day cannot be counted in days: an order that begins at noon would have none of it";
    const hint = "write `prorate: by_second` or `prorate: none`";
    return [errorAt({ code: "commitment-unfit", message, hint, place })];
  }
  if (per !== "order" || sold === "by_order") return [];
  const message = "the tariff is sold `open_ended`, so that no order ends the window `per: order`";
  return [errorAt({ code: "commitment-unfit", message, hint: "write `per: month` or `per: year`", place })];
}

const FROM_SHORT_TO_LONG: readonly CommitmentWindow[] = ["day", "month", "year", "order"];

function crossed({ maximum, minimum }: Adjustments): readonly Problem[] {
  if (!maximum || !minimum) return [];
  const [upper, lower] = [maximum, minimum].map(({ per }) => FROM_SHORT_TO_LONG.indexOf(per)) as [
    number,
    number,
  ];
  if (lower < upper) return [beyond(maximum, minimum)];
  return lower > upper ? [] : above(maximum, minimum);
}

/** A short window's minimum is added after the long window's maximum has taken off what it can. */
function beyond(maximum: Commitment, minimum: Commitment): Problem {
  const message = `the minimum per ${minimum.per} is added however much the ${maximum.per} has come to, and so can bill more than the maximum per ${maximum.per}`;
  const hint = `write one \`per\` for both, or leave one of them out`;
  const [place, related] = [minimum.place, [maximum.place]];
  return errorAt({ code: "commitment-unfit", message, hint, place, related });
}

function above(maximum: Commitment, minimum: Commitment): readonly Problem[] {
  if (maximum.amount.currency !== minimum.amount.currency) return [];
  if (!minimum.amount.value.greaterThan(maximum.amount.value)) return [];
  const message = "the minimum is more than the maximum of the same window";
  const [place, related] = [minimum.amountPlace, [maximum.amountPlace]];
  return [errorAt({ code: "commitment-unfit", message, hint: "correct one of the two", place, related })];
}

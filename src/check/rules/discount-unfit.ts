import type { Discount } from "../../domain/adjustment.ts";
import { dateOf } from "../../domain/calendar.ts";
import { isBefore } from "../../domain/instant.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import { adjustmentsIn, commitmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/** A discount applies at some time, and it can be told what lies in its time. */
export const discountUnfit: Rule = ({ version }) => [
  ...adjustmentsIn(version).flatMap(({ adjustments: { discount } }) =>
    discount ? overBeforeItBegins(discount, version) : [],
  ),
  ...besideCommitments(version),
];

/** A version applies from its effective date on; a discount that ends by then is a slip in the year. */
function overBeforeItBegins({ until, untilPlace }: Discount, version: TariffVersion): readonly Problem[] {
  const { effective, effectiveFrom, timeZone } = version;
  if (!until || isBefore(effectiveFrom, until)) return [];
  const message = `\`${dateOf(until, timeZone)}\` is the first day without the discount, but the version applies only from ${effective} on, so that it never gives it`;
  const hint = "let `until` be later, or delete the discount";
  const related = [version.placeOf("effective")];
  return [errorAt({ code: "discount-unfit", message, hint, place: untilPlace, related })];
}

/**
 * A discount with dates is told by what was used or began then; a maximum or minimum of a charge is known only when its
 * window has filled. Which part of it lies in the discount's time has no answer.
 */
function besideCommitments({ statement: { discount }, charges }: TariffVersion): readonly Problem[] {
  if (!discount || !(discount.from ?? discount.until)) return [];
  const limited = charges.find(({ adjustments }) => commitmentsIn(adjustments).length > 0);
  if (!limited) return [];
  const message = `a discount of the statement with dates cannot tell which part of the maximum or minimum of \`${limited.name}\` lies between them`;
  const hint =
    "give each charge a discount of its own, or state the discount without dates in a version of its own";
  const related = [limited.place];
  return [errorAt({ code: "discount-unfit", message, hint, place: discount.place, related })];
}

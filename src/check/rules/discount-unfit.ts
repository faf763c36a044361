import { errorAt } from "../../domain/problem.ts";
import { commitmentsIn } from "../adjustments.ts";
import type { Rule } from "../rule.ts";

/**
 * A discount with dates is told by what was used or began then; a maximum or minimum of a charge is known only when its
 * window has filled. Which part of it lies in the discount's time has no answer.
 */
export const discountUnfit: Rule = ({ version: { statement, charges } }) => {
  const { discount } = statement;
  if (!discount || !(discount.from ?? discount.until)) return [];
  const limited = charges.find(({ adjustments }) => commitmentsIn(adjustments).length > 0);
  if (!limited) return [];
  const message = `a discount of the statement with dates cannot tell which part of the maximum or minimum of \`${limited.name}\` lies between them`;
  const hint =
    "give each charge a discount of its own, or state the discount without dates in a version of its own";
  return [
    errorAt({ code: "discount-unfit", message, hint, place: discount.place, related: [limited.place] }),
  ];
};

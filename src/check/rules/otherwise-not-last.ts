import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";
import { usualMoment } from "../usual-moment.ts";

/** The last row, and only the last, is `otherwise`, so that every order has a row and every row can apply. */
export const otherwiseNotLast: Rule = ({ version }) => {
  const rows = version.existingContracts ?? [];
  const hasOtherwise = rows.some(({ cohort }) => cohort === "otherwise");
  return rows.flatMap((row, n) => {
    const isLast = n === rows.length - 1;
    if ((row.cohort === "otherwise") === isLast) return [];
    if (isLast && hasOtherwise) return []; // told at the row that stands too early
    const message = isLast
      ? `the last row is for \`${row.cohort}\`, so that other orders have no row`
      : "a row after `otherwise` can never apply";
    const hint = isLast
      ? `add for example a last row \`- { when: otherwise, switch: ${usualMoment(version)} }\`, or one with \`on <date>\`, \`after P3M\` or \`never\`: when do all others switch?`
      : "move this row to the end";
    return [errorAt({ code: "otherwise-not-last", message, hint, place: row.cohortPlace })];
  });
};

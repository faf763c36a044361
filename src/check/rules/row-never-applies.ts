import { warningAt } from "../../domain/problem.ts";
import { reachableRows } from "../reachable-rows.ts";
import type { Rule } from "../rule.ts";

/** A row that decides for nobody: a promise that is not kept, or a text left behind. `otherwise` may be left with nobody. */
export const rowNeverApplies: Rule = ({ version, product }) => {
  const rows = reachableRows(version, product) ?? [];
  return rows
    .filter(({ row, isFirst }) => !isFirst && row.cohort !== "otherwise")
    .map(({ row, fits }) => {
      const n = rows.findIndex((each) => each.row === row);
      const why = fits
        ? "whoever fits it fits a row above it, and the first one decides"
        : "no order bought before this version fits it";
      const message = `the row for \`${row.cohort}\` never applies: ${why}`;
      const hint = fits
        ? "put it above the rows that take its orders, or delete it"
        : "correct the cohort, or delete the row";
      const related = fits ? rows.slice(0, n).map(({ row: above }) => above.cohortPlace) : [];
      return warningAt({ code: "row-never-applies", message, hint, place: row.cohortPlace, related });
    });
};

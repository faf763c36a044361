import { minorUnitsOf } from "../../domain/minor-units.ts";
import { warningAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A bill of 0.01 JPY cannot be paid; that may be meant where something else rounds later. */
export const roundingFinerThanCurrency: Rule = ({ version }) => {
  const { rounding } = version;
  if (rounding.kind === "none") return [];
  const decimals = minorUnitsOf(rounding.currency);
  if (rounding.step.decimalPlaces() <= decimals) return [];
  const unit = decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;
  const message = `the smallest amount that can be paid in \`${rounding.currency}\` is ${unit}, and amounts are rounded finer`;
  const hint = `nothing to do if whoever bills rounds once more; else round to ${unit} ${rounding.currency}`;
  return [
    warningAt({ code: "rounding-finer-than-currency", message, hint, place: version.placeOf("rounding") }),
  ];
};

import { warningAt } from "../../domain/problem.ts";
import { printRounding, type Rounding } from "../../domain/rounding.ts";
import type { Rule } from "../rule.ts";

/** Another rounding moves amounts by a step at most, so that hardly an example shows it. One of another currency is more than that. */
export const roundingChanged: Rule = ({ version, previous }) => {
  if (!previous || isInOther(previous.rounding, version.rounding)) return [];
  const [was, is] = [printRounding(previous.rounding), printRounding(version.rounding)];
  if (was === is) return [];
  const message = `the rounding changes: it was \`${was}\`, and is \`${is}\` from ${version.effective} on, so that the same exact amounts can be billed by a step more or less`;
  const hint = `nothing to do if that is meant; else write \`rounding: ${was}\``;
  const place = version.placeOf("rounding");
  return [
    warningAt({ code: "rounding-changed", message, hint, place, related: [previous.placeOf("rounding")] }),
  ];
};

function isInOther(was: Rounding, is: Rounding): boolean {
  return was.kind !== "none" && is.kind !== "none" && was.currency !== is.currency;
}

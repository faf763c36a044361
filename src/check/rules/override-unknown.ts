import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Only an earlier version that said something of existing contracts has given a promise. */
export const overrideUnknown: Rule = ({ version, tariff }) =>
  version.overriddenPromises.flatMap(({ effective, place }) => {
    const promising = tariff.versions
      .slice(1)
      .filter((each) => Temporal.PlainDate.compare(each.effective, version.effective) < 0);
    if (promising.some((each) => each.effective.equals(effective))) return [];
    const known = promising.map((each) => `\`${each.effective}\``).join(", ");
    const message = `\`${effective}\` is not an earlier version of \`${tariff.id}\` that promised existing contracts anything`;
    const hint = known ? `versions with promises: ${known}` : "delete `overrides_promises`";
    return [errorAt({ code: "override-unknown", message, hint, place })];
  });

import { errorAt } from "../../domain/problem.ts";
import type { TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";
import { usualMoment } from "../usual-moment.ts";

/** A version with a predecessor says what becomes of existing contracts; nothing is assumed for them. */
export const existingContractsMissing: Rule = ({ version, previous }) => {
  if (!previous) return [];
  const stated = {
    existing_contracts: version.existingContracts,
    early_switch: version.earlySwitch,
    switch_back: version.switchBack,
  };
  const missing = Object.entries(stated).filter(([, value]) => value === undefined);
  return missing.map(([key]) =>
    errorAt({
      code: "existing-contracts-missing",
      message: `\`${key}\` is missing: contracts bought since ${previous.effective} must know ${QUESTIONS[key]}`,
      hint: hintFor(key, version),
      place: version.placeOf("effective"),
      related: [previous.placeOf("effective")],
    }),
  );
};

const QUESTIONS: Readonly<Record<string, string>> = {
  existing_contracts: "when they switch to this version",
  early_switch: "whether they may switch to this version before that",
  switch_back: "whether they may switch back from this version",
};

function hintFor(key: string, version: TariffVersion): string {
  if (key === "early_switch") return "add `early_switch: not_allowed` or `early_switch: allowed`";
  if (key === "switch_back")
    return "add `switch_back: never`, `switch_back: never_in_product` or `switch_back: allowed`";
  return `add for example \`existing_contracts: [{ when: otherwise, switch: ${usualMoment(version)} }]\``;
}

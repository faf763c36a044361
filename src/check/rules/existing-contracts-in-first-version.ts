import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/**
 * The first version of a tariff has no existing contracts, so that nothing about them can be meant. But it may bind those
 * who come to it from other tariffs of the product.
 */
export const existingContractsInFirstVersion: Rule = ({ version, previous }) => {
  if (previous) return [];
  const stated = {
    existing_contracts: version.existingContracts !== undefined,
    early_switch: version.earlySwitch !== undefined,
    switch_back: version.switchBack !== undefined && version.switchBack !== "never_in_product",
  };
  return Object.entries(stated)
    .filter(([, isStated]) => isStated)
    .map(([key]) => {
      const message = `\`${key}\` stands in the first version of \`${version.tariff}\`, which no contract can switch to`;
      const hint = "delete it, or add the file of the version before";
      return errorAt({
        code: "existing-contracts-in-first-version",
        message,
        hint,
        place: version.placeOf(key),
      });
    });
};

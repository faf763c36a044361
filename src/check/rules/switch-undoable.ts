import { warningAt } from "../../domain/problem.ts";
import type { Tariff, TariffVersion } from "../../domain/tariff.ts";
import type { Rule } from "../rule.ts";

/**
 * `switch_back: never` binds a contract to the versions of its own tariff. Where a sibling changes on the same day, and lets
 * orders that were bought before keep its old terms, whoever has switched goes back by moving to such an order.
 */
export const switchUndoable: Rule = ({ version, tariff, siblings }) =>
  version.switchBack !== "never"
    ? []
    : siblings
        .filter(({ id }) => id !== tariff.id)
        .flatMap((sibling) => {
          const changed = changedWith(version, sibling);
          const row = changed?.existingContracts?.find(({ cohort }) => DECIDING.has(cohort));
          if (!changed || !row || !KEEPING.has(row.moment.kind)) return [];
          const dayBefore = version.effective.subtract({ days: 1 });
          const message = `a switch to this version can be undone: a contract that is on it since ${version.effective} moves to an order on \`${sibling.id}\` that it bought on ${dayBefore} and that begins later, and has the old terms of that`;
          const hint = "write `switch_back: never_in_product`, if nobody is to go back";
          return [
            warningAt({
              code: "switch-undoable",
              message,
              hint,
              place: version.placeOf("switch_back"),
              related: [row.place],
            }),
          ];
        });

/** The rows of which the first decides about an order bought ahead, whoever has bought it. */
const DECIDING: ReadonlySet<string> = new Set(["bought_ahead", "otherwise"]);

/** Moments that leave an order bought before, which begins after the change, on the old terms. */
const KEEPING: ReadonlySet<string> = new Set(["at_order_end", "never", "after", "on"]);

/** The sibling's version of the same day; only orders on tariffs sold by order can be bought ahead. */
function changedWith({ effective }: TariffVersion, { versions }: Tariff): TariffVersion | undefined {
  const changed = versions.find((each, n) => n > 0 && each.effective.equals(effective));
  return changed?.sold === "by_order" ? changed : undefined;
}

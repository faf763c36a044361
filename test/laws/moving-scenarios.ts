import fc from "fast-check";
import type { PlainRequest, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { type Move, movesBetween } from "./moving-arbitraries.ts";
import { adjustedTariffs, isLimitedByDay, requestDraws, requestOf } from "./request-arbitraries.ts";

export type MovingScenario = { readonly tariffs: readonly PlainTariff[]; readonly request: PlainRequest };

/** Two tariffs with every kind of charge and adjustment, and a request about a contract whose orders are on either. */
export const movingScenarios: fc.Arbitrary<MovingScenario> = fc
  .tuple(
    fc.oneof(movesBetween(adjustedTariffs), movesBetween(adjustedTariffs.map(bindingForEver))),
    requestDraws,
    fc.nat(300),
  )
  .map(([move, draw, more]) => {
    const days = draw.days + (move.tariffs.some(isLimitedByDay) ? more % 30 : more);
    return { tariffs: move.tariffs, request: requestOf(timesOf(move), move.contract, { ...draw, days }) };
  });

/** Orders would stay for ever on older versions, all of which forbid going back. */
function bindingForEver(tariff: PlainTariff): PlainTariff {
  const rows = [{ when: "otherwise", switch: "never" }];
  const versions = tariff.versions.map((version, index): PlainVersion => {
    if (index === 0) return { ...version, switch_back: "never_in_product" };
    return { ...version, cohorts: {}, rows, overrides: [], switch_back: "never_in_product" };
  });
  return { ...tariff, versions };
}

/** One tariff whose dates are those of the orders, and of all versions, for what is drawn about them. */
function timesOf({ tariffs, contract }: Move): PlainTariff {
  const [first] = tariffs as [PlainTariff];
  const dates = [
    ...contract.orders.map(({ from }) => from.slice(0, "2025-01-01".length)),
    ...tariffs.flatMap(({ versions }) => versions.map(({ effective }) => effective)),
  ];
  return {
    ...first,
    versions: dates.map((effective) => ({ ...(first.versions[0] as PlainVersion), effective })),
  };
}

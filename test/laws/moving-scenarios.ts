import fc from "fast-check";
import { MovingLaws } from "../oracle/moving-laws.ts";
import type { PlainCharge, PlainRequest, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { prices } from "./charge-arbitraries.ts";
import { type Move, movesBetween } from "./moving-arbitraries.ts";
import { edgesOf } from "./places-in-time.ts";
import { adjustedTariffs, isLimitedByDay, requestDraws, requestOf } from "./request-arbitraries.ts";

export type MovingScenario = { readonly tariffs: readonly PlainTariff[]; readonly request: PlainRequest };

/** Months in the middle of which one order may follow another. */
const months = fc.constantFrom<Pick<PlainCharge, "anchor" | "first_part" | "prorate">>(
  { anchor: "calendar", first_part: "whole", prorate: "none" },
  { anchor: "day 10", first_part: "whole", prorate: "none" },
  { anchor: "calendar", first_part: "free", prorate: "none" },
  { anchor: "calendar", prorate: "by_day" },
  { prorate: "none" },
);
const monthly = fc.tuple(months, prices).map(
  ([month, price]): PlainCharge => ({
    model: "flat",
    every: "month",
    billed: "in_arrears",
    price,
    ...month,
  }),
);

/** Every version bills a month by the same name, in one way or another. */
const renewedTariffs = fc
  .tuple(adjustedTariffs, fc.array(monthly, { minLength: 4, maxLength: 4 }))
  .map(([tariff, drawn]): PlainTariff => {
    const versions = tariff.versions.map((version, index) => {
      return { ...version, charges: { ...version.charges, base: drawn[index] as PlainCharge } };
    });
    return { ...tariff, versions };
  });

/** Two tariffs with every kind of charge and adjustment, and a request about a contract whose orders are on either. */
export const movingScenarios: fc.Arbitrary<MovingScenario> = fc
  .tuple(
    fc.oneof(
      movesBetween(adjustedTariffs),
      movesBetween(adjustedTariffs.map(bindingForEver)),
      movesBetween(renewedTariffs),
    ),
    requestDraws,
    fc.nat(300),
  )
  .map(([move, draw, more]) => {
    const days = draw.days + (move.tariffs.some(isLimitedByDay) ? more % 30 : more);
    const times = timesOf(move);
    const edges = edgesOf(move.contract, new MovingLaws(move.tariffs, move.contract), times.zone);
    return { tariffs: move.tariffs, request: requestOf(times, move.contract, { ...draw, days }, edges) };
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

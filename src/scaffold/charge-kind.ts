import type { Per } from "./price-unit.ts";
import { unitOf } from "./price-unit.ts";

/** What a charge is named, and what its prices are per. */
type Priced = Omit<Per, "times"> & { readonly name: string };

/** What has parts, whatever it is called. */
const MEASURE = /(?:^|-)(?:[kmgtp]i?b|byte|hour|minute|second|[kmg]?wh|k?m|k?g|l|h|min|s)$/;

export function isUsage({ every, isOnce }: Omit<Priced, "name">): boolean {
  return every === undefined && !isOnce;
}

/** Per seat and month, or per seat once: what is bought, not what is used. */
export function isOrdered(charge: Omit<Priced, "name">): boolean {
  return !isUsage(charge) && charge.unit !== undefined;
}

/** What is priced by the thing that it is named by is counted; of anything else a measure is added up. */
export function isCounted({ name, unit = "" }: Pick<Priced, "name" | "unit">): boolean {
  return unitOf(name).endsWith(unit);
}

/** Whether quantities have no parts, for sure. */
export function isWhole(charge: Priced): boolean {
  const { unit } = charge;
  return unit !== undefined && !MEASURE.test(unit) && (isOrdered(charge) || isCounted(charge));
}

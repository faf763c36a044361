import type { Charge } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** A charge that two versions have under one name. */
export type ChargePair = { readonly before: Charge; readonly now: Charge };

/** What a version goes on charging, beside what the one before it charged for it. */
export function chargePairs(
  previous: TariffVersion | undefined,
  version: TariffVersion,
): readonly ChargePair[] {
  return version.charges.flatMap((now) => {
    const before = previous?.charges.find(({ name }) => name === now.name);
    return before ? [{ before, now }] : [];
  });
}

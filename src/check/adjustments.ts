import type { Adjustments, Commitment } from "../domain/adjustment.ts";
import type { Charge } from "../domain/charge.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** The adjustments of one charge, or (`charge` undefined) of the statement. */
export type AdjustmentsOf = { readonly adjustments: Adjustments; readonly charge: Charge | undefined };

/** All adjustments of a version, in the order of the file. */
export function adjustmentsIn({ charges, statement }: TariffVersion): readonly AdjustmentsOf[] {
  const ofCharges = charges.map((charge) => ({ charge, adjustments: charge.adjustments }));
  return [...ofCharges, { charge: undefined, adjustments: statement }];
}

export function commitmentsIn({ maximum, minimum }: Adjustments): readonly Commitment[] {
  return [maximum, minimum].filter((commitment) => commitment !== undefined);
}

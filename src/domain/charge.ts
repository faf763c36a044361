import type { Decimal } from "./decimal.ts";
import type { Price } from "./money.ts";
import type { FilePlace } from "./problem.ts";

/** A band of quantity: after the tier before it, up to and including `upTo` (undefined: without limit). */
export type Tier = {
  readonly upTo: Decimal | undefined;
  readonly price: Price;
  readonly place: FilePlace;
  readonly boundPlace: FilePlace;
};

/** How a charge prices a quantity. */
export type Model =
  | { readonly kind: "flat"; readonly price: Price }
  | { readonly kind: "per_unit"; readonly price: Price }
  | { readonly kind: "graduated"; readonly tiers: readonly Tier[] }
  | { readonly kind: "volume"; readonly tiers: readonly Tier[] };

/** When a tier counter starts again. */
export type Reset = "daily" | "monthly" | "yearly" | "per_order" | "never";

/** A name in the file and where it stands, so that a rule can point at it. */
export type Reference = { readonly name: string; readonly place: FilePlace };

export type ResetReference = { readonly reset: Reset; readonly place: FilePlace };

/** Prices what a meter measured, beyond what the order quantity `included` already paid for. */
export type UsageCharge = {
  readonly kind: "usage";
  readonly name: string;
  readonly meter: Reference;
  readonly included: Reference | undefined;
  readonly model: Model;
  readonly resets: ResetReference | undefined;
  readonly place: FilePlace;
};

/** Prices an order quantity (`flat`: one) in every order month. */
export type RecurringCharge = {
  readonly kind: "recurring";
  readonly name: string;
  readonly quantity: Reference | undefined;
  readonly every: "month";
  readonly model: Model;
  readonly prorate: "none";
  readonly billed: "in_advance" | "in_arrears";
  readonly resets: ResetReference | undefined;
  readonly place: FilePlace;
};

export type Charge = UsageCharge | RecurringCharge;

/** The prices of a model in the order of the file. */
export function pricesOf(model: Model): readonly Price[] {
  return "tiers" in model ? model.tiers.map((tier) => tier.price) : [model.price];
}

/** Whether the price of a unit depends on how many came before it, so that a counter must run. */
export function hasCounter(charge: Charge): boolean {
  return charge.kind === "usage" && "tiers" in charge.model;
}

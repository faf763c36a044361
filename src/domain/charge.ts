import type { Adjustments } from "./adjustment.ts";
import type { Decimal } from "./decimal.ts";
import type { Price } from "./money.ts";
import type { FilePlace } from "./problem.ts";
import type { Anchor, Proration, Recurrence } from "./recurrence.ts";

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

type Common = {
  readonly name: string;
  readonly model: Model;
  readonly resets: ResetReference | undefined;
  readonly adjustments: Adjustments;
  readonly place: FilePlace;
  /** Where each of its keys stands. */
  readonly places: ReadonlyMap<string, FilePlace>;
};

/** Prices what a meter measured, beyond what the order quantity `included` already paid for. */
export type UsageCharge = Common & {
  readonly kind: "usage";
  readonly meter: Reference;
  readonly included: Reference | undefined;
};

/** Prices an order quantity (`flat`: one) in every part. `firstPart` is stated where a part can begin before the order. */
export type RecurringCharge = Common & {
  readonly kind: "recurring";
  readonly quantity: Reference | undefined;
  readonly every: Recurrence;
  readonly anchor: Anchor;
  readonly firstPart: "whole" | "free" | undefined;
  readonly prorate: Proration;
  readonly billed: "in_advance" | "in_arrears";
};

/** Prices an order quantity (`flat`: one) once. */
export type OneTimeCharge = Common & {
  readonly kind: "one_time";
  readonly quantity: Reference | undefined;
  readonly once: "at_order_start" | "at_first_order";
};

export type Charge = UsageCharge | RecurringCharge | OneTimeCharge;

/** The prices of a model in the order of the file. */
export function pricesOf(model: Model): readonly Price[] {
  return "tiers" in model ? model.tiers.map((tier) => tier.price) : [model.price];
}

/** Whether the price of a unit depends on how many came before it, so that a counter must run. */
export function hasCounter(charge: Charge): boolean {
  return charge.kind === "usage" && "tiers" in charge.model;
}

import type { Adjustments } from "./adjustment.ts";
import type { TimeZone } from "./calendar.ts";
import type { Charge } from "./charge.ts";
import type { Condition } from "./condition.ts";
import type { Example } from "./example.ts";
import type { FilePlace } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import type { Product } from "./product.ts";
import type { Rounding } from "./rounding.ts";

/** When orders that match a row switch to the version. */
export type SwitchMoment =
  | { readonly kind: "on_effective_date" | "at_trial_end" | "at_order_end" | "at_order_start" | "never" }
  | { readonly kind: "on"; readonly at: Temporal.Instant }
  | { readonly kind: "after"; readonly duration: Temporal.Duration };

/** One row of `existing_contracts`: which orders, and when they switch. `condition` is undefined for an unknown cohort. */
export type ExistingContractsRow = {
  readonly cohort: string;
  readonly condition: Condition | undefined;
  readonly moment: SwitchMoment;
  readonly place: FilePlace;
  readonly cohortPlace: FilePlace;
  readonly momentPlace: FilePlace;
};

/** An earlier version whose promise is not kept. */
export type OverriddenPromise = { readonly effective: Temporal.PlainDate; readonly place: FilePlace };

/** A warning about the version that its author has answered. */
export type Acceptance = { readonly problem: ProblemCode; readonly place: FilePlace };

/** The full terms of a tariff from its effective date on. `effectiveFrom` is that date's first instant in the zone. */
export type TariffVersion = {
  readonly id: string;
  readonly tariff: string;
  readonly effective: Temporal.PlainDate;
  readonly effectiveFrom: Temporal.Instant;
  readonly timeZone: TimeZone;
  readonly sold: "by_order" | "open_ended";
  readonly rounding: Rounding;
  readonly source: string;
  readonly why: string;
  readonly assumptions: readonly string[];
  readonly charges: readonly Charge[];
  /** Of all charges together. */
  readonly statement: Adjustments;
  readonly trial: "free" | "charged" | "not_offered";
  readonly cohorts: ReadonlyMap<string, Condition>;
  readonly existingContracts: readonly ExistingContractsRow[] | undefined;
  readonly earlySwitch: "allowed" | "not_allowed" | undefined;
  readonly switchBack: "never" | "never_in_product" | "allowed" | undefined;
  /** From 00:00 of this date on only contracts that already had an order on the tariff may buy under the version. */
  readonly withdrawn: Temporal.PlainDate | undefined;
  readonly overriddenPromises: readonly OverriddenPromise[];
  readonly accepted: readonly Acceptance[];
  readonly examples: readonly Example[];
  readonly place: FilePlace;
  /** Where a key of the file's top level stands; the file's start for a key it does not have. */
  readonly placeOf: (key: string) => FilePlace;
};

/** One way to buy a product: its versions, oldest first. */
export type Tariff = {
  readonly id: string;
  readonly product: Product;
  readonly versions: readonly TariffVersion[];
};

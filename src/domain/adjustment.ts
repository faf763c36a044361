import type { Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import type { FilePlace } from "./problem.ts";

/** A percentage off what is used, and what begins, from an instant until another; undefined: without end on that side. */
export type Discount = {
  readonly percent: Decimal;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  readonly place: FilePlace;
  /** Where the dates stand, those that are stated. */
  readonly fromPlace: FilePlace;
  readonly untilPlace: FilePlace;
};

/** The window in which a commitment holds: of the calendar in the tariff's zone, or the order. */
export type CommitmentWindow = "day" | "month" | "year" | "order";

/** The most, or the least, that is billed in each window. */
export type Commitment = {
  readonly amount: Money;
  readonly per: CommitmentWindow;
  readonly prorate: "none" | "by_day" | "by_second";
  readonly place: FilePlace;
  readonly amountPlace: FilePlace;
};

/** What changes the sum of lines, each with a line of its own; in this order. */
export type Adjustments = {
  readonly discount: Discount | undefined;
  readonly maximum: Commitment | undefined;
  readonly minimum: Commitment | undefined;
};

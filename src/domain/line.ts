import type { CommitmentWindow, Discount } from "./adjustment.ts";
import type { BookedLine } from "./booked-line.ts";
import type { Charge } from "./charge.ts";
import type { Decimal } from "./decimal.ts";
import type { Elapsed } from "./elapsed.ts";
import type { Interval } from "./interval.ts";
import type { Currency, Money, Price } from "./money.ts";
import type { FilePlace } from "./problem.ts";
import type { Quantity } from "./quantity.ts";
import type { TariffVersion } from "./tariff.ts";
import type { Segment, Timeline } from "./timeline.ts";

/** The part of a quantity that one price applies to; `upTo` is undefined where nothing bounds it. */
export type PricedTier = {
  readonly from: Decimal;
  readonly upTo: Decimal | undefined;
  readonly quantity: Decimal;
  readonly price: Price;
  readonly amount: Money;
};

/** The stretch of a recurring part that a line bills or credits, out of the part's `whole` amount. */
export type Share = {
  readonly whole: Money;
  readonly from: Elapsed;
  readonly until: Elapsed;
};

/**
 * What a charge asks for, before rounding. `quantity` = `used` less `included`; `counter` is where the tier counter stood
 * before it. `exact` is the sum of `tiers`, or their share, or 0 in a free trial; of a credit what is given back of it.
 * `due` is when it falls due; `begun` when what it bills began, by which discounts are told.
 */
export type ChargeLine = Interval & {
  readonly kind: "usage" | "recurring" | "credit" | "one_time";
  readonly segment: Segment;
  readonly charge: Charge;
  readonly begun: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly used: Quantity;
  readonly included: Quantity;
  readonly quantity: Quantity;
  readonly counter: Decimal | undefined;
  readonly tiers: readonly PricedTier[];
  readonly share: Share | undefined;
  readonly trial: boolean;
  readonly exact: Money;
};

/** The amount of a commitment in one `window`: `counted` of `of` days or seconds, where it is prorated. */
export type Limit = {
  readonly per: CommitmentWindow;
  readonly window: Interval;
  readonly amount: Money;
  readonly whole: Money;
  readonly counted: Elapsed | undefined;
};

/**
 * What an adjustment takes off or adds, of one charge or (`charge` undefined) of all. `base` is the exact sum it is about;
 * `before` what the window's maximum had taken off before.
 */
export type AdjustingLine = Interval & {
  readonly kind: "discount" | "maximum" | "minimum";
  readonly segment: Segment;
  readonly charge: Charge | undefined;
  readonly base: Money;
  readonly percent: Decimal | undefined;
  readonly time: Pick<Discount, "from" | "until"> | undefined;
  readonly limit: Limit | undefined;
  readonly before: Money | undefined;
  readonly exact: Money;
  readonly place: FilePlace;
};

/** What rounding a sum adds to or takes off the exact sum of its lines. */
export type RoundingLine = Interval & {
  readonly kind: "rounding";
  readonly segment: Segment;
  readonly base: Money;
  readonly exact: Money;
  readonly place: FilePlace;
};

/** One explained amount, exact. */
export type ExactLine = ChargeLine | AdjustingLine | RoundingLine;

/** `amount` is what is billed, after the rounding of the line's version. */
export type Line = ExactLine & { readonly amount: Money };

/** How a statement came from what was booked: `booked` and the totals of the statement make `now`. */
export type Correction = {
  readonly reversals: readonly BookedLine[];
  readonly unchanged: number;
  readonly booked: readonly Total[];
  readonly now: readonly Total[];
};

/** The exact and the billed sum of all lines in one currency. */
export type Total = { readonly currency: Currency; readonly exact: Money; readonly amount: Money };

/** Usage that the version in force does not price. */
export type Unpriced = Interval & {
  readonly meter: string;
  readonly version: TariffVersion;
  readonly quantity: Quantity;
};

/** Usage that was sent and lies before or after the period. */
export type OutsidePeriod = Interval & { readonly meter: string; readonly quantity: Quantity };

/** Everything a contract owes for a period. */
export type Statement = {
  readonly timeline: Timeline;
  readonly period: Interval;
  readonly lines: readonly Line[];
  /** Where lines were booked before; `lines` are then only the new ones, and `totals` the difference. */
  readonly correction: Correction | undefined;
  readonly totals: readonly Total[];
  readonly unpriced: readonly Unpriced[];
  readonly outsidePeriod: readonly OutsidePeriod[];
};

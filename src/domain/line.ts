import type { Charge } from "./charge.ts";
import type { Decimal } from "./decimal.ts";
import type { Interval } from "./interval.ts";
import type { Currency, Money, Price } from "./money.ts";
import type { Quantity } from "./quantity.ts";
import type { TariffVersion } from "./tariff.ts";
import type { Timeline } from "./timeline.ts";

/** The part of a quantity that one price applies to; `upTo` is undefined where nothing bounds it. */
export type PricedTier = {
  readonly from: Decimal;
  readonly upTo: Decimal | undefined;
  readonly quantity: Decimal;
  readonly price: Price;
  readonly amount: Money;
};

/**
 * One explained amount. `quantity` = `used` less `included`; `counter` is where the tier counter stood before it.
 * `exact` is the sum of `tiers`, or 0 in a free trial; `amount` is `exact` after the version's rounding.
 */
export type Line = Interval & {
  readonly charge: Charge;
  readonly version: TariffVersion;
  readonly used: Quantity;
  readonly included: Quantity;
  readonly quantity: Quantity;
  readonly counter: Decimal | undefined;
  readonly tiers: readonly PricedTier[];
  readonly trial: boolean;
  readonly exact: Money;
  readonly amount: Money;
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
  readonly totals: readonly Total[];
  readonly unpriced: readonly Unpriced[];
  readonly outsidePeriod: readonly OutsidePeriod[];
};

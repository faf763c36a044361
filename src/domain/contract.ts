import type { TimeZone } from "./calendar.ts";
import type { Decimal } from "./decimal.ts";
import { isBefore } from "./instant.ts";
import type { Interval } from "./interval.ts";
import type { Place } from "./problem.ts";

/** A value and since when it holds; `from` is undefined for a value that always held. */
export type Dated<T> = { readonly from: Temporal.Instant | undefined; readonly value: T };

/**
 * One purchase in a contract, on one tariff. On an open-ended tariff it is bought as it begins, and `validity.until` is
 * FOREVER where no end is stated.
 */
export type Order = {
  readonly id: string | undefined;
  readonly tariff: string;
  readonly bought: Temporal.Instant;
  readonly validity: Interval;
  readonly quantities: ReadonlyMap<string, readonly Dated<Decimal>[]>;
  readonly place: Place;
  /** Where its tariff is named: in the order, or else in the contract. */
  readonly tariffPlace: Place;
  readonly boughtPlace: Place;
};

/** A move that the customer asked for, to another version of the tariff that the order of that instant is on. */
export type Switched = {
  readonly to: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  readonly place: Place;
};

/**
 * One customer's standing agreement on a product. Orders ascend and do not overlap; their tariffs, perhaps several, share
 * the product and the time zone. Switches ascend.
 */
export type Contract = {
  readonly id: string;
  readonly timeZone: TimeZone;
  readonly started: Temporal.Instant;
  readonly orders: readonly Order[];
  readonly trial: Interval | undefined;
  readonly ended: Temporal.Instant;
  readonly switched: readonly Switched[];
  readonly attributes: ReadonlyMap<string, readonly Dated<string>[]>;
  readonly place: Place;
};

/** The value that held at an instant; undefined before the first. */
export function valueAt<T>(history: readonly Dated<T>[] | undefined, at: Temporal.Instant): T | undefined {
  return history?.findLast(({ from }) => from === undefined || !isBefore(at, from))?.value;
}

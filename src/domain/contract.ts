import type { Decimal } from "./decimal.ts";
import { isBefore } from "./instant.ts";
import type { Interval } from "./interval.ts";
import type { Place } from "./problem.ts";

/** A value and since when it holds; `from` is undefined for a value that always held. */
export type Dated<T> = { readonly from: Temporal.Instant | undefined; readonly value: T };

/** One purchase in a contract. `validity.until` is FOREVER for an open-ended contract. */
export type Order = {
  readonly id: string | undefined;
  readonly bought: Temporal.Instant;
  readonly validity: Interval;
  readonly quantities: ReadonlyMap<string, readonly Dated<Decimal>[]>;
  readonly place: Place;
  readonly boughtPlace: Place;
};

/** A move that the customer asked for. */
export type Switched = {
  readonly to: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  readonly place: Place;
};

/** One customer's standing agreement. Orders ascend and do not overlap; switches ascend. */
export type Contract = {
  readonly id: string;
  readonly tariff: string;
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

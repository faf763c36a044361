import type { TimeZone } from "./calendar.ts";
import { countWhile } from "./count-while.ts";
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

/** The value that held at an instant; undefined before the first. Histories ascend. */
export function valueAt<T>(history: readonly Dated<T>[] | undefined, at: Temporal.Instant): T | undefined {
  return history?.[countWhileFrom(history, (from) => !isBefore(at, from)) - 1]?.value;
}

/** The instants of a span at which another value begins to hold than the one before. */
export function changesIn<T>(
  history: readonly Dated<T>[],
  span: Interval,
  isSameValue: (a: T, b: T) => boolean,
): readonly Temporal.Instant[] {
  const first = countWhileFrom(history, (from) => isBefore(from, span.from));
  const inside = history.slice(
    first,
    countWhileFrom(history, (from) => isBefore(from, span.until)),
  );
  return inside.flatMap(({ from, value }, n) => {
    const before = history[first + n - 1];
    return from && !(before && isSameValue(before.value, value)) ? [from] : [];
  });
}

/** How many values begin while a condition holds; one that always held does so before every other. */
function countWhileFrom(
  history: readonly Dated<unknown>[],
  holds: (from: Temporal.Instant) => boolean,
): number {
  return countWhile(history.length, (n) => {
    const from = history[n]?.from;
    return from === undefined || holds(from);
  });
}

import type { BookedLine } from "./booked-line.ts";
import type { Contract } from "./contract.ts";
import type { Decimal } from "./decimal.ts";
import type { Interval } from "./interval.ts";
import type { Place } from "./problem.ts";

/** What was measured: `window` is a day, or a point in time (`from` = `until`). */
export type MeasuredRow = {
  readonly kind: "measured";
  readonly meter: string;
  readonly window: Interval;
  readonly quantity: Decimal;
  readonly place: Place;
};

/** Something that happened; `window` as in a measured row. */
export type EventRow = {
  readonly kind: "event";
  readonly event: string;
  readonly id: string;
  readonly window: Interval;
  readonly properties: ReadonlyMap<string, string>;
  readonly place: Place;
};

export type UsageRow = MeasuredRow | EventRow;

/**
 * What a contract owes for a period is asked with this. `usageFrom`: since when `usage` is complete. `booked`: lines billed for
 * the period before; undefined where the whole bill is asked for.
 */
export type RateRequest = {
  readonly contract: Contract;
  readonly period: Interval;
  readonly usageFrom: Temporal.Instant;
  readonly usage: readonly UsageRow[];
  readonly usageFromPlace: Place;
  readonly booked: readonly BookedLine[] | undefined;
};

/** Usage of one meter inside one segment, ready to be priced. */
export type MeasuredQuantity = {
  readonly meter: string;
  readonly window: Interval;
  readonly quantity: Decimal;
  readonly place: Place;
};

/** What measuring makes of usage, by meter name; quantities ascend. `levelsKnownSince` has no meter whose level is never known. */
export type Measured = {
  readonly quantities: ReadonlyMap<string, readonly MeasuredQuantity[]>;
  readonly levelsKnownSince: ReadonlyMap<string, Temporal.Instant>;
};

import type { Unit } from "./quantity.ts";

/** How events become a quantity. `property` names an event property. */
export type Aggregation =
  | { readonly kind: "count" }
  | { readonly kind: "sum"; readonly property: string }
  | { readonly kind: "distinct"; readonly property: string; readonly per: "day" };

/** An event counts only if the property has one of the values. */
export type EventFilter = { readonly property: string; readonly values: ReadonlySet<string> };

/** A named measure. A quantity of a `whole` meter has no fraction. */
export type Meter = {
  readonly name: string;
  readonly event: string;
  readonly where: readonly EventFilter[];
  readonly aggregation: Aggregation;
  readonly unit: Unit;
  readonly whole: boolean;
};

/** Whether the meter counts inside each day by itself; its quantities are then per day and do not add up freely. */
export function isPerDay(meter: Meter): boolean {
  return meter.aggregation.kind === "distinct";
}

import type { Unit } from "./quantity.ts";

/** The calendar day or month, in the tariff's zone, in which a meter measures by itself. */
export type MeasuringWindow = "day" | "month";

/** How the events of one measuring window, or without `per` any events, become a quantity. `property` names an event property. */
export type WindowAggregation =
  | { readonly kind: "count" }
  | { readonly kind: "sum"; readonly property: string }
  | {
      readonly kind: "distinct" | "max" | "last";
      readonly property: string;
      readonly per: MeasuringWindow;
    };

/** Each event sets a level that holds until the next; the quantity of a day is the level times its hours. */
export type LevelAggregation = { readonly kind: "level"; readonly property: string; readonly per: "day" };

/** How events become a quantity. */
export type Aggregation = WindowAggregation | LevelAggregation;

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

/**
 * The window that has one quantity of the meter, which does not add up with another for the same window; undefined for
 * a meter whose quantities simply add up.
 */
export function measuringWindow({ aggregation }: Meter): MeasuringWindow | undefined {
  return "per" in aggregation ? aggregation.per : undefined;
}

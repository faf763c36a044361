import type { Decimal } from "./decimal.ts";
import type { Meter } from "./meter.ts";
import type { FilePlace } from "./problem.ts";
import type { Unit } from "./quantity.ts";

/** What an order states, such as a number of instances. */
export type OrderQuantity = { readonly name: string; readonly unit: Unit; readonly whole: boolean };

/** What is sold. `attributes` maps each fact about a contract to its closed list of values. */
export type Product = {
  readonly id: string;
  readonly name: string;
  readonly meters: ReadonlyMap<string, Meter>;
  readonly order: ReadonlyMap<string, OrderQuantity>;
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
  /** In percent of the older price, beyond which a change is asked about. */
  readonly largestPriceChange: Decimal;
  readonly place: FilePlace;
  readonly idPlace: FilePlace;
  readonly placeOfAttribute: (name: string) => FilePlace;
};

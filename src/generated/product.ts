// Generated from schemas/product.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

/**
 * The path of this file's folder below the tariffs folder.
 */
export type ProductId = string;
/**
 * The name people know the product by.
 */
export type ProductName = string;
/**
 * The kind of raw event this meter reads.
 */
export type EventName = string;
export type PropertyValue = string;
/**
 * @minItems 1
 * @maxItems 100
 */
export type ListOfValues = PropertyValue[];
/**
 * count: each event is 1. sum: adds the property named by `of`. The others look at that property in each day or month (`per`). distinct: how many different values. max: the highest value. last: the value of the last event. level: each event sets a level that holds until the next; the quantity of a day is the level times its hours.
 */
export type Aggregation = "count" | "sum" | "distinct" | "max" | "last" | "level";
/**
 * The name of a property of a raw event.
 */
export type EventProperty = string;
/**
 * The window that has one quantity, of `distinct`, `max` and `last` a calendar day or month of the tariff's time zone, of `level` a day. A billing period has whole windows.
 */
export type MeasuringWindow = "day" | "month";
/**
 * The unit of a quantity, in the singular. A meter that measures per day is in `<thing>-day`, one that measures per month in `<thing>-month`, a level in `<thing>-hour`.
 */
export type Unit = string;
/**
 * true refuses quantities with a fraction.
 */
export type Whole = boolean;
/**
 * true refuses quantities with a fraction.
 */
export type Whole1 = boolean;
/**
 * By how much a price may change from one version to the next before `tariff check` asks whether that is meant, in percent of the older price. 50% unless stated.
 */
export type Percentage = string;
export type AttributeValue = string;
/**
 * Every value the attribute can have.
 *
 * @minItems 1
 * @maxItems 200
 */
export type ListOfValues1 = AttributeValue[];
/**
 * Lower-case words joined by hyphens.
 */
export type Name = string;

/**
 * What is sold: its meters, what an order states, and the facts about a customer that a cohort may read. One file `product.yaml` per product folder.
 */
export interface Product {
  product: ProductId;
  name: ProductName;
  meters: Meters;
  order?: OrderQuantities;
  largest_price_change?: Percentage;
  attributes?: Attributes;
}
/**
 * The measures that charges price; `{}` where nothing is measured. Append only: a meter never changes its unit or its way of counting.
 */
export interface Meters {
  [k: string]: Meter;
}
/**
 * A named measure: which events it reads, how it adds them up, and in which unit.
 */
export interface Meter {
  event: EventName;
  where?: EventFilter;
  aggregate: Aggregation;
  of?: EventProperty;
  per?: MeasuringWindow;
  unit: Unit;
  whole: Whole;
}
/**
 * Only events whose properties have one of the listed values count.
 */
export interface EventFilter {
  [k: string]: ListOfValues;
}
/**
 * The quantities an order states; a charge reads them as `order.<name>`.
 */
export interface OrderQuantities {
  [k: string]: OrderQuantity;
}
/**
 * A quantity that an order states.
 */
export interface OrderQuantity {
  unit: Unit;
  whole: Whole1;
}
/**
 * Facts about a contract that a cohort may read.
 */
export interface Attributes {
  [k: string]: Attribute;
}
/**
 * A fact with a closed list of values.
 */
export interface Attribute {
  one_of: ListOfValues1;
}

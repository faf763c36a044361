// Generated from schemas/request.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

/**
 * The caller's own name for the contract.
 */
export type ContractId = string;
/**
 * The path of the tariff's folder below the tariffs folder.
 */
export type TariffId = string;
/**
 * A date, meaning 00:00 in the tariff's time zone, or an instant with an offset.
 */
export type DateOrInstant = string;
/**
 * The caller's own name for the order.
 */
export type OrderId = string;
/**
 * @minItems 1
 * @maxItems 1000
 */
export type OrderQuantity = string | number | DatedQuantity[];
/**
 * A number of zero or more in the unit of its meter: an integer, or a decimal in quotes (a JSON or YAML float is not exact).
 */
export type Quantity = string | number;
/**
 * The purchases of a contract; their validities do not overlap. All are on tariffs of one product and one time zone.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Orders = Order[];
/**
 * A calendar date in the tariff's time zone.
 */
export type Date = string;
/**
 * Moves to another version that the customer asked for, where the version allows them.
 *
 * @maxItems 100
 */
export type Switches = Switch[];
/**
 * @minItems 1
 * @maxItems 1000
 */
export type AttributeValue = string | DatedValue[];
export type AttributeValue1 = string;
/**
 * Lower-case words joined by hyphens.
 */
export type Name = string;
/**
 * The kind of event, as a meter of the product names it.
 */
export type EventName = string;
/**
 * One event id counts once.
 */
export type EventId = string;
export type PropertyValue = string | number | boolean;
/**
 * What happened: measured rows (`meter`, `at`, `quantity`) or raw events (`event`, `id`, `at`, `properties`), in any order.
 *
 * @maxItems 1000000
 */
export type Usage = UsageRow[];
/**
 * As the result had it; `reversal` for a line that took another back.
 */
export type KindOfLine =
  | "usage"
  | "recurring"
  | "credit"
  | "one_time"
  | "discount"
  | "maximum"
  | "minimum"
  | "rounding"
  | "reversal";
/**
 * The kind of the line that a reversal took back.
 */
export type KindOfLine1 =
  "usage" | "recurring" | "credit" | "one_time" | "discount" | "maximum" | "minimum" | "rounding";
/**
 * null for the statement.
 */
export type ChargeName = string | null;
export type VersionId = string;
/**
 * When the line fell due, as the result had it, which tells it from lines of other periods; null of what adjusts others.
 */
export type Due = string | null;
/**
 * An exact decimal in quotes, as the result had it.
 */
export type Decimal = string;
/**
 * An ISO 4217 code.
 */
export type Currency = string;
/**
 * Lines that were billed for this period before, as `lines` of earlier results had them: the answer is then the difference, as reversals and new lines.
 *
 * @maxItems 100000
 */
export type BookedLines = BookedLine[];
/**
 * The path below the tariffs folder, with forward slashes.
 */
export type Path = string;
/**
 * The whole text of the file.
 */
export type FileText = string;
/**
 * Every file of the tariffs folder.
 *
 * @minItems 1
 * @maxItems 10000
 */
export type Files = File[];
/**
 * What the change may do at most, each a sentence as in a budgets file.
 *
 * @maxItems 50
 */
export type Budgets = string[];

/**
 * Asks what one contract owes for its usage in one billing period.
 */
export interface RateRequest {
  contract: Contract;
  period: Interval;
  /**
   * Since when `usage` is complete; the period's start unless given. A tier counter that started before the period needs the rows since it started; a level that no event before the period sets needs all usage since the contract began.
   */
  usage_from?: DateOrInstant;
  usage?: Usage;
  booked?: BookedLines;
}
/**
 * One customer's standing agreement on a product: `started` for a single open order, else `orders`, perhaps on several tariffs.
 */
export interface Contract {
  id: ContractId;
  /**
   * The tariff of every order that names none of its own.
   */
  tariff?: TariffId;
  /**
   * When a contract on a tariff sold open-ended began that has one open order; instead of `orders`.
   */
  started?: DateOrInstant;
  orders?: Orders;
  /**
   * When the trial runs.
   */
  trial?: Interval;
  /**
   * When the contract ended, if it did; nothing is rated from then on.
   */
  ended?: DateOrInstant;
  switched?: Switches;
  attributes?: Attributes;
}
/**
 * One purchase: the tariff, when it was bought, and from when until when it is valid. On a tariff sold by order, `bought` and `until` are needed; on one sold open-ended it is bought as it begins and may have no end.
 */
export interface Order {
  id?: OrderId;
  /**
   * The tariff it is on; the contract's unless given.
   */
  tariff?: TariffId;
  /**
   * When the customer bought it; decides the version it was bought under. Only on a tariff sold by order: elsewhere an order is bought as it begins.
   */
  bought?: DateOrInstant;
  from: DateOrInstant;
  /**
   * Excluded. Only on a tariff sold open-ended it may be left out, while no end is known.
   */
  until?: DateOrInstant;
  quantities?: OrderQuantities;
}
/**
 * What the order states, by the names in the product's `order`: one quantity, or a list of quantities and since when each holds.
 */
export interface OrderQuantities {
  [k: string]: OrderQuantity;
}
export interface DatedQuantity {
  from: DateOrInstant;
  quantity: Quantity;
}
/**
 * From an instant (included) until an instant (excluded).
 */
export interface Interval {
  from: DateOrInstant;
  until: DateOrInstant;
}
export interface Switch {
  /**
   * The effective date of the version moved to.
   */
  to: Date;
  at: DateOrInstant;
}
/**
 * Facts by the names in the product's `attributes`: a value, or a list of values and since when each holds.
 */
export interface Attributes {
  [k: string]: AttributeValue;
}
export interface DatedValue {
  from: DateOrInstant;
  value: AttributeValue1;
}
/**
 * A measured quantity of a meter, or one raw event.
 */
export interface UsageRow {
  /**
   * A day, or an instant with an offset.
   */
  at: DateOrInstant;
  meter?: Name;
  quantity?: Quantity;
  event?: EventName;
  id?: EventId;
  properties?: EventProperties;
}
/**
 * What meters filter by, add up or tell apart.
 */
export interface EventProperties {
  [k: string]: PropertyValue;
}
/**
 * A line of an earlier result. What else it has is allowed and not looked at.
 */
export interface BookedLine {
  kind: KindOfLine;
  reverses?: KindOfLine1;
  charge: ChargeName;
  version: VersionId;
  from: DateOrInstant;
  until: DateOrInstant;
  due?: Due;
  exact: Decimal;
  amount: Decimal;
  currency: Currency;
  [k: string]: unknown;
}
/**
 * Asks which version applies to a contract from when until when, and why.
 */
export interface TimelineRequest {
  contract: Contract;
  /**
   * Also answer which version applies at this instant, and what comes next.
   */
  at?: DateOrInstant;
}
/**
 * Asks for the problems of a set of tariff files.
 */
export interface CheckRequest {
  files: Files;
}
export interface File {
  path: Path;
  text: FileText;
}
/**
 * Asks what two sets of tariff files mean differently.
 */
export interface DiffRequest {
  /**
   * The files before; without them, the catalog that rates.
   */
  base?: CheckRequest;
  /**
   * The files after.
   */
  head: CheckRequest;
}
/**
 * What a change does to contracts, which follow one per line: this is the first line.
 */
export interface ImpactRequest {
  /**
   * The files before; without them, the catalog that rates.
   */
  base?: CheckRequest;
  /**
   * The files after.
   */
  head: CheckRequest;
  /**
   * What is billed.
   */
  period: Interval;
  /**
   * Since when the usage is complete; without it, the period's start.
   */
  usage_from?: DateOrInstant;
  budgets?: Budgets;
}
/**
 * A contract and its usage: each further line of an impact.
 */
export interface ContractUse {
  contract: Contract;
  usage?: Usage;
}

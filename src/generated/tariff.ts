// Generated from schemas/tariff.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

/**
 * The path of the tariff's folder below the tariffs folder.
 */
export type TariffId = string;
/**
 * A calendar date in the tariff's time zone.
 */
export type Date = string;
/**
 * The IANA time zone of every plain date and calendar window; the same in all versions of a tariff.
 */
export type TimeZone = string;
/**
 * by_order: purchases with a validity of their own. open_ended: one agreement that runs until it is ended.
 */
export type WayOfSelling = "by_order" | "open_ended";
/**
 * How exact amounts become amounts that are billed: the mode, the step with its currency, and what is rounded. per line: each line. per statement: the sum, with the difference as a line. split over lines: the sum, and the lines so that they add up to it.
 */
export type Rounding = string;
/**
 * Where the prices come from: the document and the place in it.
 */
export type Source = string;
/**
 * Why this version exists, in a sentence or two.
 */
export type Reason = string;
export type Assumption = string;
/**
 * What the source leaves open, and what this file takes it to mean.
 *
 * @minItems 1
 * @maxItems 100
 */
export type Assumptions = Assumption[];
/**
 * One priced component. `meter` prices usage; `every` prices what recurs, `once` what is bought once, both with `quantity` what an order states, and as a flat amount without.
 */
export type Charge = FlatCharge | PerUnitCharge | GraduatedCharge | VolumeCharge;
/**
 * How often the charge recurs: day, week, month, quarter, year, or a number of them.
 */
export type Recurrence = string;
/**
 * From where parts are counted. order_start (also without this key): from the order's start. calendar: with the calendar's days, weeks (from Monday), months, quarters, years. day 15: on that day of the month, clamped at short months.
 */
export type Anchor = string;
/**
 * Without proration, and not anchored on the order's start: whether the part in which an order begins is billed whole or is free.
 */
export type FirstPart = "whole" | "free";
/**
 * Billed once: at the start of each order, or of the contract's first order on this tariff.
 */
export type OneTimePurchase = "at_order_start" | "at_first_order";
/**
 * Money per recurrence or purchase, whatever is used: an exact decimal, an ISO 4217 currency, and `per month`, `per 3-months`, `per order` or `per contract`.
 */
export type PriceOfAPart = string;
/**
 * none: the version in force when a part begins bills the whole part. by_day, by_second: each version and each quantity bills its own share of the part. by_30_day_month: like by_day, a month counting as 30 days.
 */
export type Proration = "none" | "by_day" | "by_second" | "by_30_day_month";
/**
 * in_advance: due when a part begins. in_arrears: due when it ends.
 */
export type DueRule = "in_advance" | "in_arrears";
/**
 * A share in percent: more than 0, at most 100.
 */
export type Percent = string | number;
/**
 * The most that is billed in each window.
 */
export type Maximum = Commitment;
/**
 * Money: an exact decimal and an ISO 4217 currency.
 */
export type Amount = string;
/**
 * The window of the commitment: a calendar day, month or year in `time_zone`, or the order.
 */
export type Window = "day" | "month" | "year" | "order";
/**
 * Whether a window that a switch, an order's edge or a free trial cuts has the whole amount (none), or its share by days or seconds.
 */
export type ProrationOfTheCommitment = "none" | "by_day" | "by_second";
/**
 * The least that is billed in each window; what is missing falls due when it ends.
 */
export type Minimum = Commitment;
/**
 * The meter whose usage this charge prices.
 */
export type Meter = Name;
/**
 * Lower-case words joined by hyphens.
 */
export type Name = string;
/**
 * A quantity that the order states.
 */
export type OrderQuantity = string;
/**
 * Money per unit: an exact decimal, an ISO 4217 currency, and the unit.
 */
export type Price = string;
/**
 * When the tier counter starts again at 0: with the calendar day, month or year in `time_zone`, with each order, or never while the version applies.
 */
export type Reset = "daily" | "monthly" | "yearly" | "per_order" | "never";
/**
 * The last quantity of the tier (inclusive), or `unlimited` for the last tier.
 */
export type TierBound = string | number;
/**
 * Bands of quantity in ascending order; the last is `unlimited`.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Tiers = Tier[];
/**
 * free: what happens in a trial costs nothing and moves no counter. charged: a trial is rated like any other time. not_offered: a contract in a trial is refused.
 */
export type Trial = "free" | "charged" | "not_offered";
/**
 * Every one of these holds.
 *
 * @minItems 1
 * @maxItems 20
 */
export type ListOfConditions = Condition[];
/**
 * At least one of these holds.
 *
 * @minItems 1
 * @maxItems 20
 */
export type ListOfConditions1 = Condition[];
/**
 * A trial runs on the effective date.
 */
export type TrueOrFalse = boolean;
/**
 * The order starts after the effective date.
 */
export type TrueOrFalse1 = boolean;
/**
 * A date, meaning 00:00 in the tariff's time zone, or an instant with an offset.
 */
export type DateOrInstant = string;
export type Text = string;
/**
 * @minItems 1
 * @maxItems 1000
 */
export type ListOfTexts = Text[];
/**
 * A number of zero or more in the unit of its meter: an integer, or a decimal in quotes (a JSON or YAML float is not exact).
 */
export type Quantity = string | number;
/**
 * in_trial, bought_ahead, otherwise, or a cohort of this file.
 */
export type CohortName = string;
/**
 * When these orders switch: on_effective_date, at_trial_end, at_order_end, at_order_start, `on <date>`, `after <ISO 8601 duration>` from the effective date, or never.
 */
export type SwitchMoment = string;
/**
 * Why these orders switch then.
 */
export type Reason1 = string;
/**
 * When orders bought under an earlier version switch to this one. The first row that matches decides; `otherwise` comes last.
 *
 * @minItems 1
 * @maxItems 100
 */
export type ExistingContracts = RowOfExistingContracts[];
/**
 * Whether a customer may switch to this version before its own moment.
 */
export type EarlySwitch = "allowed" | "not_allowed";
/**
 * never: who has reached this version stays on it or a later one of the tariff, whatever comes. never_in_product: also later orders on other tariffs of the product are at least on their newest version of that time. allowed: an early switch may be undone until the order's own moment.
 */
export type SwitchBack = "never" | "never_in_product" | "allowed";
/**
 * The effective dates of the versions whose promises are overridden.
 *
 * @minItems 1
 * @maxItems 100
 */
export type Versions = Date[];
/**
 * Why the promise is not kept.
 */
export type Reason2 = string;
/**
 * As `tariff check` prints it behind `warning`. Errors cannot be accepted.
 */
export type CodeOfAWarning =
  | "assumption-dropped"
  | "charge-currency-changed"
  | "charge-unit-changed"
  | "cohort-unused"
  | "month-ambiguous"
  | "part-beyond-window"
  | "price-change-large"
  | "price-nearly-equal"
  | "price-rises-with-volume"
  | "promise-overridden"
  | "prorate-none-meets-switch"
  | "rounding-changed"
  | "rounding-coarser-than-price"
  | "rounding-finer-than-currency"
  | "row-never-applies"
  | "switch-back-unlike"
  | "switch-undoable"
  | "tier-without-effect"
  | "volume-cliff";
/**
 * Why it is meant.
 */
export type Reason3 = string;
/**
 * Warnings of `tariff check` about this file that are meant to be so, and why. Each is then not shown any more; one that is not found is told.
 *
 * @minItems 1
 * @maxItems 100
 */
export type AcceptedWarnings = AcceptedWarning[];
/**
 * What the example shows, as a sentence.
 */
export type ExampleName = string;
/**
 * The caller's own name for the order.
 */
export type OrderId = string;
/**
 * @minItems 1
 * @maxItems 1000
 */
export type OrderQuantity1 = string | number | DatedQuantity[];
/**
 * The purchases of a contract; their validities do not overlap. All are on tariffs of one product and one time zone.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Orders = Order[];
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
 * From a date or instant (included) to another (excluded).
 */
export type Period = string;
/**
 * By meter: a quantity used at the period's start, or `20 per day` on every day of the period. Or a list of rows as in a request.
 *
 * @maxItems 10000
 */
export type Usage =
  | {
      [k: string]: QuantityOrQuantityPerDay;
    }
  | UsageRow[];
export type QuantityOrQuantityPerDay = string | number;
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
 * Expected: when, after `at`, the contract next moves to another version; `none` if it does not.
 */
export type NextSwitch = string;
/**
 * Expected: the code of the problem with which the contract or usage is refused.
 */
export type ProblemCode = string;
/**
 * Inputs with the results they must give; the dry run proves them.
 *
 * @minItems 1
 * @maxItems 1000
 */
export type Examples = Example[];

/**
 * The full terms of one way to buy a product, from an effective date on. One file per version, named by its date; it ends where the next begins.
 */
export interface TariffVersion {
  tariff: TariffId;
  /**
   * The first day, in `time_zone`, on which this version is sold. It is also the file's name.
   */
  effective: Date;
  time_zone: TimeZone;
  sold: WayOfSelling;
  rounding: Rounding;
  source: Source;
  why: Reason;
  assumptions?: Assumptions;
  charges: Charges;
  statement?: StatementTerms;
  trial: Trial;
  cohorts?: Cohorts;
  existing_contracts?: ExistingContracts;
  early_switch?: EarlySwitch;
  switch_back?: SwitchBack;
  /**
   * From this day on only contracts that already had an order on the tariff may buy under this version. Not before `effective`.
   */
  withdrawn?: Date;
  overrides_promises?: OverriddenPromises;
  accepted?: AcceptedWarnings;
  examples?: Examples;
}
/**
 * The priced components, each under its own name.
 */
export interface Charges {
  [k: string]: Charge;
}
/**
 * The same amount for every recurring part, or once.
 */
export interface FlatCharge {
  model: "flat";
  every?: Recurrence;
  anchor?: Anchor;
  first_part?: FirstPart;
  once?: OneTimePurchase;
  price: PriceOfAPart;
  prorate?: Proration;
  billed?: DueRule;
  discount?: Discount;
  maximum?: Maximum;
  minimum?: Minimum;
}
/**
 * A percentage off, from a date (included) until a date (excluded).
 */
export interface Discount {
  percent: Percent;
  /**
   * The first day of the discount; without it, from the beginning on.
   */
  from?: Date;
  /**
   * The first day without it; without this key it does not end.
   */
  until?: Date;
}
/**
 * An amount that what is billed in each window may not exceed, or not fall short of.
 */
export interface Commitment {
  amount: Amount;
  per: Window;
  prorate: ProrationOfTheCommitment;
}
/**
 * Quantity times one price.
 */
export interface PerUnitCharge {
  model: "per_unit";
  meter?: Meter;
  included?: OrderQuantity;
  quantity?: OrderQuantity;
  every?: Recurrence;
  anchor?: Anchor;
  first_part?: FirstPart;
  once?: OneTimePurchase;
  price: Price;
  prorate?: Proration;
  billed?: DueRule;
  resets?: Reset;
  discount?: Discount;
  maximum?: Maximum;
  minimum?: Minimum;
}
/**
 * Each tier prices only the quantity inside it.
 */
export interface GraduatedCharge {
  model: "graduated";
  meter?: Meter;
  included?: OrderQuantity;
  quantity?: OrderQuantity;
  every?: Recurrence;
  anchor?: Anchor;
  first_part?: FirstPart;
  once?: OneTimePurchase;
  tiers: Tiers;
  prorate?: Proration;
  billed?: DueRule;
  resets?: Reset;
  discount?: Discount;
  maximum?: Maximum;
  minimum?: Minimum;
}
/**
 * A band of quantity: it starts after the tier before it and ends with `up_to`.
 */
export interface Tier {
  up_to: TierBound;
  price: Price;
}
/**
 * The tier that the whole quantity reaches prices all of it.
 */
export interface VolumeCharge {
  model: "volume";
  meter?: Meter;
  included?: OrderQuantity;
  quantity?: OrderQuantity;
  every?: Recurrence;
  anchor?: Anchor;
  first_part?: FirstPart;
  once?: OneTimePurchase;
  tiers: Tiers;
  prorate?: Proration;
  billed?: DueRule;
  resets?: Reset;
  discount?: Discount;
  maximum?: Maximum;
  minimum?: Minimum;
}
/**
 * Adjustments of all charges together: a discount, a maximum, a minimum.
 */
export interface StatementTerms {
  discount?: Discount;
  maximum?: Maximum;
  minimum?: Minimum;
}
/**
 * Named conditions over contracts, for `existing_contracts`. Built in: in_trial, bought_ahead, otherwise.
 */
export interface Cohorts {
  [k: string]: Condition;
}
/**
 * All of its entries hold. An entry is a fact with its test, or all, any, not over conditions. Facts: started, bought, order_from, order_until (dates), in_trial, bought_ahead (true or false), contract (its id), order.<quantity>, and the product's attributes.
 */
export interface Condition {
  all?: ListOfConditions;
  any?: ListOfConditions1;
  not?: Condition;
  in_trial?: TrueOrFalse;
  bought_ahead?: TrueOrFalse1;
  [k: string]: TestOfAFact | ListOfConditions | ListOfConditions1 | Condition | TrueOrFalse | undefined;
}
/**
 * Dates: before, on_or_after. Texts: in, not_in. Quantities: at_least, at_most, more_than, less_than. Several tests hold together.
 */
export interface TestOfAFact {
  before?: DateOrInstant;
  on_or_after?: DateOrInstant;
  in?: ListOfTexts;
  not_in?: ListOfTexts;
  at_least?: Quantity;
  at_most?: Quantity;
  more_than?: Quantity;
  less_than?: Quantity;
}
/**
 * Which orders, and when they switch.
 */
export interface RowOfExistingContracts {
  when: CohortName;
  switch: SwitchMoment;
  why?: Reason1;
}
/**
 * Earlier versions whose promise to existing orders this version does not keep, and why.
 */
export interface OverriddenPromises {
  versions: Versions;
  why: Reason2;
}
/**
 * The code of a warning, and why what it tells is meant.
 */
export interface AcceptedWarning {
  problem: CodeOfAWarning;
  why: Reason3;
}
/**
 * A contract with usage and the result it must give. Without `contract` it is one bought at the period's start; without `period` it is the effective day.
 */
export interface Example {
  name: ExampleName;
  contract?: Contract;
  /**
   * For a tariff sold by order: the quantities of one order bought at the period's start for exactly the period. Instead of `contract`.
   */
  order?: OrderQuantities;
  period?: Period;
  /**
   * Since when the usage is complete; the period's start unless given.
   */
  usage_from?: DateOrInstant;
  usage?: Usage;
  /**
   * The instant at which `version` and `next_switch` are expected; the period's start unless given.
   */
  at?: DateOrInstant;
  /**
   * Expected: the effective date of the version that applies at `at`.
   */
  version?: Date;
  next_switch?: NextSwitch;
  /**
   * Expected: what is billed in the period, after rounding.
   */
  amount?: Amount;
  /**
   * Expected: what the lines of the period add up to before rounding.
   */
  exact?: Amount;
  lines?: ExpectedLines;
  problem?: ProblemCode;
}
/**
 * As in a request, without id and tariff: orders are on this file's tariff unless they name another one of the product.
 */
export interface Contract {
  started?: DateOrInstant;
  orders?: Orders;
  trial?: Interval;
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
  [k: string]: OrderQuantity1;
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
 * Expected: the exact amount of each named charge in the period.
 */
export interface ExpectedLines {
  [k: string]: Amount;
}

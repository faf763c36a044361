// Generated from schemas/result.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.

export type ContractId = string;
/**
 * An instant with the offset of the tariff's time zone.
 */
export type Instant = string;
/**
 * Tariff id and effective date.
 */
export type VersionId = string;
/**
 * When the contract next moves to another version, of the same tariff or another, and to which; null if it does not.
 */
export type NextSwitch = {
  at: Instant;
  version: VersionId;
  because: Reason;
} | null;
/**
 * The segments of the contract, ascending.
 */
export type Timeline = Segment[];
/**
 * An exact decimal.
 */
export type Decimal = string;
/**
 * An ISO 4217 code.
 */
export type Currency = string;
/**
 * One line per charge, segment, and reset window or recurring part.
 */
export type Lines = Line[];
/**
 * One entry per currency.
 */
export type Totals = Total[];
/**
 * Usage in the period that the version in force does not price.
 */
export type UnpricedUsage = UnpricedUsage1[];
/**
 * Usage that was sent and lies before or after the period; it makes no line, though earlier usage may move a tier counter.
 */
export type UsageOutsideThePeriodList = UsageOutsideThePeriod[];
/**
 * Names the set of tariff files that gave this answer.
 */
export type CatalogDigest = string;

/**
 * What a contract owes for a period, line by line, and which version applies to it when and why.
 */
export interface RateResult {
  contract: ContractId;
  period: BillingPeriod;
  timeline: Timeline;
  lines: Lines;
  totals: Totals;
  unpriced: UnpricedUsage;
  outside_period: UsageOutsideThePeriodList;
  catalog: CatalogDigest;
}
export interface BillingPeriod {
  from: Instant;
  until: Instant;
}
/**
 * A stretch of time in which one version applies to one order.
 */
export interface Segment {
  from: Instant;
  /**
   * Excluded; null when no end is known.
   */
  until: string | null;
  /**
   * The order's id; null for an order without one.
   */
  order: string | null;
  version: VersionId;
  because: Reason;
  next: NextSwitch;
}
/**
 * Why a version applies: a closed list of codes, a sentence, and the place that decided it.
 */
export interface Reason {
  code:
    | "bought-under"
    | "existing-contracts-row"
    | "promise-kept"
    | "early-switch"
    | "early-switch-undone"
    | "no-switch-back"
    | "moved";
  text: string;
  place: Place;
}
/**
 * The line of a tariff file, or a JSON pointer into the request.
 */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  pointer?: string;
}
/**
 * One explained amount.
 */
export interface Line {
  charge: string;
  version: VersionId;
  from: Instant;
  until: Instant;
  model: "flat" | "per_unit" | "graduated" | "volume";
  /**
   * The meter priced; null for a recurring charge.
   */
  meter: string | null;
  /**
   * What was measured, or ordered.
   */
  used: Decimal;
  /**
   * The part of `used` that was already paid for.
   */
  included: Decimal;
  /**
   * What is priced: `used` less `included`.
   */
  quantity: Decimal;
  unit: string;
  /**
   * Where the tier counter stood before this line; null where there is none.
   */
  counter: string | null;
  tiers: PricedTier[];
  /**
   * true where a free trial makes the amount 0.
   */
  trial: boolean;
  /**
   * Before rounding.
   */
  exact: Decimal;
  /**
   * After the version's rounding.
   */
  amount: Decimal;
  currency: Currency;
  /**
   * Where the file says what is included; null where nothing is.
   */
  included_place: Place | null;
  place: Place;
}
/**
 * The part of a line's quantity that one price applies to.
 */
export interface PricedTier {
  /**
   * The quantity after which the tier begins.
   */
  from: Decimal;
  /**
   * The last quantity of the tier; null for the last tier and where there are no tiers.
   */
  up_to: string | null;
  quantity: Decimal;
  /**
   * Money per unit.
   */
  price: Decimal;
  /**
   * Quantity times price, exact.
   */
  amount: Decimal;
  place: Place;
}
export interface Total {
  currency: Currency;
  exact: Decimal;
  amount: Decimal;
}
export interface UnpricedUsage1 {
  meter: string;
  version: VersionId;
  from: Instant;
  until: Instant;
  quantity: Decimal;
  unit: string;
}
export interface UsageOutsideThePeriod {
  meter: string;
  from: Instant;
  until: Instant;
  quantity: Decimal;
  unit: string;
}
/**
 * Which version applies to a contract from when until when, and why.
 */
export interface TimelineResult {
  contract: string;
  timeline: Timeline;
  at?: AnswerForTheInstantAskedAbout;
  catalog: CatalogDigest;
}
export interface AnswerForTheInstantAskedAbout {
  instant: Instant;
  /**
   * null where no order is valid at the instant.
   */
  version: string | null;
  because: Reason | null;
  next: NextSwitch;
}
/**
 * What is wrong, where, and how to mend it.
 */
export interface Problem {
  code: string;
  severity: "error" | "warning";
  message: string;
  hint: string;
  place: Place;
  related: Place[];
}
/**
 * Why a request cannot be answered.
 */
export interface Failure {
  /**
   * @minItems 1
   */
  problems: Problem[];
}
export interface TariffDescription {
  tariff: string;
  product: string;
  /**
   * The product's name.
   */
  name: string;
  sold: "by_order" | "open_ended";
  time_zone: string;
  /**
   * What usage may be sent for.
   */
  meters: {
    meter: string;
    unit: string;
  }[];
  /**
   * What orders may state.
   */
  order: {
    quantity: string;
    unit: string;
  }[];
  /**
   * Oldest first.
   */
  versions: VersionDescription[];
}
export interface VersionDescription {
  version: VersionId;
  effective: string;
  /**
   * The first instant of the effective date.
   */
  from: Instant;
  /**
   * The date from which on only contracts that already had an order on the tariff buy under it; null where it is not withdrawn.
   */
  withdrawn: string | null;
  why: string;
  source: string;
  /**
   * What the source leaves open, and what the file takes it to mean.
   */
  assumptions: string[];
  place: Place;
}
/**
 * What the catalog holds.
 */
export interface TariffsResult {
  tariffs: TariffDescription[];
  catalog: CatalogDigest;
}

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
 * One explained amount.
 */
export type Line = ChargeLine | AdjustingLine | ReversalLine;
/**
 * An exact decimal.
 */
export type Decimal = string;
/**
 * An ISO 4217 code.
 */
export type Currency = string;
/**
 * How the line's version rounds, as its file says.
 */
export type Rounding = string;
/**
 * One line per charge, segment, and reset window or recurring part; and one per adjustment.
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
 * SHA-256 of the file's text, as `sha256sum` prints it.
 */
export type SHA256 = string;
/**
 * The commit that last changed the file, as the bundle records it (`tariff build --commits`); null where it is not known.
 */
export type Commit = {
  hash: CommitHash;
  /**
   * When its author wrote it.
   */
  date: Instant;
} | null;
/**
 * The hash of a commit of git, in full.
 */
export type CommitHash = string;
/**
 * A commit of git; null where there is none yet, or none is known.
 */
export type NamedCommit = {
  hash: CommitHash;
  /**
   * When its author wrote it.
   */
  date: Instant;
  /**
   * The first line of its message; null where a bundle records only the commit.
   */
  subject: string | null;
} | null;
/**
 * committed: the text is as in the commit. uncommitted: it has changes that are in no commit. unknown: it is not known who wrote it.
 */
export type CommitState = "committed" | "uncommitted" | "unknown";

/**
 * What a contract owes for a period, line by line, and which version applies to it when and why.
 */
export interface RateResult {
  contract: ContractId;
  period: BillingPeriod;
  timeline: Timeline;
  lines: Lines;
  totals: Totals;
  /**
   * null unless the request has `booked`.
   */
  correction: Correction | null;
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
 * What a charge bills for a counting window or a recurring part, or gives back.
 */
export interface ChargeLine {
  /**
   * usage: what was used. recurring: a part. credit: what is given back of a part that was cut short. one_time: a purchase.
   */
  kind: "usage" | "recurring" | "credit" | "one_time";
  charge: string;
  version: VersionId;
  from: Instant;
  until: Instant;
  /**
   * When it falls due.
   */
  due: Instant;
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
   * The share of a recurring part that is billed; null where nothing is prorated.
   */
  share: ShareOfAPart | null;
  /**
   * true where a free trial makes the amount 0.
   */
  trial: boolean;
  /**
   * Before rounding: the sum of `tiers`, or its share; less than 0 for a credit.
   */
  exact: Decimal;
  /**
   * After the version's rounding; where a whole statement is rounded, the same as `exact`.
   */
  amount: Decimal;
  currency: Currency;
  rounding: Rounding;
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
/**
 * `from` to `until` of `of` days or seconds of the part, whose whole amount is `whole`.
 */
export interface ShareOfAPart {
  /**
   * The amount of the whole part.
   */
  whole: Decimal;
  /**
   * How much of the part has passed at the line's start.
   */
  from: Decimal;
  /**
   * How much of it has passed at the line's end.
   */
  until: Decimal;
  /**
   * How long the part is.
   */
  of: Decimal;
  unit: "day" | "second";
}
/**
 * What a discount, a maximum, a minimum or rounding the sum changes.
 */
export interface AdjustingLine {
  /**
   * discount, maximum, minimum: of a charge, or of the statement. rounding: what rounding the statement adds or takes off.
   */
  kind: "discount" | "maximum" | "minimum" | "rounding";
  /**
   * The charge that is adjusted; null for the statement.
   */
  charge: string | null;
  version: VersionId;
  from: Instant;
  until: Instant;
  /**
   * The exact sum it is about: of the lines before it, since the window began for a maximum or minimum.
   */
  base: Decimal;
  /**
   * Of a discount.
   */
  percent: string | null;
  /**
   * Of a discount: when it holds.
   */
  time: DiscountTime | null;
  /**
   * Of a maximum or minimum: the amount in this window.
   */
  limit: Limit | null;
  /**
   * Of a maximum or minimum: what it had taken off or added in this window before the period.
   */
  before: string | null;
  /**
   * Before rounding.
   */
  exact: Decimal;
  /**
   * After the version's rounding; of a maximum or minimum together with the lines it limits.
   */
  amount: Decimal;
  currency: Currency;
  rounding: Rounding;
  place: Place;
}
/**
 * From when until when a discount holds for what is used and for what begins.
 */
export interface DiscountTime {
  /**
   * null where it holds from the beginning.
   */
  from: string | null;
  /**
   * Excluded; null where no end is stated.
   */
  until: string | null;
}
/**
 * What a commitment comes to in a window: `counted` of `of` days or seconds of `whole`, or all of it.
 */
export interface Limit {
  /**
   * The window as the file states it.
   */
  per: "day" | "month" | "year" | "order";
  window: CommittedWindow;
  /**
   * In this window.
   */
  amount: Decimal;
  /**
   * As the file states it.
   */
  whole: Decimal;
  counted: string | null;
  of: string | null;
  unit: "day" | "second" | null;
}
/**
 * The stretch of it that the limit is for: as far as the segment, the order and the contract go.
 */
export interface CommittedWindow {
  from: Instant;
  until: Instant;
}
/**
 * Takes back a booked line that no longer stands.
 */
export interface ReversalLine {
  kind: "reversal";
  /**
   * The kind of the booked line.
   */
  reverses: "usage" | "recurring" | "credit" | "one_time" | "discount" | "maximum" | "minimum" | "rounding";
  charge: string | null;
  version: VersionId;
  from: Instant;
  until: Instant;
  /**
   * When the booked line fell due; null of what adjusts others, and where the request does not say.
   */
  due: Instant | null;
  /**
   * What was booked, negated.
   */
  exact: Decimal;
  /**
   * What was booked, negated.
   */
  amount: Decimal;
  currency: Currency;
}
export interface Total {
  currency: Currency;
  exact: Decimal;
  amount: Decimal;
}
/**
 * How the answer came from what was booked: `booked` and the totals of the answer make `now`.
 */
export interface Correction {
  /**
   * How many booked lines still stand; they are not repeated.
   */
  unchanged: number;
  booked: Total[];
  now: Total[];
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
 * Whether the service takes work, from which catalog, and why the files as they are now were refused.
 */
export interface Readiness {
  /**
   * draining: the service stops, and takes no new work.
   */
  status: "ready" | "draining";
  catalog: CatalogDigest;
  /**
   * The instant, in UTC, since which this catalog answers.
   */
  since: string;
  /**
   * null where the files are those that answer.
   */
  refused: {
    at: string;
    reason: string;
    problems: Problem[];
  } | null;
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
  sha256: SHA256;
  commit: Commit;
}
/**
 * What the catalog holds.
 */
export interface TariffsResult {
  tariffs: TariffDescription[];
  catalog: CatalogDigest;
}
/**
 * What a unit costs, or the tier of it.
 */
export interface PriceDescription {
  /**
   * The quantity after which the price begins to apply.
   */
  from: Decimal;
  /**
   * The last quantity it applies to; null for the last tier and where there are no tiers.
   */
  up_to: string | null;
  /**
   * Money per unit.
   */
  price: Decimal;
  currency: Currency;
  unit: string;
  place: Place;
}
/**
 * What a version charges for, and at which prices.
 */
export interface ChargeDescription {
  charge: string;
  /**
   * usage: what was used. recurring: every so often. one_time: once.
   */
  kind: "usage" | "recurring" | "one_time";
  model: "flat" | "per_unit" | "graduated" | "volume";
  /**
   * The meter priced; null for a charge that is not for usage.
   */
  meter: string | null;
  /**
   * The order quantity priced; null for usage and for a flat price.
   */
  quantity: string | null;
  /**
   * The order quantity that already pays for usage; null where nothing is included.
   */
  included: string | null;
  /**
   * When the count behind the tiers starts again; null where nothing is counted.
   */
  resets: "daily" | "monthly" | "yearly" | "per_order" | "never" | null;
  /**
   * How often a recurring charge falls due; null for others.
   */
  every: string | null;
  /**
   * When a one-time charge falls due; null for others.
   */
  once: "at_order_start" | "at_first_order" | null;
  /**
   * One price, or one for each tier.
   */
  prices: PriceDescription[];
  place: Place;
}
/**
 * One tariff of the catalog.
 */
export interface TariffResult {
  tariff: TariffDescription;
  catalog: CatalogDigest;
}
/**
 * One version of a tariff, with what it charges.
 */
export interface VersionResult {
  tariff: string;
  version: VersionDescription;
  rounding: Rounding;
  /**
   * What a trial costs.
   */
  trial: "free" | "charged" | "not_offered";
  charges: ChargeDescription[];
  catalog: CatalogDigest;
}
/**
 * The problems of a set of files; none where they could be a catalog.
 */
export interface CheckResult {
  problems: Problem[];
}
/**
 * The body of every failure (RFC 9457): `detail` and `hint` are those of the problem that decides; `problems` are all.
 */
export interface ProblemDetails {
  /**
   * The address of a page about the problem, or `about:blank` where HTTP itself says enough.
   */
  type: string;
  /**
   * The type in words.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What was found and what was expected.
   */
  detail: string;
  /**
   * The fix.
   */
  hint: string;
  /**
   * Every problem of the request, with its place; none where HTTP itself failed.
   */
  problems: Problem[];
  /**
   * As in the header `X-Request-Id`; under it the service's log knows the request.
   */
  request_id?: string;
}
/**
 * A key of a file whose value differs; null where it is not stated.
 */
export interface TermDifference {
  /**
   * The key, as the file spells it.
   */
  term: string;
  /**
   * What it said.
   */
  before: string | null;
  /**
   * What it says.
   */
  after: string | null;
}
/**
 * What a unit in a band of quantity cost and costs; the bands are cut by the bounds of both sides.
 */
export interface PriceDifference {
  /**
   * The quantity after which the band begins.
   */
  from: Decimal;
  /**
   * The last quantity of the band; null for the last.
   */
  up_to: string | null;
  /**
   * What the price is per.
   */
  unit: string;
  currency: Currency;
  /**
   * Money per unit before; null where there was no price that can be compared.
   */
  before: string | null;
  /**
   * Money per unit after; null where there is none that can be compared.
   */
  after: string | null;
  /**
   * The change in percent of the price before, to two places; null where nothing can be compared.
   */
  percent: string | null;
}
/**
 * What a charge was and is.
 */
export interface ChargeDifference {
  /**
   * Its name.
   */
  charge: string;
  kind: "added" | "removed" | "changed" | "same";
  /**
   * Its terms that differ, besides prices.
   */
  terms: TermDifference[];
  /**
   * All its prices, side by side.
   */
  prices: PriceDifference[];
}
/**
 * Which orders bought under an earlier version switch when.
 */
export interface RowDescription {
  /**
   * The row's cohort.
   */
  cohort: string;
  /**
   * What an order has to be like for it; empty for a cohort that is not known.
   */
  condition: string;
  /**
   * When they switch, in words.
   */
  switch: string;
}
/**
 * What is assumed now and was not, and the other way round.
 */
export interface AssumptionDifference {
  added: string[];
  dropped: string[];
}
/**
 * What a new contract pays for a quantity of a meter in a month, or in a year of such months where something recurs more seldom.
 */
export interface BillDifference {
  /**
   * Used in each month.
   */
  quantity: Decimal;
  /**
   * The exact amount before.
   */
  before: Decimal;
  /**
   * The exact amount after.
   */
  after: Decimal;
  /**
   * The change in percent; null where nothing was paid before.
   */
  percent: string | null;
}
/**
 * The first quantity from which on the other side is cheaper, as far as was looked.
 */
export interface BreakEven {
  /**
   * Used in each month.
   */
  quantity: Decimal;
  /**
   * The exact amount before.
   */
  before: Decimal;
  /**
   * The exact amount after.
   */
  after: Decimal;
  /**
   * The change in percent; null where nothing was paid before.
   */
  percent: string | null;
  /**
   * Which side is cheaper from this quantity on.
   */
  cheaper: "before" | "after";
}
/**
 * What a new contract with one of everything that an order states pays, by the quantity of one meter.
 */
export interface MeterComparison {
  /**
   * The meter.
   */
  meter: string;
  /**
   * Its unit.
   */
  unit: string;
  currency: Currency;
  /**
   * For a list of quantities, ascending.
   */
  bills: BillDifference[];
  /**
   * Where the cheaper side changes, ascending.
   */
  break_evens: BreakEven[];
  /**
   * How many months the bills are for: more than one where something recurs more seldom.
   */
  months: number;
}
/**
 * So much of a meter in a month, and what it costs.
 */
export interface MonthOfMeter {
  /**
   * The meter.
   */
  meter: string;
  /**
   * Its unit.
   */
  unit: string;
  /**
   * Used in each month.
   */
  quantity: Decimal;
  /**
   * Exact.
   */
  amount: Decimal;
  currency: Currency;
}
/**
 * Where one measure replaces another: the least quantity of the new one that costs as much as so much of the old.
 */
export interface EqualBill {
  before: MonthOfMeter;
  after: MonthOfMeter;
}
/**
 * What a version changes, beside the one it follows, or beside what it was.
 */
export interface VersionDifference {
  /**
   * `compared`: two versions that were named.
   */
  kind: "added" | "removed" | "changed" | "compared";
  /**
   * Its tariff.
   */
  tariff: string;
  version: VersionId;
  /**
   * The version it is held against; null where there is none.
   */
  compared_with: string | null;
  /**
   * The day from which on it applies to new contracts.
   */
  effective: string;
  /**
   * Its reason, as its file tells it.
   */
  why: string;
  /**
   * Terms that differ, besides charges.
   */
  terms: TermDifference[];
  /**
   * Every charge of either side.
   */
  charges: ChargeDifference[];
  /**
   * Who switches when; null where the file has no such rows.
   */
  existing_contracts: RowDescription[] | null;
  /**
   * What the rows were, of a version that is there on both sides; else null.
   */
  existing_contracts_before: RowDescription[] | null;
  assumptions: AssumptionDifference;
  /**
   * Bills side by side, of each meter that both sides charge for.
   */
  meters: MeterComparison[];
  /**
   * Where one meter replaces another.
   */
  equal_bills: EqualBill[];
}
/**
 * What a product's file says otherwise.
 */
export interface ProductDifference {
  /**
   * Its id.
   */
  product: string;
  kind: "added" | "removed" | "changed";
  /**
   * What differs.
   */
  terms: TermDifference[];
}
/**
 * The file that states the version, and the commit that last changed it.
 */
export interface BlamedFile {
  /**
   * Below the tariffs folder.
   */
  path: string;
  sha256: SHA256;
  state: CommitState;
  commit: NamedCommit;
}
/**
 * The lines that state the prices of a charge, and the commit that last changed any of them.
 */
export interface BlamedCharge {
  charge: string;
  /**
   * Ascending, counted from 1.
   */
  lines: number[];
  state: CommitState;
  commit: NamedCommit;
}
/**
 * Which version prices a contract at an instant and why, and who last wrote it.
 */
export interface BlameResult {
  contract: string;
  instant: Instant;
  /**
   * null where no order is valid at the instant.
   */
  version: string | null;
  because: Reason | null;
  file: BlamedFile | null;
  charges: BlamedCharge[];
  /**
   * Why commits are not known; null where they are.
   */
  note: string | null;
  catalog: CatalogDigest;
}
/**
 * What two sets of tariff files mean differently.
 */
export interface DiffResult {
  /**
   * Digest of the files before.
   */
  base: CatalogDigest;
  /**
   * Digest of the files after.
   */
  head: CatalogDigest;
  /**
   * Products that differ.
   */
  products: ProductDifference[];
  /**
   * Versions that differ, by tariff and date.
   */
  versions: VersionDifference[];
}
/**
 * What is billed in one currency, before and after.
 */
export interface AmountDifference {
  currency: Currency;
  /**
   * The billed amount under the base.
   */
  before: Decimal;
  /**
   * The billed amount under the head.
   */
  after: Decimal;
  /**
   * `after` less `before`.
   */
  difference: Decimal;
  /**
   * The change in percent of the amount before, to two places; null where nothing was billed before.
   */
  percent: string | null;
}
/**
 * A line that is billed otherwise, or on one side only.
 */
export interface LineChange {
  /**
   * The charge; `statement` for what limits or rounds a whole statement.
   */
  charge: string;
  /**
   * The kind of line.
   */
  kind: string;
  from: Instant;
  until: Instant;
  currency: Currency;
  /**
   * The version that bills it under the base; null where it does not.
   */
  version_before: string | null;
  /**
   * The version that bills it under the head; null where it does not.
   */
  version_after: string | null;
  /**
   * The amount under the base; null where there is no such line.
   */
  before: string | null;
  /**
   * The amount under the head; null where there is no such line.
   */
  after: string | null;
}
/**
 * How a contract is rated under one set of files.
 */
export interface RatedSide {
  /**
   * The versions that rate it in the period, in order.
   */
  versions: VersionId[];
  /**
   * What is billed; none where it cannot be rated.
   */
  totals: Total[];
  /**
   * Why it cannot be rated; else none.
   */
  problems: Problem[];
}
/**
 * A stretch in which the contract was to stay on an older version under the base, and does not under the head.
 */
export interface LostPromise {
  version: VersionId;
  /**
   * Since when it is on another version.
   */
  from: Instant;
  /**
   * Until when it was to stay; null where no end was known.
   */
  until: string | null;
  /**
   * Why, as the head tells it.
   */
  because: string;
}
/**
 * One contract's bill for the period under both sets of files, and why they differ.
 */
export interface ContractImpact {
  /**
   * The contract's id.
   */
  contract: string;
  before: RatedSide;
  after: RatedSide;
  /**
   * By currency; of a currency that is billed on both sides alike too.
   */
  differences: AmountDifference[];
  /**
   * The lines behind the differences.
   */
  lines: LineChange[];
  /**
   * Why other versions apply, as the head tells it.
   */
  reasons: string[];
  /**
   * Older prices that it was to keep, and does not.
   */
  lost_promises: LostPromise[];
  /**
   * What differs of the part of the period before the change takes effect: nothing may.
   */
  changed_before: AmountDifference[];
}
/**
 * All contracts that can be rated on both sides, in one currency.
 */
export interface ImpactTotal {
  currency: Currency;
  /**
   * How many are billed in it.
   */
  contracts: number;
  /**
   * Billed before.
   */
  before: Decimal;
  /**
   * Billed after.
   */
  after: Decimal;
  /**
   * `after` less `before`.
   */
  difference: Decimal;
  /**
   * The change in percent; null where nothing was billed before.
   */
  percent: string | null;
  /**
   * How many pay more.
   */
  rises: number;
  /**
   * How many pay less.
   */
  falls: number;
  /**
   * How many contracts change by how much.
   */
  distribution: ImpactBucket[];
  /**
   * By amount, the largest first.
   */
  largest_rises: ImpactExtreme[];
  /**
   * By amount, the largest first.
   */
  largest_falls: ImpactExtreme[];
}
/**
 * How many contracts change by so much.
 */
export interface ImpactBucket {
  /**
   * The range, in words.
   */
  change: string;
  contracts: number;
}
/**
 * One contract that stands out, with the lines behind it.
 */
export interface ImpactExtreme {
  /**
   * The contract's id.
   */
  contract: string;
  /**
   * Billed before.
   */
  before: Decimal;
  /**
   * Billed after.
   */
  after: Decimal;
  /**
   * `after` less `before`.
   */
  difference: Decimal;
  /**
   * In percent; null where nothing was billed before.
   */
  percent: string | null;
  /**
   * The first lines behind it.
   */
  lines: LineChange[];
  reasons: string[];
}
/**
 * Contracts that go the same way from versions to versions in the period.
 */
export interface ImpactMove {
  /**
   * The versions under the base, in order.
   */
  before: VersionId[];
  /**
   * The versions under the head, in order.
   */
  after: VersionId[];
  /**
   * Why, of the first such contract.
   */
  because: string;
  contracts: number;
}
/**
 * A contract that must not be like that, and why it is.
 */
export interface ImpactExample {
  /**
   * The contract's id.
   */
  contract: string;
  /**
   * What is so.
   */
  text: string;
}
/**
 * How many contracts are like that, and the first of them.
 */
export interface ImpactCount {
  contracts: number;
  /**
   * At most ten.
   */
  first: ImpactExample[];
}
/**
 * A budget, and whether it holds.
 */
export interface BudgetOutcome {
  /**
   * The sentence.
   */
  budget: string;
  holds: boolean;
  /**
   * What was found.
   */
  found: string;
}
/**
 * Usage that no charge prices, of all contracts together.
 */
export interface UnpricedMeter {
  /**
   * The meter.
   */
  meter: string;
  /**
   * Its unit.
   */
  unit: string;
  /**
   * Not priced under the base.
   */
  before: Decimal;
  /**
   * Not priced under the head.
   */
  after: Decimal;
}
/**
 * What a change of tariff files does to a book of contracts over a period.
 */
export interface ImpactResult {
  /**
   * Digest of the files before.
   */
  base: CatalogDigest;
  /**
   * Digest of the files after.
   */
  head: CatalogDigest;
  period: ImpactPeriod;
  /**
   * The instant at which the first version that differs takes effect; null where none differs.
   */
  changes_from: string | null;
  /**
   * How many were looked at.
   */
  contracts: number;
  /**
   * How many are billed otherwise.
   */
  differing: number;
  /**
   * By currency.
   */
  totals: ImpactTotal[];
  /**
   * Which versions apply where other ones did, the most frequent first.
   */
  moves: ImpactMove[];
  unrateable_before: ImpactCount;
  unrateable_after: ImpactCount;
  lost_promises: ImpactCount;
  changed_before: ImpactCount;
  /**
   * Usage that is not billed.
   */
  unpriced: UnpricedMeter[];
  /**
   * What was demanded, and whether it holds.
   */
  budgets: BudgetOutcome[];
}
/**
 * The period that is billed, as it was asked.
 */
export interface ImpactPeriod {
  /**
   * Its first day or instant.
   */
  from: string;
  /**
   * The first that is not in it.
   */
  until: string;
}
/**
 * One currency of a month's bill if the contract stayed, and as it switches; exact amounts, before any rounding.
 */
export interface CalendarAmount {
  currency: Currency;
  /**
   * If it stayed on the version before the switch.
   */
  before: Decimal;
  /**
   * As it switches.
   */
  after: Decimal;
  /**
   * `after` less `before`.
   */
  difference: Decimal;
  /**
   * The change in percent, to two places; null where nothing would be billed before.
   */
  percent: string | null;
}
/**
 * The month from a switch on with the usage of an earlier period, if the contract stayed and as it switches.
 */
export interface CalendarBill {
  period: CalendarMonth;
  /**
   * By how many whole days the usage was moved.
   */
  moved_days: number;
  /**
   * How many rows of usage were moved behind the month's end, and are not in it.
   */
  left_out: number;
  /**
   * What had to be taken for granted, a sentence each.
   */
  assumed: string[];
  before: RatedSide;
  after: RatedSide;
  /**
   * By currency; none where the two cannot be compared.
   */
  differences: CalendarAmount[];
  /**
   * Why the two cannot be compared; null where they are.
   */
  not_compared: string | null;
}
/**
 * From the switch until a month later.
 */
export interface CalendarMonth {
  from: Instant;
  until: Instant;
}
/**
 * A contract goes from one version to another.
 */
export interface CalendarSwitch {
  /**
   * The contract's id.
   */
  contract: string;
  at: Instant;
  /**
   * The version until then.
   */
  from: VersionId;
  /**
   * The version from then on.
   */
  to: VersionId;
  because: Reason;
  /**
   * Whether the last order ends there, so that it switches if it is renewed.
   */
  renewal: boolean;
  /**
   * null where no usage was given, or where the month would end after the year 9999.
   */
  bill: CalendarBill | null;
}
/**
 * All switches of one day.
 */
export interface CalendarDate {
  /**
   * The day in the time zone of the tariff.
   */
  date: string;
  /**
   * How many contracts switch.
   */
  contracts: number;
  /**
   * By instant, versions, and the order of the book.
   */
  switches: CalendarSwitch[];
}
/**
 * A contract whose timeline cannot be told.
 */
export interface CalendarRefusal {
  /**
   * The contract's id.
   */
  contract: string;
  /**
   * Why, never empty.
   */
  problems: Problem[];
}
/**
 * Which contracts of a book switch to another version when, and why.
 */
export interface CalendarResult {
  catalog: CatalogDigest;
  /**
   * The first day or instant that was looked at; a day is one in the time zone of each tariff.
   */
  from: string;
  /**
   * The first day that was not looked at; null for all there are.
   */
  until: string | null;
  /**
   * Whose usage the bills have; null where none was given.
   */
  usage_period: UsagePeriod | null;
  /**
   * How many were looked at.
   */
  contracts: number;
  /**
   * How many of them switch.
   */
  switching: number;
  /**
   * Ascending; days without a switch are left out.
   */
  dates: CalendarDate[];
  /**
   * In the order of the book.
   */
  refused: CalendarRefusal[];
}
/**
 * The period, as it was asked.
 */
export interface UsagePeriod {
  /**
   * Its first day or instant.
   */
  from: string;
  /**
   * The first that is not in it.
   */
  until: string;
}

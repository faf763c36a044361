/**
 * Plain descriptions of a tariff, a contract and its usage: what the arbitraries draw, the printer prints and the oracles read.
 * Nothing here comes from `src/`.
 */

/** Epoch milliseconds. Every drawn instant is a whole millisecond, so a number holds it exactly. */
export type Millis = number;

export type Condition = { readonly [fact: string]: boolean | Condition | readonly Condition[] | Test };
export type Test = { readonly [operator: string]: string | number | readonly string[] };

export type Tier = { readonly up_to: string; readonly price: string };
export type Resets = "daily" | "monthly" | "yearly" | "per_order" | "never";

/** `from` and `until` are dates; a percent is a bare decimal. */
export type PlainDiscount = { readonly percent: string; readonly from?: string; readonly until?: string };
/** A maximum or a minimum; the amount is a bare decimal. */
export type PlainLimit = {
  readonly amount: string;
  readonly per: "day" | "month" | "year" | "order";
  readonly prorate: "none" | "by_day" | "by_second";
};
/** What adjusts a charge, or all charges of a version together. */
export type PlainAdjustments = {
  readonly discount?: PlainDiscount;
  readonly maximum?: PlainLimit;
  readonly minimum?: PlainLimit;
};

/** A charge with prices as bare decimals; the printer adds currency and unit. One of `meter`, `every` and `once`. */
export type PlainCharge = PlainAdjustments & {
  readonly model: "flat" | "per_unit" | "graduated" | "volume";
  readonly meter?: string;
  readonly included?: "order.seats";
  readonly quantity?: "order.seats";
  /** `month`, or `3 months`; likewise the other units. */
  readonly every?: string;
  /** `calendar`, or `day 15`; without it parts are counted from the order's start. */
  readonly anchor?: string;
  readonly first_part?: "whole" | "free";
  readonly once?: "at_order_start" | "at_first_order";
  readonly price?: string;
  readonly tiers?: readonly Tier[];
  readonly resets?: Resets;
  readonly prorate?: "none" | "by_day" | "by_second" | "by_30_day_month";
  readonly billed?: "in_advance" | "in_arrears";
};

export type PlainVersion = {
  readonly effective: string;
  readonly trial: "free" | "charged" | "not_offered";
  readonly rounding: string;
  readonly charges: Readonly<Record<string, PlainCharge>>;
  /** What adjusts all charges together. */
  readonly statement?: PlainAdjustments;
  readonly cohorts: Readonly<Record<string, Condition>>;
  /** Empty in the first version only. */
  readonly rows: readonly { readonly when: string; readonly switch: string }[];
  readonly early_switch: "allowed" | "not_allowed";
  readonly switch_back: "allowed" | "never" | "never_in_product";
  readonly overrides: readonly string[];
};

export type PlainTariff = {
  /** `tariffId` where it is left out. */
  readonly id?: string;
  readonly zone: string;
  readonly sold: "open_ended" | "by_order";
  readonly currency: string;
  readonly versions: readonly PlainVersion[];
};

/** From an instant until another, which is excluded. */
export type Span = { readonly from: Millis; readonly until: Millis };
export type Interval = { readonly from: string; readonly until: string };
export type DatedQuantity = { readonly from: string; readonly quantity: number };
export type DatedValue = { readonly from: string; readonly value: string };

/** One on an open-ended tariff is bought when it begins, may have no end, and states nothing. */
export type PlainOrder = {
  readonly id: string;
  /** That of the contract where it is left out. */
  readonly tariff?: string;
  readonly bought?: string;
  readonly from: string;
  readonly until?: string;
  readonly quantities?: { readonly seats: number | readonly DatedQuantity[] };
};

/** Exactly the JSON of a request"s contract. */
export type PlainContract = {
  readonly id: string;
  readonly tariff?: string;
  readonly started?: string;
  readonly orders?: readonly PlainOrder[];
  readonly trial?: Interval;
  readonly ended?: string;
  readonly switched?: readonly { readonly to: string; readonly at: string }[];
  readonly attributes: { readonly region: string | readonly DatedValue[] };
};

export type UsageRow =
  | { readonly meter: string; readonly at: string; readonly quantity: string | number }
  | {
      readonly event: string;
      readonly id: string;
      readonly at: string;
      readonly properties: Readonly<Record<string, string | number>>;
    };

/** Exactly the JSON of a rate request. */
export type PlainRequest = {
  readonly contract: PlainContract;
  readonly period: Interval;
  readonly usage_from?: string;
  readonly usage: readonly UsageRow[];
};

/** The product that every drawn tariff belongs to. */
export const meters = {
  calls: {
    event: "thing.call",
    where: { outcome: ["success"] },
    aggregate: "count",
    unit: "call",
    whole: true,
  },
  traffic: { event: "thing.transfer", aggregate: "sum", of: "gigabytes", unit: "gigabyte", whole: false },
  "active-seats": {
    event: "thing.login",
    aggregate: "distinct",
    of: "user",
    per: "day",
    unit: "seat-day",
    whole: true,
  },
} as const;
export type MeterName = keyof typeof meters;
export const tariffId = "shop/thing/basic";

/** A date is 00:00 in the zone; an instant carries its offset. */
export function millisOf(moment: string, zone: string): Millis {
  const key = `${moment} ${zone}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  if (read.size > 10_000) read.clear();
  const millis = moment.includes("T")
    ? Temporal.Instant.from(moment).epochMilliseconds
    : Temporal.PlainDate.from(moment).toZonedDateTime(zone).epochMilliseconds;
  read.set(key, millis);
  return millis;
}

/** Moments read before: a request's few are asked for over and over. */
const read = new Map<string, Millis>();

export function zonedOf(instant: Millis, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** What a constant, or the newest dated entry that has begun, says at an instant. */
export function stated<Value>(
  entries: Value | readonly { readonly from: string; readonly value: Value }[],
  at: Millis,
  zone: string,
): Value | undefined {
  if (!Array.isArray(entries)) return entries as Value;
  const begun = (entries as readonly { from: string; value: Value }[]).filter(
    (entry) => millisOf(entry.from, zone) <= at,
  );
  return begun.sort((one, other) => millisOf(one.from, zone) - millisOf(other.from, zone)).at(-1)?.value;
}

/** The seats that an order states at an instant. */
export function seatsAt(
  order: { readonly quantities?: PlainOrder["quantities"] },
  at: Millis,
  zone: string,
): number | undefined {
  const seats = order.quantities?.seats;
  if (seats === undefined || typeof seats === "number") return seats;
  return stated(
    seats.map(({ from, quantity }) => ({ from, value: quantity })),
    at,
    zone,
  );
}

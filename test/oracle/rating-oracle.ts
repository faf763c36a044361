import { type Booking, isDue } from "./bookings.ts";
import { windowsOf } from "./commitment-windows.ts";
import { isOver, isSettled } from "./limits.ts";
import type { Happening } from "./measured-usage.ts";
import {
  type Millis,
  meters,
  type PlainAdjustments,
  type PlainCharge,
  type PlainLimit,
  type PlainRequest,
  type PlainTariff,
} from "./plain.ts";
import { RatingCase, type Segment } from "./rating-case.ts";
import { roundedMoney } from "./rounding.ts";
import { type ChargeBill, StatementBill } from "./segment-bill.ts";
import { judgeTimeline, type Refused } from "./timeline-oracle.ts";
import { usageCost } from "./usage-cost.ts";

export type Rated = {
  readonly kind: "rated";
  /** Exact money by `charge@effective`, in steps of 10^-45; no entry where it is 0. */
  readonly exact: ReadonlyMap<string, bigint>;
  /** What of it is given back without being billed in the same period. */
  readonly credits: ReadonlyMap<string, bigint>;
  /** Discounts, maximums and minimums by `kind charge@effective`, or `kind statement@effective`. */
  readonly adjusting: ReadonlyMap<string, bigint>;
  readonly total: {
    readonly exact: bigint;
    /** Undefined where it depends on how the lines are cut. */
    readonly amount: bigint | undefined;
  };
  /** Which of the rarer laws decided something. */
  readonly branches: ReadonlySet<string>;
};

/** The exact total of each charge and adjustment of each version in the period, found without lines. */
export function rateByHand(tariff: PlainTariff, request: PlainRequest): Rated | Refused {
  const timeline = judgeTimeline(tariff, request.contract);
  if (timeline.kind !== "known") return timeline;
  const rating = new RatingCase(tariff, timeline.laws, request);
  const codes = faultsOf(rating);
  if (codes.size > 0) return { kind: "refused", codes: [...codes], records: [] };
  const sums = new Sums(timeline.branches);
  for (const segment of rating.segments) {
    const statement = new StatementBill(rating, segment);
    for (const charge of statement.charges) addCharge(sums, rating, segment, charge);
    addAdjustments(sums, segment, "statement", {
      discount: statement.discount(rating),
      ...limitsOf(sums, statement, rating),
    });
  }
  return {
    kind: "rated",
    exact: sums.of("charge "),
    credits: sums.of("credit "),
    adjusting: sums.of("adjusting "),
    total: totalOf(sums, tariff),
    branches: sums.branches,
  };
}

/** Sums by key, and what was met on the way. */
class Sums {
  readonly branches: Set<string>;
  private readonly sums = new Map<string, bigint>();

  constructor(branches: ReadonlySet<string>) {
    this.branches = new Set(branches);
  }

  add(key: string, money: bigint): void {
    this.sums.set(key, (this.sums.get(key) ?? 0n) + money);
  }

  /** The sums other than 0 whose key begins so, by the rest of the key. */
  of(beginning: string): ReadonlyMap<string, bigint> {
    const found = [...this.sums].filter(([key, money]) => key.startsWith(beginning) && money !== 0n);
    return new Map(found.map(([key, money]) => [key.slice(beginning.length), money]));
  }
}

function addCharge(sums: Sums, rating: RatingCase, segment: Segment, bill: ChargeBill): void {
  const { name, charge } = bill;
  const key = `${name}@${segment.version.effective}`;
  const due = bill.bookings.filter((booking) => isDue(booking, rating));
  for (const branch of due.flatMap(({ branches }) => branches)) sums.branches.add(branch);
  if (charge.meter)
    for (const branch of usageCost(rating, segment, charge, rating).branches) sums.branches.add(branch);
  for (const booking of due.filter((one) => isCredit(one, rating))) sums.add(`credit ${key}`, booking.exact);
  const lines = bill.lines(rating);
  sums.add(`charge ${key}`, lines);
  sums.add(`total ${segment.version.rounding}`, lines);
  const discount = bill.discount(rating);
  if (discount !== 0n && discount !== bill.discountWithoutDates(rating))
    sums.branches.add("discount in part of the period");
  addAdjustments(sums, segment, name, { discount, ...limitsOf(sums, bill, rating) });
}

/** What is given back of a piece that was billed in an earlier period. */
function isCredit({ billed }: Booking, rating: RatingCase): boolean {
  return billed !== undefined && !isDue({ due: billed, isAtEnd: false }, rating);
}

function limitsOf(
  { branches }: Sums,
  bill: ChargeBill | StatementBill,
  rating: RatingCase,
): { readonly maximum: bigint; readonly minimum: bigint } {
  const lines = bill.limits(rating);
  for (const branch of lines.branches) branches.add(branch);
  return { maximum: lines.maximum, minimum: lines.minimum };
}

function addAdjustments(
  sums: Sums,
  { version }: Segment,
  name: string,
  lines: { readonly [kind in keyof PlainAdjustments]-?: bigint },
): void {
  for (const [kind, money] of Object.entries(lines)) {
    sums.add(`adjusting ${kind} ${name}@${version.effective}`, money);
    sums.add(`total ${version.rounding}`, money);
    if (money !== 0n) sums.branches.add(`${name === "statement" ? "statement" : "charge"} ${kind}`);
  }
}

/** Rounding per statement, or split over its lines, rounds the sum of all versions that declare the same. */
function totalOf(sums: Sums, { versions }: PlainTariff): Rated["total"] {
  const totals = sums.of("total ");
  const sum = (monies: readonly bigint[]) => monies.reduce((one, other) => one + other, 0n);
  const rounded = [...totals].map(([rounding, money]) => roundedMoney(money, rounding));
  const isPerLine = versions.some(({ rounding }) => rounding.endsWith("per line"));
  return { exact: sum([...totals.values()]), amount: isPerLine ? undefined : sum(rounded) };
}

/** Why a request is not rated; the timeline is known. */
function faultsOf(rating: RatingCase): ReadonlySet<string> {
  const { laws, happenings, usageFrom } = rating;
  const codes = new Set<string>();
  if (rating.rowInstants.some((at) => laws.orderAt(at) === undefined)) codes.add("usage-outside-orders");
  if (happenings.some((happening) => isDayCut(rating, happening))) codes.add("usage-day-cut");
  if (usageFrom > rating.from) codes.add("usage-incomplete");
  for (const at of rating.segmentsMet()) {
    const version = rating.tariff.versions[laws.inForce(at) as number];
    const counters = Object.values(version?.charges ?? {}).filter(({ meter, tiers }) => meter && tiers);
    if (counters.some((charge) => isStandUnknown(rating, rating.counterStart(charge, at))))
      codes.add("usage-incomplete");
  }
  if (rating.segments.some((segment) => isLimitUnknown(rating, segment))) codes.add("usage-incomplete");
  return codes;
}

/**
 * Limits of what usage costs need all usage since their window began, and since the counters in it did: a maximum of any
 * window that the period meets, a minimum only when it is due.
 */
function isLimitUnknown(rating: RatingCase, segment: Segment): boolean {
  const { charges, statement = {} } = segment.version;
  const metered = Object.values(charges).filter(({ meter }) => meter);
  const windows = (limit: PlainLimit | undefined) =>
    limit ? windowsOf(rating, segment, limit.per, rating).filter((window) => !isOver(window, rating)) : [];
  const isUnknown = ({ maximum, minimum }: PlainAdjustments, of: readonly PlainCharge[]) => {
    const due = windows(minimum).filter((window) => isSettled(window, rating));
    const starts = [...windows(maximum), ...due].map(({ active }) => active.from);
    const counters = of.filter(({ tiers }) => tiers);
    const counted = starts.flatMap((at) => counters.map((charge) => rating.counterStart(charge, at)));
    return [...starts, ...counted].some((since) => isStandUnknown(rating, since));
  };
  return (
    metered.some((charge) => isUnknown(charge, [charge])) ||
    (metered.length > 0 && isUnknown(statement, metered))
  );
}

/** Usage before `usage_from` may have moved the counter; in a free trial it cannot have. */
function isStandUnknown(rating: RatingCase, counterStart: Millis): boolean {
  return [counterStart, ...rating.changes].some(
    (at) => counterStart <= at && at < rating.usageFrom && !rating.isFree(at),
  );
}

/** A day or a window per day says nothing about the hour: what changes within it cannot be told apart. */
function isDayCut(rating: RatingCase, { meter, at, namesOnlyDay }: Happening): boolean {
  if (!namesOnlyDay && !("per" in meters[meter])) return false;
  const { from, until } = namesOnlyDay ? rating.dayOf(at) : rating.dayWindow(at);
  return [...rating.changes, rating.from, rating.until].some((cut) => from < cut && cut < until);
}

import type { OracleOrder } from "./cohorts.ts";
import { type Happening, measure, QUANTA_PER_UNIT } from "./measured-usage.ts";
import {
  type Millis,
  meters,
  type PlainCharge,
  type PlainRequest,
  type PlainTariff,
  seatsAt,
  zonedOf,
} from "./plain.ts";
import { costOf, tiersTouched } from "./prices.ts";
import { RatingCase } from "./rating-case.ts";
import { judgeTimeline, type Refused } from "./timeline-oracle.ts";

export type Rated = {
  readonly kind: "rated";
  /** Exact money by `charge@effective`, in steps of 10^-13; no entry where it is 0. */
  readonly exact: ReadonlyMap<string, bigint>;
  /** Which of the rarer laws decided something. */
  readonly branches: ReadonlySet<string>;
};

/** The exact total of each charge of each version in the period, found without segments, windows or lines. */
export function rateByHand(tariff: PlainTariff, request: PlainRequest): Rated | Refused {
  const timeline = judgeTimeline(tariff, request.contract);
  if (timeline.kind !== "known") return timeline;
  const rating = new RatingCase(tariff, timeline.laws, request);
  const codes = faultsOf(rating);
  if (codes.size > 0) return { kind: "refused", codes: [...codes], records: [] };
  const branches = new Set(timeline.branches);
  const exact = new Map<string, bigint>();
  tariff.versions.forEach((version, index) => {
    for (const [name, charge] of Object.entries(version.charges)) {
      const money = charge.meter
        ? usageCost(rating, index, charge, branches)
        : recurringCost(rating, index, charge, branches);
      if (money !== 0n) exact.set(`${name}@${version.effective}`, money);
    }
  });
  return { kind: "rated", exact, branches };
}

function usageCost(rating: RatingCase, version: number, charge: PlainCharge, branches: Set<string>): bigint {
  const mine = rating.happenings.filter(
    ({ meter, at }) => meter === charge.meter && at < rating.until && rating.laws.inForce(at) === version,
  );
  if (mine.some(({ at }) => at >= rating.from && rating.isFree(at))) branches.add("trial");
  const billable = mine.filter(({ at }) => !rating.isFree(at));
  const counters = Map.groupBy(billable, ({ at }) => (charge.tiers ? rating.counterStart(charge, at) : 0));
  return [...counters.values()].reduce((money, counted) => {
    const before = pricedQuantity(
      rating,
      charge,
      counted.filter(({ at }) => at < rating.from),
      branches,
    );
    const upTo = pricedQuantity(rating, charge, counted, branches);
    if (tiersTouched(charge, before, upTo) > 1) branches.add("tiers");
    if (charge.tiers && before > 0n && upTo > before) branches.add("counter");
    if (upTo > before) branches.add(charge.model);
    return money + costOf(charge, before, upTo);
  }, 0n);
}

/** What is measured, less what is included: for a meter per day in each day of a segment, never netted across days. */
function pricedQuantity(
  rating: RatingCase,
  charge: PlainCharge,
  counted: readonly Happening[],
  branches: Set<string>,
): bigint {
  if (!("per" in meters[charge.meter as keyof typeof meters])) return measure(counted);
  const windows = Map.groupBy(counted, ({ at }) => rating.dayWindow(at).from);
  return [...windows].reduce((sum, [start, happenings]) => {
    const included = charge.included ? seatQuanta(rating, rating.laws.orderAt(start), start) : 0n;
    const used = measure(happenings);
    if (included > 0n && used > included) branches.add("included");
    return sum + (used > included ? used - included : 0n);
  }, 0n);
}

function seatQuanta(rating: RatingCase, order: OracleOrder | undefined, at: Millis): bigint {
  const seats = order && seatsAt(order, at, rating.tariff.zone);
  if (seats === undefined) throw new Error("the arbitraries state the seats wherever a charge reads them");
  return BigInt(seats) * QUANTA_PER_UNIT;
}

function recurringCost(
  rating: RatingCase,
  version: number,
  charge: PlainCharge,
  branches: Set<string>,
): bigint {
  return rating.laws.orders
    .flatMap((order) => partsOf(rating, order))
    .filter(
      ({ from, until }) => rating.laws.inForce(from) === version && isDue(rating, charge, { from, until }),
    )
    .reduce((money, { order, from }) => {
      branches.add(rating.isFree(from) ? "free part" : "part");
      if (rating.isFree(from)) return money;
      const quantity = charge.quantity ? seatQuanta(rating, order, from) : QUANTA_PER_UNIT;
      return money + costOf(charge, 0n, quantity);
    }, 0n);
}

type Part = { readonly order: OracleOrder; readonly from: Millis; readonly until: Millis };

/** The order months that begin before the period ends. */
function partsOf(rating: RatingCase, order: OracleOrder): Part[] {
  const anchor = zonedOf(order.from, rating.tariff.zone);
  const start = (month: number) => anchor.add({ months: month }).epochMilliseconds;
  const parts: Part[] = [];
  for (let month = 0; start(month) < Math.min(order.until, rating.until); month += 1)
    parts.push({ order, from: start(month), until: Math.min(start(month + 1), order.until) });
  return parts;
}

function isDue(rating: RatingCase, { billed }: PlainCharge, part: { from: Millis; until: Millis }): boolean {
  if (billed === "in_advance") return rating.from <= part.from && part.from < rating.until;
  return rating.from < part.until && part.until <= rating.until;
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
  return codes;
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

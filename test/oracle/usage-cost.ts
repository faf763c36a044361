import type { OracleOrder } from "./cohorts.ts";
import { type Happening, measure, QUANTA_PER_UNIT } from "./measured-usage.ts";
import { type Millis, meters, type PlainCharge, type Span, seatsAt } from "./plain.ts";
import { costOf, tiersTouched } from "./prices.ts";
import type { RatingCase, Segment } from "./rating-case.ts";

/** What a usage charge bills in a span of a segment, and which of the rarer laws decided something. */
export function usageCost(
  rating: RatingCase,
  segment: Segment,
  charge: PlainCharge,
  asked: Span,
): { readonly money: bigint; readonly branches: ReadonlySet<string> } {
  const span = { from: Math.max(asked.from, segment.from), until: Math.min(asked.until, segment.until) };
  const branches = new Set<string>();
  const isInside = ({ at }: Happening) => span.from <= at && at < span.until;
  // A counter may have started in an order before, on the same version.
  const mine = rating.happenings.filter(
    ({ meter, at }) =>
      meter === charge.meter && at < span.until && rating.laws.versionAt(at) === segment.version,
  );
  if (mine.some((one) => isInside(one) && rating.isFree(one.at))) branches.add("trial");
  const billable = mine.filter(({ at }) => !rating.isFree(at));
  const counters = Map.groupBy(billable, ({ at }) => (charge.tiers ? rating.counterStart(charge, at) : 0));
  let money = 0n;
  for (const counted of counters.values()) {
    if (!counted.some(isInside)) continue;
    const earlier = counted.filter(({ at }) => at < span.from);
    const before = pricedQuantity(rating, charge, earlier, branches);
    const upTo = pricedQuantity(rating, charge, counted, branches);
    if (tiersTouched(charge, before, upTo) > 1) branches.add("tiers");
    if (charge.tiers && before > 0n && upTo > before) branches.add("counter");
    if (upTo > before) branches.add(charge.model);
    money += costOf(charge, before, upTo);
  }
  return { money, branches };
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
  const seats = order && seatsAt(order, at, rating.zone);
  if (seats === undefined) throw new Error("the arbitraries state the seats wherever a charge reads them");
  return BigInt(seats) * QUANTA_PER_UNIT;
}

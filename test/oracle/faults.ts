import { windowsNeeded } from "./limits.ts";
import type { Happening } from "./measured-usage.ts";
import { type Millis, meters } from "./plain.ts";
import type { RatingCase, Segment } from "./rating-case.ts";
import { type ChargeBill, StatementBill } from "./segment-bill.ts";

/** Why a request is not rated; the timeline is known. */
export function faultsOf(rating: RatingCase): ReadonlySet<string> {
  const { laws, happenings, usageFrom } = rating;
  const codes = new Set<string>();
  if (rating.rowInstants.some((at) => laws.orderAt(at) === undefined)) codes.add("usage-outside-orders");
  if (happenings.some((happening) => isDayCut(rating, happening))) codes.add("usage-day-cut");
  if (usageFrom > rating.from) codes.add("usage-incomplete");
  for (const at of rating.segmentsMet()) {
    const counters = Object.values(laws.versionAt(at)?.charges ?? {}).filter(
      ({ meter, tiers }) => meter && tiers,
    );
    if (counters.some((charge) => isStandUnknown(rating, rating.counterStart(charge, at))))
      codes.add("usage-incomplete");
  }
  if (rating.segments.some((segment) => isLimitUnknown(rating, segment))) codes.add("usage-incomplete");
  return codes;
}

/** Limits of what usage costs need all usage since their window began, and since the counters in it did. */
function isLimitUnknown(rating: RatingCase, segment: Segment): boolean {
  const statement = new StatementBill(rating, segment);
  const metered = statement.charges.filter(({ charge }) => charge.meter);
  const isUnknown = ({ subject }: ChargeBill | StatementBill, of: readonly ChargeBill[]) => {
    const starts = windowsNeeded(subject, rating);
    const counters = of.map(({ charge }) => charge).filter(({ tiers }) => tiers);
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

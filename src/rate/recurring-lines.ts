import type { RecurringCharge } from "../domain/charge.ts";
import { earliest, isBefore, latest } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { type Counting, partsTouching } from "../domain/parts.ts";
import type { Segment } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";
import { sharedPartLines } from "./shared-part.ts";
import { wholePartLines } from "./whole-part.ts";

/**
 * The lines of a recurring charge that are due in the period, of the parts that the segment's version bills. Parts are
 * counted for the order, so that they survive a switch; each version bills what its own charge says of them.
 */
export function recurringLines(
  charge: RecurringCharge,
  segment: Segment,
  rating: Rating,
): readonly ChargeLine[] {
  const { order, version } = segment;
  const { every, anchor } = charge;
  const counting: Counting = { every, anchor, orderFrom: order.validity.from, zone: version.timeZone };
  // Only what touches the period and the segment: a contract can have many of both, and each its own parts.
  const from = latest(rating.period.from, segment.from);
  const until = earliest(rating.period.until, segment.until);
  const parts = partsTouching(counting, { from, until }).filter((part) => touches(segment, part));
  rating.effort(parts.length);
  const linesOf = charge.prorate === "none" ? wholePartLines : sharedPartLines;
  return parts
    .flatMap((part) => linesOf(charge, segment, part, rating))
    .filter((line) => contains(rating.begun, line.begun))
    .filter((line) => line.kind !== "credit" || !isBefore(line.begun, rating.creditsSince));
}

function touches(segment: Segment, part: Interval): boolean {
  return isBefore(part.from, segment.until) && isBefore(segment.from, part.until);
}

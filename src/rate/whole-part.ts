import type { RecurringCharge } from "../domain/charge.ts";
import { earliest, isBefore, isSame } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { intervalAt, type Segment, type Timeline } from "../domain/timeline.ts";
import { isDueAtBeginning, isDueAtEnd } from "./due.ts";
import { orderedLine } from "./line.ts";
import { orderedQuantity } from "./ordered.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";

/** Without proration the version in force when a part begins bills all of it, with the quantity at its beginning. */
export function wholePartLines(
  charge: RecurringCharge,
  segment: Segment,
  part: Interval,
  rating: Rating,
): readonly ChargeLine[] {
  const { period, timeline, stretches } = rating;
  const from = billedFrom(charge, segment, part, timeline);
  if (!from || !contains(segment, from)) return [];
  const until = earliest(part.until, segment.order.validity.until, timeline.contract.ended);
  const due = charge.billed === "in_advance" ? from : until;
  const isDue = charge.billed === "in_advance" ? isDueAtBeginning : isDueAtEnd;
  if (!isDue(due, period)) return [];
  const used = orderedQuantity(charge, segment, from, rating);
  if (!used) return [];
  refuseTrial({ from, until: from }, rating);
  const trial = intervalAt(stretches, from)?.inTrial ?? false;
  return [
    orderedLine({
      kind: "recurring",
      segment,
      charge,
      from,
      until,
      begun: from,
      due,
      used,
      elapsed: undefined,
      trial,
    }),
  ];
}

/** The part's beginning; of a part that had begun before the order, the order's, where its first part is billed. */
function billedFrom(
  charge: RecurringCharge,
  { order }: Segment,
  part: Interval,
  timeline: Timeline,
): Temporal.Instant | undefined {
  const { from } = order.validity;
  if (!isBefore(part.from, from)) return part.from;
  const isFirst = charge.firstPart === "whole" && contains(part, from);
  return isFirst && !isBilledBefore(charge, part, from, timeline) ? from : undefined;
}

/** Whether an order that ends where this one begins has billed the part whole under a charge of the same name. */
function isBilledBefore(
  { name }: RecurringCharge,
  part: Interval,
  at: Temporal.Instant,
  { segments }: Timeline,
): boolean {
  const before = segments.find(({ until }) => isSame(until, at));
  const charge = before?.version.charges.find((each) => each.name === name);
  if (!before || charge?.kind !== "recurring" || charge.prorate !== "none") return false;
  return charge.firstPart === "whole" || !isBefore(part.from, before.order.validity.from);
}

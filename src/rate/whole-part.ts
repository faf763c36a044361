import type { RecurringCharge } from "../domain/charge.ts";
import { earliest, isBefore, isSame } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { partsTouching } from "../domain/parts.ts";
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
  const isAdvance = charge.billed === "in_advance";
  const end = earliest(part.until, segment.order.validity.until);
  // What is billed ahead of the contract's end is not given back, and its line must not change when that becomes known.
  const until = isAdvance ? end : earliest(end, timeline.contract.ended);
  const due = isAdvance ? from : until;
  if (!(isAdvance ? isDueAtBeginning : isDueAtEnd)(due, period)) return [];
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

/**
 * Whether the part was billed whole in the time before `at`, over orders and versions that follow on each other without a
 * gap: by a version that bills the same parts under the same name, and was in force when it began or when its order did.
 */
function isBilledBefore(
  charge: RecurringCharge,
  part: Interval,
  at: Temporal.Instant,
  { segments }: Pick<Timeline, "segments">,
): boolean {
  const before = segments.findLast(({ until }) => isSame(until, at));
  if (!before) return false;
  const own = before.version.charges.find((each) => each.name === charge.name);
  const same =
    own?.kind === "recurring" && own.prorate === "none" && hasPart(own, part, before) ? own : undefined;
  const started = before.order.validity.from;
  const isFirst = same?.firstPart === "whole" && contains(part, started) && isSame(before.from, started);
  if (same && (contains(before, part.from) || isFirst)) return true;
  return isBefore(part.from, before.from) && isBilledBefore(charge, part, before.from, { segments });
}

/** Whether a charge counts the same part, from the start of its own order. */
function hasPart(charge: RecurringCharge, part: Interval, { order, version }: Segment): boolean {
  const { every, anchor } = charge;
  const counting = { every, anchor, orderFrom: order.validity.from, zone: version.timeZone };
  const touching = partsTouching(counting, { from: part.from, until: part.from });
  return touching.some(({ from, until }) => isSame(from, part.from) && isSame(until, part.until));
}

import { printInstant, type TimeZone } from "../domain/calendar.ts";
import { hasCounter, type UsageCharge } from "../domain/charge.ts";
import { isBefore, latest } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt } from "../domain/problem.ts";
import { intervalAt, type Segment } from "../domain/timeline.ts";
import { countingWindows } from "./counter.ts";
import type { Rating } from "./rating.ts";

/**
 * Refuses to price a level at a time when it is not known: in the `part` that is rated, and before it where the charge's
 * counter runs. Taken for 0, it would be billed too low in silence.
 */
export function requireKnownLevel(
  charge: UsageCharge,
  segment: Segment,
  part: Interval,
  rating: Rating,
): void {
  const { request, product, levelsKnownSince, timeline, problems } = rating;
  const meter = product.meters.get(charge.meter.name);
  if (meter?.aggregation.kind !== "level") return;
  const needed = neededSince(charge, segment, part, rating);
  const known = levelsKnownSince.get(meter.name);
  if (known && !isBefore(needed, known)) return;
  const zone = segment.version.timeZone;
  const found = known ? `is known only since ${printInstant(known, zone)}` : "is not known";
  problems.push(
    errorAt({
      code: "usage-incomplete",
      message: `the level of \`${meter.name}\` ${found}, but \`${charge.name}\` needs it since ${printInstant(needed, zone)}`,
      hint: hintFor(needed, timeline.contract.started, zone),
      place: request.usageFromPlace,
      related: [charge.meter.place],
    }),
  );
}

/** The first instant whose level makes a quantity of the charge: what a free trial used moves no counter. */
function neededSince(
  charge: UsageCharge,
  segment: Segment,
  part: Interval,
  rating: Rating,
): Temporal.Instant {
  const { stretches } = rating;
  const [first] = hasCounter(charge) ? countingWindows(charge, segment, part, rating) : [];
  let counted = first && intervalAt(stretches, first.from);
  while (counted?.inTrial) counted = intervalAt(stretches, counted.until);
  if (!first || !counted || !isBefore(counted.from, part.from)) return part.from;
  return latest(counted.from, first.from);
}

function hintFor(needed: Temporal.Instant, started: Temporal.Instant, zone: TimeZone): string {
  const all = `all usage since the contract began, with \`"usage_from": "${printInstant(started, zone)}"\``;
  return isBefore(started, needed) ? `send the event that set it by then, or ${all}` : `send ${all}`;
}

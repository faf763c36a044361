import { hasCounter, type UsageCharge } from "../domain/charge.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { Quantity } from "../domain/quantity.ts";
import type { Segment, Stretch } from "../domain/timeline.ts";
import { unstatedIn, usageOf } from "./charge-usage.ts";
import { countingWindows } from "./counter.ts";
import { chargeLine } from "./line.ts";
import { orderQuantity } from "./order-quantity.ts";
import type { ChargeUsage, Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireKnownLevel } from "./require-known-level.ts";
import { requireUsageSince } from "./require-usage.ts";

/** The lines of a usage charge in one segment: one per counting window and stretch in the period, even at 0. */
export function usageLines(charge: UsageCharge, segment: Segment, rating: Rating): readonly ChargeLine[] {
  const span = intersect(rating.period, rating.begun);
  const part = span && intersect(segment, span);
  if (!part) return [];
  requireIncluded(charge, segment, part, rating);
  requireKnownLevel(charge, segment, part, rating);
  const usage = usageOf(charge, segment.version, rating);
  return countingWindows(charge, segment, span, rating).flatMap((window) => {
    const inPeriod = intersect(window, part);
    if (!inPeriod) return [];
    if (hasCounter(charge)) {
      const related = charge.resets ? [charge.resets.place] : [];
      requireUsageSince(window, { what: `the tier counter of \`${charge.name}\` runs`, related }, rating);
      refuseTrial({ from: window.from, until: inPeriod.until }, rating);
    }
    rating.problems.push(...unstatedIn({ from: window.from, until: inPeriod.until }, usage));
    return (rating.stretchesOf.get(segment) ?? []).flatMap((stretch) => {
      const interval = intersect(stretch, inPeriod);
      return interval ? [windowLine({ charge, stretch, window, interval, usage, rating })] : [];
    });
  });
}

/** An order that enters a version without the quantity it reads is a problem, whether anything was used or not. */
function requireIncluded(charge: UsageCharge, segment: Segment, part: Interval, { problems }: Rating): void {
  const { order, version } = segment;
  const stated = charge.included && orderQuantity(charge.included, order, part.from, version);
  if (stated && "code" in stated) problems.push(stated);
}

type WindowInput = {
  readonly charge: UsageCharge;
  readonly stretch: Stretch;
  readonly window: Interval;
  readonly interval: Interval;
  readonly usage: ChargeUsage;
  readonly rating: Rating;
};

function windowLine({ charge, stretch, window, interval, usage, rating }: WindowInput): ChargeLine {
  const unit = rating.product.meters.get(charge.meter.name)?.unit ?? unknownMeter(charge);
  const { from } = interval;
  const line = chargeLine({
    kind: "usage",
    segment: stretch.segment,
    charge,
    ...interval,
    begun: from,
    due: interval.until,
    used: new Quantity(usage.used.in(interval), unit),
    included: new Quantity(usage.included.in(interval), unit),
    // what moved it before the line begins
    counter: hasCounter(charge) ? usage.counted.in({ from: window.from, until: from }) : undefined,
    trial: stretch.inTrial,
    elapsed: undefined,
  });
  rating.effort(1 + line.tiers.length);
  return line;
}

function unknownMeter(charge: UsageCharge): never {
  throw new Error(`the meter ${charge.meter.name} is unknown; \`check\` refuses that`);
}

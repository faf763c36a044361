import { hasCounter, type UsageCharge } from "../domain/charge.ts";
import { type Decimal, sum, ZERO } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import { contains, type Interval, intersect } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { Quantity } from "../domain/quantity.ts";
import { intervalAt, type Segment, type Stretch } from "../domain/timeline.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import { countingWindows } from "./counter.ts";
import { chargeLine } from "./line.ts";
import { orderQuantity } from "./order-quantity.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";
import { requireKnownLevel } from "./require-known-level.ts";
import { requireUsageSince } from "./require-usage.ts";
import { rowsBetween } from "./rows.ts";

/** A measured quantity, and the part of it that the order has already paid for. */
type Row = MeasuredQuantity & { readonly included: Decimal };

/** The lines of a usage charge in one segment: one per counting window and stretch in the period, even at 0. */
export function usageLines(charge: UsageCharge, segment: Segment, rating: Rating): readonly ChargeLine[] {
  const span = intersect(rating.period, rating.begun);
  const part = span && intersect(segment, span);
  if (!part) return [];
  requireIncluded(charge, segment, part, rating);
  requireKnownLevel(charge, segment, part, rating);
  return countingWindows(charge, segment, rating.timeline, span).flatMap((window) => {
    const inPeriod = intersect(window, part);
    if (!inPeriod) return [];
    if (hasCounter(charge)) {
      const related = charge.resets ? [charge.resets.place] : [];
      requireUsageSince(window, { what: `the tier counter of \`${charge.name}\` runs`, related }, rating);
      refuseTrial({ from: window.from, until: inPeriod.until }, rating);
    }
    const rows = rowsOf(charge, { from: window.from, until: inPeriod.until }, rating);
    return (rating.stretchesOf.get(segment) ?? []).flatMap((stretch) => {
      const interval = intersect(stretch, inPeriod);
      return interval ? [windowLine({ charge, stretch, window, interval, rows, rating })] : [];
    });
  });
}

/** An order that enters a version without the quantity it reads is a problem, whether anything was used or not. */
function requireIncluded(charge: UsageCharge, segment: Segment, part: Interval, { problems }: Rating): void {
  const { order, version } = segment;
  const stated = charge.included && orderQuantity(charge.included, order, part.from, version);
  if (stated && "code" in stated) problems.push(stated);
}

/** The charge's rows in a span, with what the order of their time had paid for. */
function rowsOf(
  charge: UsageCharge,
  span: Interval,
  { measured, timeline, problems }: Rating,
): readonly Row[] {
  const rows = rowsBetween(measured.get(charge.meter.name) ?? [], span);
  const { included } = charge;
  if (!included) return rows.map((row) => ({ ...row, included: ZERO }));
  return rows.flatMap((row) => {
    const home = intervalAt(timeline.segments, row.window.from);
    const paid = home && orderQuantity(included, home.order, row.window.from, home.version);
    if (!paid) return [];
    if ("code" in paid) problems.push(paid);
    return "code" in paid ? [] : [{ ...row, included: paid.lessThan(row.quantity) ? paid : row.quantity }];
  });
}

type WindowInput = {
  readonly charge: UsageCharge;
  readonly stretch: Stretch;
  readonly window: Interval;
  readonly interval: Interval;
  readonly rows: readonly Row[];
  readonly rating: Rating;
};

function windowLine({ charge, stretch, window, interval, rows, rating }: WindowInput): ChargeLine {
  const inside = rows.filter((row) => contains(interval, row.window.from));
  const counted = rows.filter((row) => isCounted(row, window, interval, rating.stretches));
  const unit = rating.product.meters.get(charge.meter.name)?.unit ?? unknownMeter(charge);
  return chargeLine({
    kind: "usage",
    segment: stretch.segment,
    charge,
    ...interval,
    begun: interval.from,
    due: interval.until,
    used: new Quantity(sum(inside.map((row) => row.quantity)), unit),
    included: new Quantity(sum(inside.map((row) => row.included)), unit),
    counter: hasCounter(charge) ? sum(counted.map((row) => row.quantity.minus(row.included))) : undefined,
    trial: stretch.inTrial,
    elapsed: undefined,
  });
}

/** Whether a row moved the window's counter before the line begins; what a free trial used did not. */
function isCounted(row: Row, window: Interval, line: Interval, stretches: readonly Stretch[]): boolean {
  const at = row.window.from;
  if (!contains(window, at) || !isBefore(at, line.from)) return false;
  return intervalAt(stretches, at)?.inTrial === false;
}

function unknownMeter(charge: UsageCharge): never {
  throw new Error(`the meter ${charge.meter.name} is unknown; \`check\` refuses that`);
}

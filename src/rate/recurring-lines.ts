import { orderMonths } from "../domain/calendar.ts";
import { type Model, pricesOf, type RecurringCharge } from "../domain/charge.ts";
import { Decimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import type { Line } from "../domain/line.ts";
import { Quantity, type Unit } from "../domain/quantity.ts";
import { intervalAt, type Segment } from "../domain/timeline.ts";
import { lineOf } from "./line.ts";
import { orderQuantity } from "./order-quantity.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";

/**
 * The lines of a recurring charge: the order months that begin in the segment and are due in the period. Without
 * proration the version in force when a month begins bills all of it, with the quantity at its beginning.
 */
export function recurringLines(charge: RecurringCharge, segment: Segment, rating: Rating): readonly Line[] {
  const { period } = rating.request;
  const months = orderMonths(validityOf(segment, rating), period, segment.version.timeZone);
  return months
    .filter((month) => contains(segment, month.from) && isDue(charge, month, period))
    .flatMap((month) => monthLine(charge, segment, month, rating));
}

/** The order's validity as far as the contract lasts; its start is the anchor of the months. */
function validityOf({ order }: Segment, { timeline }: Rating): Interval {
  const { ended } = timeline.contract;
  const { from, until } = order.validity;
  return { from, until: isBefore(ended, until) ? ended : until };
}

/** In advance: when the month begins, in [from, until). In arrears: when it ends, in (from, until]. */
function isDue({ billed }: RecurringCharge, month: Interval, period: Interval): boolean {
  if (billed === "in_advance") return contains(period, month.from);
  return isBefore(period.from, month.until) && !isBefore(period.until, month.until);
}

function monthLine(
  charge: RecurringCharge,
  segment: Segment,
  month: Interval,
  rating: Rating,
): readonly Line[] {
  const quantity = quantityOf(charge, segment, month, rating);
  if (!quantity) return [];
  refuseTrial({ from: month.from, until: month.from }, rating);
  const stretch = intervalAt(rating.stretches, month.from);
  return [
    lineOf({
      charge,
      version: segment.version,
      interval: month,
      used: quantity,
      included: new Quantity(quantity.value.times(0), quantity.unit),
      counter: undefined,
      trial: stretch?.inTrial ?? false,
    }),
  ];
}

/** In `<order unit>-month`; of a flat charge 1, in the unit of its price. */
function quantityOf(
  charge: RecurringCharge,
  segment: Segment,
  month: Interval,
  rating: Rating,
): Quantity | undefined {
  const { quantity: reference, model, every } = charge;
  if (!reference) return new Quantity(new Decimal(1), unitOfFlat(model));
  const value = orderQuantity(reference, segment.order, month.from, segment.version);
  if ("code" in value) {
    rating.problems.push(value);
    return undefined;
  }
  const unit = rating.product.order.get(reference.name)?.unit;
  return new Quantity(value, `${unit}-${every}` as Unit);
}

function unitOfFlat(model: Model): Unit {
  const [price] = pricesOf(model);
  if (!price) throw new Error("a model without a price; the schema refuses that");
  return price.unit;
}

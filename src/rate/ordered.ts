import type { OneTimeCharge, RecurringCharge } from "../domain/charge.ts";
import { unitOfCharge } from "../domain/charge-unit.ts";
import { Decimal } from "../domain/decimal.ts";
import { Quantity } from "../domain/quantity.ts";
import type { Segment } from "../domain/timeline.ts";
import { orderQuantity } from "./order-quantity.ts";
import type { Rating } from "./rating.ts";

/** What a charge on an order prices at an instant: the order's quantity, or 1 of a flat one. A missing one is a problem. */
export function orderedQuantity(
  charge: RecurringCharge | OneTimeCharge,
  segment: Segment,
  at: Temporal.Instant,
  rating: Rating,
): Quantity | undefined {
  const unit = unitOfCharge(charge, rating.product);
  if (!unit) throw new Error(`the quantity of ${charge.name} is unknown; \`check\` refuses that`);
  if (!charge.quantity) return new Quantity(new Decimal(1), unit);
  const value = orderQuantity(charge.quantity, segment.order, at, segment.version);
  if (!("code" in value)) return new Quantity(value, unit);
  rating.problems.push(value);
  return undefined;
}

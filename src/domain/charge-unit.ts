import type { Charge } from "./charge.ts";
import type { Product } from "./product.ts";
import type { Unit } from "./quantity.ts";
import { recurrenceName } from "./recurrence.ts";

/**
 * The unit in which a charge counts, so also that of its prices: of its meter; `instance-month`, or `month` alone for a flat
 * one; `instance`, or `order`, or `contract` for a one-time one. Undefined where product.yaml lacks the meter or quantity.
 */
export function unitOfCharge(charge: Charge, product: Product): Unit | undefined {
  if (charge.kind === "usage") return product.meters.get(charge.meter.name)?.unit;
  const each = charge.quantity && product.order.get(charge.quantity.name)?.unit;
  if (charge.quantity && !each) return undefined;
  if (charge.kind === "recurring") {
    const part = recurrenceName(charge.every);
    return (each ? `${each}-${part}` : part) as Unit; // both are units already, joined as units are
  }
  return each ?? ((charge.once === "at_order_start" ? "order" : "contract") as Unit);
}

import type { Reference } from "../domain/charge.ts";
import { type Order, valueAt } from "../domain/contract.ts";
import type { Decimal } from "../domain/decimal.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** What the order states at an instant; an order that does not state it is a problem, never 0. */
export function orderQuantity(
  reference: Reference,
  order: Order,
  at: Temporal.Instant,
  version: TariffVersion,
): Decimal | Problem {
  const value = valueAt(order.quantities.get(reference.name), at);
  if (value) return value;
  return errorAt({
    code: "order-quantity-missing",
    message: `the order does not state \`${reference.name}\` at all times in which \`${version.id}\` reads it`,
    hint: `add \`${reference.name}\` to the order's \`quantities\``,
    place: order.place,
    related: [reference.place],
  });
}

import { type Decimal, ZERO } from "../domain/decimal.ts";
import type { Problem } from "../domain/problem.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";
import { valuesInOrder } from "./values-in-order.ts";

/** The value of a property in the last event. Problems: event-property-unfit, event-order-unknown. */
export function last(events: EventsOfMeter, property: string): Decimal | Problem {
  const values = valuesInOrder(events, { property, does: "takes the last of" });
  return "code" in values ? values : (values.at(-1)?.value ?? ZERO);
}

import { type Decimal, ZERO } from "../domain/decimal.ts";
import type { Problem } from "../domain/problem.ts";
import { decimalProperty } from "./decimal-property.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** Adds a property of the events; one that is not a decimal of zero or more is a problem. */
export function sum({ meter, rows }: EventsOfMeter, property: string): Decimal | Problem {
  let total = ZERO;
  for (const row of rows) {
    const value = decimalProperty(row, { meter, property, does: "adds up" });
    if ("code" in value) return value;
    total = total.plus(value);
  }
  return total;
}

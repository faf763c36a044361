import { type Decimal, ZERO } from "../domain/decimal.ts";
import type { Problem } from "../domain/problem.ts";
import { decimalProperty } from "./decimal-property.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** The highest value of a property; one that is not a decimal of zero or more is a problem. */
export function max({ meter, rows }: EventsOfMeter, property: string): Decimal | Problem {
  let highest = ZERO;
  for (const row of rows) {
    const value = decimalProperty(row, { meter, property, does: "takes the highest of" });
    if ("code" in value) return value;
    if (value.greaterThan(highest)) highest = value;
  }
  return highest;
}

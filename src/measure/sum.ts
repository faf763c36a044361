import { type Decimal, readDecimal, ZERO } from "../domain/decimal.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import { quote } from "../domain/quote.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** Adds a property of the events; one that is not a decimal of zero or more is a problem. */
export function sum({ meter, rows }: EventsOfMeter, property: string): Decimal | Problem {
  let total = ZERO;
  for (const { properties, place } of rows) {
    const text = properties.get(property);
    const value = text === undefined ? undefined : readDecimal(text);
    if (!value || value.isNegative() || (meter.whole && !value.isInteger())) {
      const found = text === undefined ? "is missing" : `is ${quote(text)}`;
      const message = `\`${property}\` ${found}, where \`${meter.name}\` adds up ${meter.whole ? "whole numbers" : "decimals"} of zero or more`;
      return errorAt({
        code: "event-property-unfit",
        message,
        hint: `send \`${property}\` as an exact number`,
        place,
      });
    }
    total = total.plus(value);
  }
  return total;
}

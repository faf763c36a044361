import { Decimal } from "../domain/decimal.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** How many different values a property has; an event without the property is a problem. */
export function distinct({ meter, rows }: EventsOfMeter, property: string): Decimal | Problem {
  const values = new Set<string>();
  for (const { properties, place } of rows) {
    const value = properties.get(property);
    if (value === undefined) {
      const message = `\`${property}\` is missing, where \`${meter.name}\` counts its distinct values`;
      return errorAt({
        code: "event-property-unfit",
        message,
        hint: `send \`${property}\` with the event`,
        place,
      });
    }
    values.add(value);
  }
  return new Decimal(values.size);
}

import { Decimal } from "../domain/decimal.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** Each event is 1. */
export function count({ rows }: EventsOfMeter): Decimal {
  return new Decimal(rows.length);
}

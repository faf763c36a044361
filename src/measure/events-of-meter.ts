import type { Meter } from "../domain/meter.ts";
import type { EventRow } from "../domain/usage.ts";

/** The events of one meter inside one window, out of which an aggregation makes a quantity in the meter's unit. */
export type EventsOfMeter = { readonly meter: Meter; readonly rows: readonly EventRow[] };

import type { Meter } from "../domain/meter.ts";
import { errorAt } from "../domain/problem.ts";
import type { EventRow } from "../domain/usage.ts";
import type { Context } from "./context.ts";
import type { PlacedEvent } from "./placed-event.ts";

/** The events of one meter, all or those of one window, out of which an aggregation makes quantities in the meter's unit. */
export type EventsOfMeter = { readonly meter: Meter; readonly rows: readonly PlacedEvent[] };

/** The events that a meter reads. */
export function eventsOfMeter(meter: Meter, events: readonly PlacedEvent[], context: Context): EventsOfMeter {
  const rows = events.filter((event) => event.event === meter.event && passes(event, meter, context));
  return { meter, rows };
}

/** Whether the event is one that the meter counts; an event that does not say is a problem, never simply left out. */
function passes(event: EventRow, meter: Meter, context: Context): boolean {
  const silent = meter.where.find(({ property }) => !event.properties.has(property));
  if (silent) {
    const message = `\`${silent.property}\` is missing, by which \`${meter.name}\` chooses the events it counts`;
    const hint = `send \`${silent.property}\` with the event`;
    context.problems.push(errorAt({ code: "event-property-unfit", message, hint, place: event.place }));
  }
  return (
    !silent && meter.where.every(({ property, values }) => values.has(event.properties.get(property) ?? ""))
  );
}

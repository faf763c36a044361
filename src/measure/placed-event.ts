import type { Stretch } from "../domain/timeline.ts";
import type { EventRow } from "../domain/usage.ts";
import type { Context } from "./context.ts";
import { homeOf } from "./home.ts";

/** An event and the stretch in which it lies. */
export type PlacedEvent = EventRow & { readonly home: Stretch };

/** Finds where events lie; those that lie nowhere, or on two sides of a border, are problems. */
export function placeEvents(events: readonly EventRow[], context: Context): readonly PlacedEvent[] {
  return events.flatMap((event) => {
    const home = homeOf(event, context);
    return home ? [{ ...event, home }] : [];
  });
}

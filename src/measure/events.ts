import { isSame } from "../domain/instant.ts";
import { knownHint } from "../domain/nearest.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { quote } from "../domain/quote.ts";
import type { EventRow } from "../domain/usage.ts";

/** Each event id once. Problems: an event that no meter reads, and an id that comes again with other content. */
export function distinctEvents(
  rows: readonly EventRow[],
  product: Product,
  problems: Problem[],
): readonly EventRow[] {
  const known = new Set([...product.meters.values()].map((meter) => meter.event));
  const byId = new Map<string, EventRow>();
  for (const row of rows) {
    const first = byId.get(row.id);
    if (!known.has(row.event)) problems.push(unknownEvent(row, known));
    else if (!first) byId.set(row.id, row);
    else if (!isSameEvent(row, first)) problems.push(reusedId(row, first));
  }
  return [...byId.values()];
}

function isSameEvent(a: EventRow, b: EventRow): boolean {
  return (
    a.event === b.event &&
    isSame(a.window.from, b.window.from) &&
    isSame(a.window.until, b.window.until) &&
    a.properties.size === b.properties.size &&
    [...a.properties].every(([name, value]) => b.properties.get(name) === value)
  );
}

function unknownEvent(row: EventRow, known: ReadonlySet<string>): Problem {
  const message = `no meter reads the event ${quote(row.event)}`;
  const hint = knownHint(row.event, [...known], "events that meters read");
  return errorAt({ code: "event-unknown", message, hint, place: row.place });
}

function reusedId(row: EventRow, first: EventRow): Problem {
  const message = `the event id ${quote(row.id)} comes again with other content`;
  const hint = "give every event an id of its own; the same event may be sent again unchanged";
  return errorAt({ code: "event-id-reused", message, hint, place: row.place, related: [first.place] });
}

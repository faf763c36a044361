import type { Decimal } from "../domain/decimal.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { EventRow } from "../domain/usage.ts";
import { decimalProperty } from "./decimal-property.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

/** An event with the value of one of its properties. */
export type EventValue = { readonly event: EventRow; readonly value: Decimal };

/**
 * The values of a property from the first event to the last. Problems: a value that is not a decimal of zero or more, and
 * two different values of which nobody knows the later: at one instant, or one of a whole day and one within it.
 */
export function valuesInOrder(
  { meter, rows }: EventsOfMeter,
  wanted: { readonly property: string; readonly does: string },
): readonly EventValue[] | Problem {
  const values: EventValue[] = [];
  for (const event of rows) {
    const value = decimalProperty(event, { meter, ...wanted });
    if ("code" in value) return value;
    values.push({ event, value });
  }
  const ordered = values.toSorted((a, b) => byTime(a.event, b.event));
  return findUnordered(ordered, wanted.property) ?? ordered;
}

/** A whole day before the instants within it. */
function byTime({ window: a }: EventRow, { window: b }: EventRow): number {
  if (!isSame(a.from, b.from)) return isBefore(a.from, b.from) ? -1 : 1;
  return isSame(a.until, b.until) ? 0 : isBefore(b.until, a.until) ? -1 : 1;
}

/** Compares each value with the first one at the same instant, or with that of the whole day around it. */
function findUnordered(ordered: readonly EventValue[], property: string): Problem | undefined {
  let earlier = ordered[0];
  for (const each of ordered) {
    if (!earlier || !isTogether(earlier.event, each.event)) earlier = each;
    if (!earlier.value.equals(each.value)) return orderUnknown(earlier, each, property);
  }
  return undefined;
}

function isTogether({ window: earlier }: EventRow, { window: later }: EventRow): boolean {
  return isSame(earlier.from, later.from) || isBefore(later.from, earlier.until);
}

function orderUnknown(earlier: EventValue, later: EventValue, property: string): Problem {
  const message = `\`${property}\` is \`${later.value.toFixed()}\` here and \`${earlier.value.toFixed()}\` in another event of the same time, and which came later is not known`;
  const hint = "send the instant of each, or only the one that came later";
  const { place } = later.event;
  return errorAt({ code: "event-order-unknown", message, hint, place, related: [earlier.event.place] });
}

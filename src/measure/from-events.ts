import type { Decimal } from "../domain/decimal.ts";
import type { Interval } from "../domain/interval.ts";
import { measuringWindow, type WindowAggregation } from "../domain/meter.ts";
import type { Problem } from "../domain/problem.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import { type Context, refuse } from "./context.ts";
import { count } from "./count.ts";
import { distinct } from "./distinct.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";
import { dayCut } from "./home.ts";
import { last } from "./last.ts";
import { level } from "./level.ts";
import { max } from "./max.ts";
import type { PlacedEvent } from "./placed-event.ts";
import { sum } from "./sum.ts";
import { isCut, windowAround, windowCut } from "./windows.ts";

/** The quantities that a meter makes of its events. */
export function fromEvents(events: EventsOfMeter, context: Context): readonly MeasuredQuantity[] {
  const { aggregation } = events.meter;
  return aggregation.kind === "level"
    ? level(events, aggregation.property, context)
    : inWindows(events, aggregation, context);
}

/** A group of events that make one quantity. */
type EventsInWindow = EventsOfMeter & { readonly window: Interval };

/** One quantity for each window, or for each day or instant of a meter that adds up. */
function inWindows(
  { meter, rows }: EventsOfMeter,
  aggregation: WindowAggregation,
  context: Context,
): readonly MeasuredQuantity[] {
  const per = measuringWindow(meter);
  const windowOf = ({ window, home }: PlacedEvent) => (per ? windowAround(per, window.from, home) : window);
  const groups = Map.groupBy(
    rows.map((event) => ({ event, window: windowOf(event) })),
    ({ window }) => `${window.from.epochNanoseconds} ${window.until.epochNanoseconds}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const events = group.map(({ event }) => event);
    return first ? quantityOf({ meter, rows: events, window: first.window }, aggregation, context) : [];
  });
}

function quantityOf(
  { meter, rows, window }: EventsInWindow,
  aggregation: WindowAggregation,
  context: Context,
): readonly MeasuredQuantity[] {
  const [first] = rows;
  if (!first) return [];
  const { place } = first;
  if (isCut(window, context.period)) {
    const zone = first.home.segment.version.timeZone;
    return refuse(context, windowCut({ window, meter, zone, place }) ?? dayCut(first, "the period"));
  }
  const quantity = aggregate(aggregation, { meter, rows });
  if ("code" in quantity) return refuse(context, quantity);
  return [{ meter: meter.name, window, quantity, place }];
}

function aggregate(aggregation: WindowAggregation, events: EventsOfMeter): Decimal | Problem {
  switch (aggregation.kind) {
    case "count":
      return count(events);
    case "sum":
      return sum(events, aggregation.property);
    case "distinct":
      return distinct(events, aggregation.property);
    case "max":
      return max(events, aggregation.property);
    case "last":
      return last(events, aggregation.property);
    default:
      return aggregation satisfies never;
  }
}

import type { Decimal } from "../domain/decimal.ts";
import type { Interval } from "../domain/interval.ts";
import { type Meter, measuringWindow, type WindowAggregation } from "../domain/meter.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import type { Stretch } from "../domain/timeline.ts";
import type { EventRow, MeasuredQuantity } from "../domain/usage.ts";
import { type Context, refuse } from "./context.ts";
import { count } from "./count.ts";
import { distinct } from "./distinct.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";
import { dayCut, homeOf } from "./home.ts";
import { last } from "./last.ts";
import { max } from "./max.ts";
import { sum } from "./sum.ts";
import { isCut, windowAround, windowCut } from "./windows.ts";

/** An event and the stretch in which it lies. */
type PlacedEvent = { readonly event: EventRow; readonly home: Stretch };

/** The quantities that each meter of the product makes of the events, in the order of product.yaml. */
export function fromEvents(events: readonly EventRow[], context: Context): readonly MeasuredQuantity[] {
  const placed = events.flatMap((event) => {
    const home = homeOf(event, context);
    return home ? [{ event, home }] : [];
  });
  return [...context.product.meters.values()].flatMap((meter) => {
    const counted = placed.filter(
      ({ event }) => event.event === meter.event && passes(event, meter, context),
    );
    return inWindows(meter, counted, context);
  });
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

/** One quantity for each window, or for each day or instant of a meter that adds up. */
function inWindows(
  meter: Meter,
  placed: readonly PlacedEvent[],
  context: Context,
): readonly MeasuredQuantity[] {
  const per = measuringWindow(meter);
  const counted = placed.map(({ event, home }) => {
    return { event, home, window: per ? windowAround(per, event.window.from, home) : event.window };
  });
  const groups = Map.groupBy(
    counted,
    ({ window }) => `${window.from.epochNanoseconds} ${window.until.epochNanoseconds}`,
  );
  return [...groups.values()].flatMap((group) => quantityOf(meter, group, context));
}

function quantityOf(
  meter: Meter,
  group: readonly (PlacedEvent & { readonly window: Interval })[],
  context: Context,
): readonly MeasuredQuantity[] {
  const [first] = group;
  if (!first) return [];
  const { window, home, event } = first;
  const { place } = event;
  const per = measuringWindow(meter);
  if (isCut(window, context.period)) {
    const cut = per ? windowCut({ window, meter, per, stretch: home, place }) : dayCut(event, "the period");
    return refuse(context, cut);
  }
  const quantity = aggregate(meter.aggregation, { meter, rows: group.map((each) => each.event) });
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

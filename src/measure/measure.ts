import { dayOf } from "../domain/calendar.ts";
import type { Decimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import { encloses, type Interval, intersect, meets } from "../domain/interval.ts";
import { isPerDay, type Meter } from "../domain/meter.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { intervalAt, type Stretch, stretchesOf, type Timeline } from "../domain/timeline.ts";
import type { EventRow, MeasuredQuantity, MeasuredRow, UsageRow } from "../domain/usage.ts";
import { count } from "./count.ts";
import { distinct } from "./distinct.ts";
import { distinctEvents } from "./events.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";
import { sum } from "./sum.ts";

/**
 * Turns usage rows into quantities, each inside one stretch of the timeline, by meter name and ascending. Rows of a meter that counts per day are
 * put into the part of the day that their stretch has; other rows stay as they are. No window
 * may cross the period's edge, since half a window has no quantity.
 */
export function measure({ usage, timeline, product, period }: Input): Measured | Failure {
  const context: Context = { stretches: stretchesOf(timeline), product, period, problems: [] };
  const measured = usage.filter((row) => row.kind === "measured");
  const events = distinctEvents(
    usage.filter((row) => row.kind === "event"),
    product,
    context.problems,
  );
  const rows = [...measured.flatMap((row) => fromRow(row, context)), ...fromEvents(events, context)];
  refuseRepeated(rows, context);
  if (context.problems.length > 0) return { problems: context.problems };
  return Map.groupBy(rows.toSorted(byTime), (row) => row.meter);
}

function byTime(a: MeasuredQuantity, b: MeasuredQuantity): number {
  return isBefore(a.window.from, b.window.from) ? -1 : isBefore(b.window.from, a.window.from) ? 1 : 0;
}

type Input = {
  readonly usage: readonly UsageRow[];
  readonly timeline: Timeline;
  readonly product: Product;
  readonly period: Interval;
};

type Measured = ReadonlyMap<string, readonly MeasuredQuantity[]>;

type Context = {
  readonly stretches: readonly Stretch[];
  readonly product: Product;
  readonly period: Interval;
  readonly problems: Problem[];
};

function fromRow(row: MeasuredRow, context: Context): readonly MeasuredQuantity[] {
  const meter = context.product.meters.get(row.meter);
  if (!meter) return refuse(context, unknownMeter(row, context.product));
  if (meter.whole && !row.quantity.isInteger()) return refuse(context, notWhole(row, meter));
  const home = homeOf(row, context);
  if (!home) return [];
  const window = isPerDay(meter) ? dayPart(row.window, home) : row.window;
  if (cutByPeriod(window, context.period)) return refuse(context, dayCut(row, "the period"));
  return [{ meter: row.meter, window, quantity: row.quantity, place: row.place }];
}

/** The stretch in which a row lies; a row outside all, or a day across a border, is a problem. */
function homeOf(row: UsageRow, context: Context): Stretch | undefined {
  const home = intervalAt(context.stretches, row.window.from);
  if (home && encloses(home, row.window)) return home;
  const cut = context.stretches.some((stretch) => meets(stretch, row.window));
  context.problems.push(cut ? dayCut(row, "a switch, a trial or the edge of an order") : outside(row));
  return undefined;
}

/** The part of a day that its stretch has. */
function dayPart(window: Interval, stretch: Stretch): Interval {
  return intersect(dayOf(window.from, stretch.segment.version.timeZone), stretch) ?? window;
}

function cutByPeriod(window: Interval, period: Interval): boolean {
  return meets(period, window) && !encloses(period, window);
}

function fromEvents(events: readonly EventRow[], context: Context): readonly MeasuredQuantity[] {
  const placed = events.flatMap((event) => {
    const home = homeOf(event, context);
    return home ? [{ event, home }] : [];
  });
  return [...context.product.meters.values()].flatMap((meter) => {
    const counted = placed.flatMap(({ event, home }) => {
      if (event.event !== meter.event || !passes(event, meter, context)) return [];
      return [{ event, window: isPerDay(meter) ? dayPart(event.window, home) : event.window }];
    });
    const groups = Map.groupBy(
      counted,
      ({ window }) => `${window.from.epochNanoseconds} ${window.until.epochNanoseconds}`,
    );
    return [...groups.values()].flatMap((group) => quantityOf(meter, group, context));
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

function quantityOf(
  meter: Meter,
  group: readonly { readonly event: EventRow; readonly window: Interval }[],
  context: Context,
): readonly MeasuredQuantity[] {
  const [first] = group;
  if (!first) return [];
  const { window } = first;
  if (cutByPeriod(window, context.period)) return refuse(context, dayCut(first.event, "the period"));
  const quantity = aggregate({ meter, rows: group.map(({ event }) => event) });
  if ("code" in quantity) return refuse(context, quantity);
  return [{ meter: meter.name, window, quantity, place: first.event.place }];
}

function aggregate(events: EventsOfMeter): Decimal | Problem {
  const { aggregation } = events.meter;
  switch (aggregation.kind) {
    case "count":
      return count(events);
    case "sum":
      return sum(events, aggregation.property);
    case "distinct":
      return distinct(events, aggregation.property);
    default:
      return aggregation satisfies never;
  }
}

/** Two quantities for one window of a per-day meter: neither adding nor choosing would be right. */
function refuseRepeated(rows: readonly MeasuredQuantity[], context: Context): void {
  const seen = new Map<string, MeasuredQuantity>();
  for (const row of rows) {
    const meter = context.product.meters.get(row.meter);
    if (!meter || !isPerDay(meter)) continue;
    const key = `${row.meter} ${row.window.from.epochNanoseconds}`;
    const first = seen.get(key);
    if (first) context.problems.push(repeated(row, first));
    else seen.set(key, row);
  }
}

function refuse(context: Context, problem: Problem): readonly [] {
  context.problems.push(problem);
  return [];
}

function unknownMeter(row: MeasuredRow, product: Product): Problem {
  const known = [...product.meters.keys()].map((name) => `\`${name}\``).join(", ");
  const message = `\`${row.meter}\` is not a meter of \`${product.id}\``;
  return errorAt({ code: "meter-unknown", message, hint: `its meters: ${known}`, place: row.place });
}

function notWhole(row: MeasuredRow, meter: Meter): Problem {
  const message = `\`${row.quantity.toFixed()}\` has a fraction, where \`${meter.name}\` counts in whole numbers`;
  return errorAt({ code: "quantity-not-whole", message, hint: "send a whole number", place: row.place });
}

function outside(row: UsageRow): Problem {
  const message = "this usage lies outside all orders of the contract";
  const hint = "correct `at`, or add the order that was valid then";
  return errorAt({ code: "usage-outside-orders", message, hint, place: row.place });
}

function dayCut(row: UsageRow, by: string): Problem {
  const message = `the day of this usage is cut by ${by}, so that it is not known on which side it belongs`;
  const hint = "send the rows of this day with instants, and let a period begin and end at the day's edge";
  return errorAt({ code: "usage-day-cut", message, hint, place: row.place });
}

function repeated(row: MeasuredQuantity, first: MeasuredQuantity): Problem {
  const message = `this is a second quantity of \`${row.meter}\` for the same day, and such quantities cannot be added`;
  const hint = "send one row per day, or the raw events";
  return errorAt({ code: "usage-repeated", message, hint, place: row.place, related: [first.place] });
}

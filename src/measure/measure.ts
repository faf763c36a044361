import type { Effort } from "../domain/effort.ts";
import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { type Meter, measuringWindow } from "../domain/meter.ts";
import { knownHint } from "../domain/nearest.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { stretchesOf, type Timeline } from "../domain/timeline.ts";
import type { Measured, MeasuredQuantity, MeasuredRow, UsageRow } from "../domain/usage.ts";
import { type Context, refuse } from "./context.ts";
import { distinctEvents } from "./events.ts";
import { type EventsOfMeter, eventsOfMeter } from "./events-of-meter.ts";
import { fromEvents } from "./from-events.ts";
import { dayCut, homeOf } from "./home.ts";
import { levelsKnownSince } from "./levels-known-since.ts";
import { placeEvents } from "./placed-event.ts";
import { isCut, windowAround, windowCut } from "./windows.ts";

/**
 * Turns usage rows into quantities, each inside one stretch of the timeline, by meter name and ascending. Rows of a meter
 * that measures per day or month are put into the part of the window that their stretch has; other rows stay as they
 * are. No window may cross the period's edge, since half a window has no quantity.
 */
export function measure({ usage, timeline, product, period, usageFrom, effort }: Input): Measured | Failure {
  const context: Context = { stretches: stretchesOf(timeline), product, period, problems: [], effort };
  const rows = usage.filter((row) => row.kind === "measured").flatMap((row) => fromRow(row, context));
  const sent = usage.filter((row) => row.kind === "event");
  const placed = placeEvents(distinctEvents(sent, product, context.problems), context);
  const events = [...product.meters.values()].map((meter) => eventsOfMeter(meter, placed, context));
  const { levels = [], others = [] } = Object.groupBy(events, kindOf);
  const fromOf = (each: EventsOfMeter) => fromEvents(each, context);
  // Of a level that events set and a row for one of its days, the row is the one too many.
  const quantities = [...levels.flatMap(fromOf), ...rows, ...others.flatMap(fromOf)];
  refuseRepeated(quantities, context);
  if (context.problems.length > 0) return { problems: context.problems };
  return {
    quantities: Map.groupBy(quantities.toSorted(byTime), (each) => each.meter),
    levelsKnownSince: levelsKnownSince({ levels, rows, contract: timeline.contract, usageFrom }),
  };
}

function kindOf({ meter }: EventsOfMeter): "levels" | "others" {
  return meter.aggregation.kind === "level" ? "levels" : "others";
}

function byTime(a: MeasuredQuantity, b: MeasuredQuantity): number {
  return isBefore(a.window.from, b.window.from) ? -1 : isBefore(b.window.from, a.window.from) ? 1 : 0;
}

type Input = {
  readonly usage: readonly UsageRow[];
  readonly timeline: Timeline;
  readonly product: Product;
  readonly period: Interval;
  readonly usageFrom: Temporal.Instant;
  readonly effort: Effort;
};

function fromRow(row: MeasuredRow, context: Context): readonly MeasuredQuantity[] {
  const meter = context.product.meters.get(row.meter);
  if (!meter) return refuse(context, unknownMeter(row, context.product));
  if (meter.whole && !row.quantity.isInteger()) return refuse(context, notWhole(row, meter));
  const home = homeOf(row, context);
  if (!home) return [];
  const { place } = row;
  const per = measuringWindow(meter);
  const window = per ? windowAround(per, row.window.from, home) : row.window;
  if (isCut(window, context.period)) {
    const zone = home.segment.version.timeZone;
    return refuse(context, windowCut({ window, meter, zone, place }) ?? dayCut(row, "the period"));
  }
  return [{ meter: row.meter, window, quantity: row.quantity, place }];
}

/** Two quantities for one window: neither adding nor choosing would be right. */
function refuseRepeated(rows: readonly MeasuredQuantity[], context: Context): void {
  const seen = new Map<string, MeasuredQuantity>();
  for (const row of rows) {
    const meter = context.product.meters.get(row.meter);
    const per = meter && measuringWindow(meter);
    if (!per) continue;
    const key = `${row.meter} ${row.window.from.epochNanoseconds}`;
    const first = seen.get(key);
    if (first) context.problems.push(repeated(row, first, per));
    else seen.set(key, row);
  }
}

function unknownMeter(row: MeasuredRow, product: Product): Problem {
  const hint = knownHint(row.meter, [...product.meters.keys()], "its meters");
  const message = `\`${row.meter}\` is not a meter of \`${product.id}\``;
  return errorAt({ code: "meter-unknown", message, hint, place: row.place });
}

function notWhole(row: MeasuredRow, meter: Meter): Problem {
  const message = `\`${row.quantity.toFixed()}\` has a fraction, where \`${meter.name}\` counts in whole numbers`;
  return errorAt({ code: "quantity-not-whole", message, hint: "send a whole number", place: row.place });
}

function repeated(row: MeasuredQuantity, first: MeasuredQuantity, per: "day" | "month"): Problem {
  const message = `this is a second quantity of \`${row.meter}\` for the same ${per}, and such quantities cannot be added`;
  const hint = `send one row per ${per}, or the raw events`;
  return errorAt({ code: "usage-repeated", message, hint, place: row.place, related: [first.place] });
}

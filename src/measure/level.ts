import { Decimal, ratioOf, ZERO } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type { Place } from "../domain/problem.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import { type Context, refuse } from "./context.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";
import { type EventValue, valuesInOrder } from "./values-in-order.ts";
import { daysOf, isCut, windowCut } from "./windows.ts";

/** A level from the event that sets it until the next one. */
type Step = Interval & { readonly value: Decimal; readonly place: Place };

/**
 * Level times hours of every day, or part of a day, from the first event until the period's end. A level holds until the next
 * event, over days without one, over switches, orders and the gaps between them, in which there is no day to measure.
 * Before the first event it is 0 here; whether that is known, `levelsKnownSince` tells.
 */
export function level(
  events: EventsOfMeter,
  property: string,
  context: Context,
): readonly MeasuredQuantity[] {
  const values = valuesInOrder(events, { property, does: "follows" });
  if ("code" in values) return refuse(context, values);
  const [first] = values;
  if (!first) return [];
  const { meter } = events;
  const { stretches, period, effort } = context;
  const steps = stepsOf(values, period.until);
  const span = { from: first.event.window.from, until: period.until };
  let holding = 0; // the first step that has not ended when a day begins; it only ever moves on
  return stretches.flatMap((stretch) =>
    daysOf(stretch, span, effort).flatMap((window) => {
      while (isOver(steps[holding], window.from)) holding += 1;
      const place = steps[holding]?.place ?? first.event.place;
      const zone = stretch.segment.version.timeZone;
      const cut = isCut(window, period) ? windowCut({ window, meter, zone, place }) : undefined;
      if (cut) return refuse(context, cut);
      return [{ meter: meter.name, window, quantity: levelHours(steps, holding, window), place }];
    }),
  );
}

/** The last level holds until the end, beyond which nothing is measured. An event of a whole day holds from its beginning. */
function stepsOf(values: readonly EventValue[], end: Temporal.Instant): readonly Step[] {
  return values.map(({ event, value }, n) => {
    const until = values[n + 1]?.event.window.from ?? end;
    return { from: event.window.from, until, value, place: event.place };
  });
}

function isOver(step: Step | undefined, at: Temporal.Instant): boolean {
  return step !== undefined && !isBefore(at, step.until);
}

const NANOSECONDS_PER_HOUR = new Decimal(3_600_000_000_000);

/** The sum of each level times its hours in the window. Divided once, so that at most one rounding is in it. */
function levelHours(steps: readonly Step[], holding: number, window: Interval): Decimal {
  let total = ZERO;
  for (let n = holding; ; n += 1) {
    const step = steps[n];
    if (!step || !isBefore(step.from, window.until)) break;
    const part = intersect(step, window);
    if (part) total = total.plus(step.value.times(nanoseconds(part)));
  }
  return ratioOf(total, new Decimal(1), NANOSECONDS_PER_HOUR);
}

function nanoseconds({ from, until }: Interval): Decimal {
  return new Decimal((until.epochNanoseconds - from.epochNanoseconds).toString());
}

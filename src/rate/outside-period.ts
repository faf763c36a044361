import { sum } from "../domain/decimal.ts";
import { isBefore, latest } from "../domain/instant.ts";
import { contains } from "../domain/interval.ts";
import type { OutsidePeriod } from "../domain/line.ts";
import type { Meter } from "../domain/meter.ts";
import { Quantity } from "../domain/quantity.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import type { Rating } from "./rating.ts";

/**
 * Usage that was sent and lies outside the period: before it, where it may move counters, and after it. It makes no
 * line, and is listed so that an export of the wrong month is seen. In the order of product.yaml. What a level came to before
 * the period is not listed: whoever rates a month has to send the event that set it.
 */
export function usageOutsidePeriod({ measured, product, request }: Rating): readonly OutsidePeriod[] {
  const { period } = request;
  return [...product.meters.values()].flatMap((meter) => {
    const outside = (measured.get(meter.name) ?? []).filter(({ window }) => !contains(period, window.from));
    const { before = [], after = [] } = Object.groupBy(outside, ({ window }) =>
      isBefore(window.from, period.from) ? "before" : "after",
    );
    const sent = meter.aggregation.kind === "level" ? [after] : [before, after];
    return sent.flatMap((rows) => summary(rows, meter));
  });
}

function summary(rows: readonly MeasuredQuantity[], meter: Meter): readonly OutsidePeriod[] {
  const [first] = rows;
  if (!first) return [];
  const until = rows.reduce((end, { window }) => latest(end, window.until), first.window.until);
  const quantity = new Quantity(sum(rows.map((row) => row.quantity)), meter.unit);
  return [{ meter: meter.name, from: first.window.from, until, quantity }];
}

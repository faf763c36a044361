import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";

/** The rows that begin in a span; `rows` ascend, so both ends are found by halving. */
export function rowsBetween(rows: readonly MeasuredQuantity[], span: Interval): readonly MeasuredQuantity[] {
  return rows.slice(countBefore(rows, span.from), countBefore(rows, span.until));
}

function countBefore(rows: readonly MeasuredQuantity[], at: Temporal.Instant): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && isBefore(row.window.from, at)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";

type Row = Pick<MeasuredQuantity, "window">;

/** The rows that begin in a span; `rows` ascend, so both ends are found by halving. */
export function rowsBetween<T extends Row>(rows: readonly T[], span: Interval): readonly T[] {
  return rows.slice(countBefore(rows, span.from), countBefore(rows, span.until));
}

/** How many of ascending rows begin before an instant, found by halving. */
export function countBefore(rows: readonly Row[], at: Temporal.Instant): number {
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

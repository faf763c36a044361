import { countWhile } from "../domain/count-while.ts";
import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";

type Row = Pick<MeasuredQuantity, "window">;

/** The rows that begin in a span; `rows` ascend, so both ends are found by halving. */
export function rowsBetween<T extends Row>(rows: readonly T[], span: Interval): readonly T[] {
  return rows.slice(countBefore(rows, span.from), countBefore(rows, span.until));
}

/** How many of ascending rows begin before an instant. */
export function countBefore(rows: readonly Row[], at: Temporal.Instant): number {
  return countWhile(rows.length, (n) => {
    const row = rows[n];
    return row !== undefined && isBefore(row.window.from, at);
  });
}

import { type Decimal, ZERO } from "../domain/decimal.ts";
import type { Interval } from "../domain/interval.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import { countBefore } from "./rows.ts";

type Row = Pick<MeasuredQuantity, "window" | "quantity">;

/**
 * Rows added up in the order of time, so that the sum of a span is the difference of two: asking costs the same whether
 * the span is a day or all the years before it.
 */
export class RunningSum {
  readonly #rows: readonly Row[];
  /** At each index the sum of all rows before it; one more than there are rows. */
  readonly #sums: readonly Decimal[];

  /** `rows` ascend. */
  constructor(rows: readonly Row[]) {
    let total = ZERO;
    this.#rows = rows;
    this.#sums = [
      ZERO,
      ...rows.map(({ quantity }) => {
        total = total.plus(quantity);
        return total;
      }),
    ];
  }

  /** The sum of the rows that begin in a span; 0 for none. */
  in({ from, until }: Interval): Decimal {
    return this.#before(until).minus(this.#before(from));
  }

  #before(at: Temporal.Instant): Decimal {
    return this.#sums[countBefore(this.#rows, at)] ?? ZERO;
  }
}

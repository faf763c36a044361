import { Decimal } from "../domain/decimal.ts";
import type { ExactLine } from "../domain/line.ts";
import { addMoney, Money } from "../domain/money.ts";
import type { Rounding } from "../domain/rounding.ts";
import { round } from "./round.ts";

type Stepped = Exclude<Rounding, { readonly kind: "none" }>;

/**
 * The sum is rounded, and the lines add up to it: each has the multiple of the step at or below its exact amount, and what
 * is then left goes, a step each, to the lines with the largest remainders, the earlier line first where two are equal.
 */
export function splitOverLines(
  lines: readonly ExactLine[],
  rounding: Stepped,
): ReadonlyMap<ExactLine, Money> {
  const { step, currency } = rounding;
  const whole = round(
    addMoney(
      lines.map(({ exact }) => exact),
      currency,
    ),
    rounding,
  );
  const floors = lines.map(({ exact }) => exact.value.toNearest(step, Decimal.ROUND_FLOOR));
  const left = whole.value
    .minus(floors.reduce((sum, floor) => sum.plus(floor), new Decimal(0)))
    .dividedBy(step);
  const remainders = lines.map(({ exact }, n) => ({ n, remainder: exact.value.minus(floors[n] ?? 0) }));
  const largest = remainders.toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.n - b.n);
  const raised = new Set(largest.slice(0, left.toNumber()).map(({ n }) => n));
  return new Map(
    lines.map((line, n) => {
      const floor = floors[n] ?? step;
      return [line, new Money(raised.has(n) ? floor.plus(step) : floor, currency)];
    }),
  );
}

import { Decimal, ZERO } from "../domain/decimal.ts";
import type { ExactLine } from "../domain/line.ts";
import { addMoney, Money } from "../domain/money.ts";
import type { Rounding } from "../domain/rounding.ts";
import { round } from "./round.ts";

type Stepped = Exclude<Rounding, { readonly kind: "none" }>;

/** A line, and the multiple of the step at or below its exact amount. */
type Share = { readonly line: ExactLine; readonly floor: Decimal };

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
  const shares = lines.map((line) => ({
    line,
    floor: line.exact.value.toNearest(step, Decimal.ROUND_FLOOR),
  }));
  const left = whole.value.minus(shares.reduce((sum, { floor }) => sum.plus(floor), ZERO)).dividedBy(step);
  const remainderOf = ({ line, floor }: Share) => line.exact.value.minus(floor);
  const largest = shares.toSorted((a, b) => remainderOf(b).comparedTo(remainderOf(a)));
  const raised = new Set(largest.slice(0, left.toNumber()));
  return new Map(
    shares.map((share) => {
      const { line, floor } = share;
      return [line, new Money(raised.has(share) ? floor.plus(step) : floor, currency)];
    }),
  );
}

import { Decimal, type RoundingNumber } from "../domain/decimal.ts";
import { Money } from "../domain/money.ts";
import type { Rounding, RoundingMode } from "../domain/rounding.ts";

/** Ties (`half_*`) go away from zero, to zero, or to the even neighbour; the others know no ties. */
const MODES: Readonly<Record<RoundingMode, RoundingNumber>> = {
  half_up: Decimal.ROUND_HALF_UP,
  half_down: Decimal.ROUND_HALF_DOWN,
  half_even: Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceil: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
};

/** The one rounding step, to the nearest multiple of the step that the version declares. */
export function round(exact: Money, rounding: Rounding): Money {
  if (rounding.kind === "none") return exact;
  const rounded = exact.value.toNearest(rounding.step, MODES[rounding.mode]);
  return new Money(rounded.isZero() ? rounded.abs() : rounded, exact.currency); // never -0
}

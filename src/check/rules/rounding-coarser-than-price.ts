import type { UsageCharge } from "../../domain/charge.ts";
import { pricesOf } from "../../domain/charge.ts";
import { Decimal, ZERO } from "../../domain/decimal.ts";
import { minorUnitsOf } from "../../domain/minor-units.ts";
import { Money, type Price } from "../../domain/money.ts";
import { type Problem, warningAt } from "../../domain/problem.ts";
import type { Rounding } from "../../domain/rounding.ts";
import type { Rule } from "../rule.ts";
import { moneyText } from "../worked.ts";

/**
 * Lines that are rounded one by one lose, or gain, a step each. That no amount is finer than a cent is nobody's choice; that
 * there is a line for each day, or that steps are coarser than a cent, or always go up, is.
 */
export const roundingCoarserThanPrice: Rule = ({ version }) => {
  const { rounding } = version;
  if (rounding.kind !== "per_line") return [];
  return version.charges.flatMap((charge) =>
    charge.kind === "usage" && isAvoidable(rounding, charge)
      ? pricesOf(charge.model)
          .slice(0, 1)
          .flatMap((price) => coarse(price, charge, rounding))
      : [],
  );
};

type PerLine = Exclude<Rounding, { readonly kind: "none" }>;

function isAvoidable({ step, currency, mode }: PerLine, { resets }: UsageCharge): boolean {
  const minor = new Decimal(10).pow(-minorUnitsOf(currency));
  return step.greaterThan(minor) || resets?.reset === "daily" || isUpward(mode);
}

function isUpward(mode: PerLine["mode"]): boolean {
  return mode === "up" || mode === "ceil";
}

function coarse(price: Price, charge: UsageCharge, rounding: PerLine): readonly Problem[] {
  const { step, mode } = rounding;
  if (price.value.isZero() || !step.greaterThan(price.value)) return [];
  const twice = price.value.times(2);
  // of exactly half a step only `half_up` makes a whole one: `half_even` goes to 0, which is even
  const isUp = twice.greaterThan(step) || (twice.equals(step) && mode === "half_up");
  const billed = isUpward(mode) || (mode.startsWith("half") && isUp) ? step : ZERO;
  const text = (value: Decimal) => moneyText(new Money(value, price.currency));
  const message = `one ${price.unit} of \`${charge.name}\` costs ${text(price.value)}, and a line of it alone is billed ${text(billed)}`;
  const hint = "nothing to do if that is meant; else round `per statement`, or to a finer step";
  return [warningAt({ code: "rounding-coarser-than-price", message, hint, place: price.place })];
}

import { Decimal, printDecimal, ratioOf } from "./decimal.ts";
import { numberText } from "./number-text.ts";

const HUNDRED = new Decimal(100);

/** The change in percent of what was, to two places; null where there was nothing to compare with. */
export function percentOf(was: Decimal, is: Decimal): string | null {
  if (was.isZero()) return is.isZero() ? "0" : null;
  return printDecimal(ratioOf(is.minus(was), HUNDRED, was.abs()).toDecimalPlaces(2));
}

/** `+2.5%`, `-11.11%`; nothing where there is nothing to compare. */
export function percentText(percent: string | null): string {
  if (percent === null) return "";
  return `${percent.startsWith("-") || percent === "0" ? "" : "+"}${numberText(percent)}%`;
}

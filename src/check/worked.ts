import { type Decimal, printDecimal } from "../domain/decimal.ts";
import { minorUnitsOf } from "../domain/minor-units.ts";
import type { Money, Price } from "../domain/money.ts";
import { quantityText } from "../domain/number-text.ts";

/** `90.00 USD`: exact, with at least the decimals that people write. */
export function moneyText({ value, currency }: Pick<Money, "value" | "currency">): string {
  return `${value.toFixed(Math.max(minorUnitsOf(currency), value.decimalPlaces()))} ${currency}`;
}

/** `0.0007 USD per check`. */
export function priceText({ value, currency, unit }: Price): string {
  return `${printDecimal(value)} ${currency} per ${unit}`;
}

/** `1 check`, `100,001 checks`. */
export function countText(count: Decimal, unit: string): string {
  return quantityText(printDecimal(count), unit);
}

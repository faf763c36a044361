import { type Decimal, readLongDecimal } from "../domain/decimal.ts";
import { percentOf } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";

/** The totals of two bills by currency; what one of them does not bill is 0 there. */
export function amountDifferences(
  before: readonly Json.Total[],
  after: readonly Json.Total[],
): Json.AmountDifference[] {
  const currencies = new Set([...before, ...after].map(({ currency }) => currency));
  return [...currencies].map((currency) => {
    const [was, is] = [amountIn(before, currency), amountIn(after, currency)];
    return {
      currency,
      ...sidesOf(readLongDecimal(was), readLongDecimal(is), Math.max(placesIn(was), placesIn(is))),
    };
  });
}

/** Two amounts and what lies between them, each with so many places at least. */
export function sidesOf(was: Decimal, is: Decimal, places: number): Omit<Json.AmountDifference, "currency"> {
  const text = (amount: Decimal) => amount.toFixed(Math.max(places, amount.decimalPlaces()));
  return { before: text(was), after: text(is), difference: text(is.minus(was)), percent: percentOf(was, is) };
}

/** How many digits follow the point. */
export function placesIn(amount: string): number {
  return amount.split(".")[1]?.length ?? 0;
}

function amountIn(totals: readonly Json.Total[], currency: string): string {
  return totals.find((each) => each.currency === currency)?.amount ?? "0";
}

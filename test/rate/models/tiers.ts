import type { Tier } from "../../../src/domain/charge.ts";
import { Decimal, printDecimal, sum } from "../../../src/domain/decimal.ts";
import type { PricedTier } from "../../../src/domain/line.ts";
import { type Currency, Price } from "../../../src/domain/money.ts";
import { Quantity, type Unit } from "../../../src/domain/quantity.ts";

const place = { file: "x.yaml", line: 1, column: 1 };
const CALL = "call" as Unit; // a literal that is a unit

export function priceOf(value: string): Price {
  return new Price({ value: new Decimal(value), currency: "USD" as Currency, unit: CALL, place }); // USD is a currency
}

function tier(upTo: number | undefined, value: string): Tier {
  const bound = upTo === undefined ? undefined : new Decimal(upTo);
  return { upTo: bound, price: priceOf(value), place, boundPlace: place };
}

/** 1 USD up to the 10th, 0.5 USD up to the 20th, 0.1 USD beyond. */
export const TIERS: readonly Tier[] = [tier(10, "1"), tier(20, "0.5"), tier(undefined, "0.1")];

export function calls(value: number | string): Quantity {
  return new Quantity(new Decimal(value), CALL);
}

/** `quantity x price` of each tier, and the sum: `10 x 1 + 1 x 0.5 = 10.5`. */
export function told(tiers: readonly PricedTier[]): string {
  const parts = tiers.map(
    ({ quantity, price }) => `${printDecimal(quantity)} x ${printDecimal(price.value)}`,
  );
  return `${parts.join(" + ") || "nothing"} = ${printDecimal(sum(tiers.map(({ amount }) => amount.value)))}`;
}

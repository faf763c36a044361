import type { Decimal } from "../../domain/decimal.ts";
import { isMisread, type Misread } from "./misread.ts";
import { readQuantity } from "./number.ts";

const PER_DAY = " per day";

/** Reads `600_000`, used once, or `20 per day`, used on every day. */
export function readUsageQuantity(text: string): { quantity: Decimal; perDay: boolean } | Misread {
  const perDay = text.endsWith(PER_DAY);
  const quantity = readQuantity(perDay ? text.slice(0, -PER_DAY.length) : text);
  return isMisread(quantity) ? quantity : { quantity, perDay };
}

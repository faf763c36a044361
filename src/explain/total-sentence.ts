import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Line, Total } from "../generated/result.ts";
import { amountText } from "./number-text.ts";

/** How far rounding moved a total from the exact sum of its lines, and the rule it followed. */
export function totalSentence({ exact, amount, currency }: Total, lines: readonly Line[]): string {
  const money = (decimal: string) => `${amountText(decimal, amount)} ${currency}`;
  const difference = new Decimal(amount).minus(exact);
  if (difference.isZero()) return "The exact sum: rounding changed nothing.";
  const moved = money(printDecimal(difference.abs()));
  const change = difference.isNegative() ? `took ${moved} off` : `added ${moved} to`;
  return `Rounding ${change} the exact ${money(exact)}${rulesText(lines, currency)}.`;
}

/** As the versions of the lines round; of reversals it is not known. */
function rulesText(lines: readonly Line[], currency: string): string {
  const own = lines.filter((line) => line.currency === currency);
  const rules = new Set(own.flatMap((line) => ("rounding" in line ? [line.rounding] : [])));
  return rules.size === 0 ? "" : ` (${[...rules].join("; ")})`;
}

/** What stands in place of totals where there are none. */
export const NOTHING_BILLED = "Nothing is billed in this period.";

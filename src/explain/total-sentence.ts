import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Correction, Line, RateResult, Total } from "../generated/result.ts";
import { amountText, numberText } from "./number-text.ts";

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

/** What a segment without lines has to say. */
export function emptySentence({ correction }: RateResult): string {
  return correction === null ? "nothing falls due in this period" : "nothing changes in this period";
}

/** What was billed before, and what it comes to together with the totals of a correction. */
export function correctionSentence({ booked, now, unchanged }: Correction): string {
  const list = (totals: readonly Total[]) =>
    totals.map(({ amount, currency }) => `${numberText(amount)} ${currency}`).join(" and ") || "nothing";
  const stand = unchanged === 1 ? "1 booked line stands" : `${unchanged} booked lines stand`;
  return `This is a correction: ${list(booked)} booked before, ${list(now)} now; ${stand}.`;
}

import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Correction, Total } from "../generated/result.ts";
import { amountText, numberText } from "./number-text.ts";

/** How far rounding moved a total from the exact sum. */
export function totalSentence({ exact, amount, currency }: Total): string {
  const money = (decimal: string) => `${amountText(decimal, amount)} ${currency}`;
  const difference = new Decimal(amount).minus(exact);
  if (difference.isZero()) return "The exact sum: rounding changed nothing.";
  const moved = money(printDecimal(difference.abs()));
  return `Rounding ${difference.isNegative() ? `took ${moved} off` : `added ${moved} to`} the exact ${money(exact)}.`;
}

/** What was billed before, and what it comes to together with the totals of a correction. */
export function correctionSentence({ booked, now, unchanged }: Correction): string {
  const list = (totals: readonly Total[]) =>
    totals.map(({ amount, currency }) => `${numberText(amount)} ${currency}`).join(" and ") || "nothing";
  const stand = unchanged === 1 ? "1 booked line stands" : `${unchanged} booked lines stand`;
  return `This is a correction: ${list(booked)} booked before, ${list(now)} now; ${stand}.`;
}

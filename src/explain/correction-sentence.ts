import { numberText } from "../domain/number-text.ts";
import type { Correction, RateResult, Total } from "../generated/result.ts";

/** What was billed before, and what it comes to together with the totals of a correction. */
export function correctionSentence({ booked, now, unchanged }: Correction): string {
  const list = (totals: readonly Total[]) =>
    totals.map(({ amount, currency }) => `${numberText(amount)} ${currency}`).join(" and ") || "nothing";
  const stand = unchanged === 1 ? "1 booked line stands" : `${unchanged} booked lines stand`;
  return `This is a correction: ${list(booked)} booked before, ${list(now)} now; ${stand}.`;
}

/** What stands above the lines that a correction reverses. */
export const TAKEN_BACK = "Taken back, as it was booked before";

/** What a segment without lines has to say. */
export function emptySentence({ correction }: RateResult): string {
  return correction === null ? "nothing falls due in this period" : "nothing changes in this period";
}

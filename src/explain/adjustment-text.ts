import { Decimal } from "../domain/decimal.ts";
import type { AdjustingLine } from "../generated/result.ts";
import { amountText, numberText, quantityText, stepOf } from "./number-text.ts";
import { spread, wrap } from "./page.ts";
import { fileOf, lineText } from "./reason-text.ts";
import { spanText } from "./span-text.ts";

/** A discount, maximum, minimum or rounding on a bill: what it changes at the right edge, and below it why. */
export function adjustmentText(line: AdjustingLine, billed: string): readonly string[] {
  const { kind, charge, version, place } = line;
  const what = kind === "rounding" ? "rounding of the sum" : `${kind} of ${charge ?? "the statement"}`;
  const because = `    ${whyText(line)} (${lineText(place, fileOf(version))})`;
  return [...spread(`  ${what}, ${spanText(line)}`, billed), ...wrap(because, 6), ...roundedText(line)];
}

function whyText(line: AdjustingLine): string {
  const { kind, base, percent, before, rounding } = line;
  switch (kind) {
    case "discount":
      return `${numberText(percent ?? "")} % of ${money(base, line)}`;
    case "maximum":
      return `at most ${limitText(line)} in this window, which came to ${money(base, line)}${beforeText(before, line)}`;
    case "minimum":
      return `at least ${limitText(line)} in this window, which came to ${money(base, line)}`;
    case "rounding":
      return `the lines add up to ${money(base, line)}, rounded ${rounding}`;
    default:
      return kind satisfies never;
  }
}

function limitText(line: AdjustingLine): string {
  const { limit } = line;
  if (!limit) throw new Error(`a ${line.kind} line without a limit`);
  const { amount, whole, counted, of, unit } = limit;
  if (counted === null || of === null || unit === null || counted === of) return money(amount, line);
  return `${money(amount, line)} (${numberText(counted)} of ${quantityText(of, unit)} of ${money(whole, line)})`;
}

function beforeText(before: string | null, line: AdjustingLine): string {
  return before === null || before === "0"
    ? ""
    : `; ${money(before.replace("-", ""), line)} was taken off before`;
}

/** Where the line was rounded, so that the lines and it add up to a rounded sum. */
function roundedText(line: AdjustingLine): readonly string[] {
  const { kind, exact, amount, rounding } = line;
  if (kind === "rounding" || new Decimal(exact).equals(amount)) return [];
  const why = isSplit(rounding) ? "so that all lines add up" : "with the lines it adjusts";
  return wrap(`    exact ${money(exact, line)}, rounded ${why}`, 4);
}

/** Whether lines are rounded so that they add up to a rounded sum. */
export function isSplit(rounding: string): boolean {
  return rounding.endsWith("split over lines");
}

function money(decimal: string, { rounding, currency }: AdjustingLine): string {
  return `${amountText(decimal, stepOf(rounding))} ${currency}`;
}

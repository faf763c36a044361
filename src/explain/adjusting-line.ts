import { Decimal } from "../domain/decimal.ts";
import type { AdjustingLine } from "../generated/result.ts";
import { amountText, numberText, quantityText } from "./number-text.ts";
import { fileOf, lineText } from "./reason-text.ts";
import type { BillLine } from "./row.ts";
import { spanText } from "./span-text.ts";

/** A discount, maximum, minimum or rounding on a bill, and why it changes what it changes. */
export function adjustingLine(line: AdjustingLine): BillLine {
  const { kind, charge, version, place } = line;
  return {
    title: kind === "rounding" ? "rounding of the sum" : `${kind} of ${charge ?? "the statement"}`,
    when: spanText(line),
    rows: [],
    remarks: [`${whyText(line)} (${lineText(place, fileOf(version))})`, ...roundedText(line)],
  };
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
  if (counted === null || of === null || unit === null) return money(amount, line);
  return `${money(amount, line)} (${numberText(counted)} of ${quantityText(of, unit)} of ${money(whole, line)})`;
}

function beforeText(before: string | null, line: AdjustingLine): string {
  return before === null || before === "0"
    ? ""
    : `; ${money(before.replace("-", ""), line)} was taken off before`;
}

/** Where the line was rounded, so that the lines and it add up to a rounded sum. */
function roundedText({ kind, exact, amount, currency }: AdjustingLine): readonly string[] {
  if (kind === "rounding" || new Decimal(exact).equals(amount)) return [];
  return [`exact ${amountText(exact, amount)} ${currency}, rounded with the lines it adjusts`];
}

function money(decimal: string, { amount, currency }: AdjustingLine): string {
  return `${amountText(decimal, amount)} ${currency}`;
}

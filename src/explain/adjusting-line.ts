import { Decimal, printDecimal } from "../domain/decimal.ts";
import { numberText, quantityText } from "../domain/number-text.ts";
import type { AdjustingLine, DiscountTime, Limit } from "../generated/result.ts";
import { amountText, isSplit, stepOf } from "./number-text.ts";
import { fileOf, lineText } from "./reason-text.ts";
import type { BillLine, Row } from "./row.ts";
import { momentText, spanText } from "./span-text.ts";

/** A discount, maximum, minimum or rounding on a bill: what it is about, what the file says, and what that leaves out. */
export function adjustingLine(line: AdjustingLine): BillLine {
  const { kind, charge } = line;
  return {
    title: kind === "rounding" ? "rounding of the sum" : `${kind} of ${charge ?? "the statement"}`,
    when: spanText(line),
    rows: [moneyRow("came to", line.base, line), ...ruleRows(line), ...beforeRows(line)],
    remarks: [...timeRemarks(line), ...windowRemarks(line), ...roundedRemarks(line)],
  };
}

function ruleRows(line: AdjustingLine): readonly Row[] {
  const { kind, percent, limit, base, exact, amount, rounding, version } = line;
  const place = lineText(line.place, fileOf(version));
  switch (kind) {
    case "discount":
      return [{ ...moneyRow(`${numberText(percent ?? "")} % off`, exact, line), place }];
    case "maximum":
    case "minimum":
      return limit ? limitRows(limit, line, place) : [];
    case "rounding": {
      const sum = moneyRow("rounded", printDecimal(new Decimal(base).plus(amount)), line);
      return [{ ...sum, rest: `${sum.rest}, ${rounding}`, place }];
    }
    default:
      return kind satisfies never;
  }
}

/** `at most 120.00 EUR per month`; where only a share of that holds, the share. */
function limitRows(limit: Limit, line: AdjustingLine, place: string): readonly Row[] {
  const { per, amount, whole, counted, of, unit } = limit;
  const stated = moneyRow(line.kind === "maximum" ? "at most" : "at least", whole, line);
  const first = { ...stated, rest: `${stated.rest} per ${per}`, place };
  if (counted === null || of === null || unit === null || counted === of) return [first];
  const share = moneyRow("share", amount, line);
  return [first, { ...share, rest: `${share.rest} for ${numberText(counted)} of ${quantityText(of, unit)}` }];
}

/** What a limit had taken off, or added, in its window before the period. */
function beforeRows(line: AdjustingLine): readonly Row[] {
  const { before, kind } = line;
  if (before === null || new Decimal(before).isZero()) return [];
  const taken = moneyRow("before", before, line);
  return [{ ...taken, rest: `${taken.rest} ${kind === "maximum" ? "taken off" : "added"} already` }];
}

function timeRemarks({ time }: AdjustingLine): readonly string[] {
  return time && (time.from !== null || time.until !== null) ? [`on ${timeText(time)}`] : [];
}

function timeText({ from, until }: DiscountTime): string {
  if (from !== null && until !== null) return `what is used, or begins, ${spanText({ from, until })}`;
  if (from !== null) return `what is used, or begins, from ${momentText(from)} on`;
  return `what is used, or begins, before ${momentText(until ?? "")}`;
}

/** Where the window goes on after the line, so that the limit is not settled yet. */
function windowRemarks({ limit, until }: AdjustingLine): readonly string[] {
  if (limit === null || limit.window.until === until) return [];
  return [`so far: the limit is for ${spanText(limit.window)}`];
}

/** Where the line was rounded: a limit so that it and the lines it limits add up to a rounded sum. */
function roundedRemarks({ kind, exact, amount, currency, rounding }: AdjustingLine): readonly string[] {
  if (kind === "rounding" || new Decimal(exact).equals(amount)) return [];
  const alone = kind === "discount" ? "by itself" : "with the lines it limits";
  const why = isSplit(rounding) ? "so that all lines add up" : alone;
  return [`exact ${amountText(exact, stepOf(rounding))} ${currency}, rounded ${why}`];
}

function moneyRow(label: string, decimal: string, { rounding, currency }: AdjustingLine): Row {
  const number = amountText(decimal, stepOf(rounding));
  return { label, number, price: undefined, rest: currency, amount: undefined, place: "" };
}

import type { Line } from "../generated/result.ts";
import { billLine } from "./bill-line.ts";
import { alignPoints, spread, wrap } from "./page.ts";
import type { Row } from "./row.ts";

/** One amount of a bill, `billed` at the right edge, and below it how it came about, each figure with its place. */
export function billLineText(line: Line, billed: string): readonly string[] {
  const { title, when, rows, remarks } = billLine(line);
  return [
    ...spread(`  ${title}, ${when}`, billed),
    ...rowsText(rows),
    ...remarks.flatMap((remark) => wrap(`    ${remark}`, 4)),
  ];
}

/** The figures as a table: labels, numbers, prices and amounts each in a column of their own. */
function rowsText(rows: readonly Row[]): readonly string[] {
  const labels = Math.max(...rows.map(({ label }) => label.length)) + 2;
  const numbers = alignPoints(rows.map(({ number }) => number));
  const calculations = calculationsText(rows);
  return rows.flatMap(({ label, place }, n) =>
    spread(`    ${label.padEnd(labels)}${numbers[n]} ${calculations[n]}`, place),
  );
}

/** What follows each number: `checks`, or `x 0.0009 USD = 90.00`. */
function calculationsText(rows: readonly Row[]): readonly string[] {
  const prices = alignPoints(rows.map(({ price = "" }) => price));
  const amounts = alignPoints(rows.map(({ amount = "" }) => amount));
  return rows.map(({ price, rest, amount }, n) => {
    const factor = price === undefined ? rest : `x ${prices[n]} ${rest}`;
    return amount === undefined ? factor : `${factor} = ${amounts[n]}`;
  });
}

import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { ChargeLine, Line, PricedTier, ReversalLine, ShareOfAPart } from "../generated/result.ts";
import { adjustmentText, isSplit } from "./adjustment-text.ts";
import { amountText, numberText, quantityText, stepOf, unitText } from "./number-text.ts";
import { alignPoints, spread, wrap } from "./page.ts";
import { fileOf, lineText } from "./reason-text.ts";
import { momentText, type Span, spanText } from "./span-text.ts";

/** A row below a line's head: a label, a number in the column of all numbers, and what follows it. */
type Row = { readonly label: string; readonly number: string; readonly rest: string; readonly place: string };

/** One amount of a bill, `billed` at the right edge, and below it how it came about, each figure with its place. */
export function billLine(line: Line, billed: string): readonly string[] {
  if (line.kind === "reversal") return reversalText(line, billed);
  return "tiers" in line ? chargeText(line, billed) : adjustmentText(line, billed);
}

function reversalText(line: ReversalLine, billed: string): readonly string[] {
  const { charge, reverses, version } = line;
  const what = charge === null || reverses === "usage" || reverses === "recurring" ? "" : `${reverses} of `;
  const of = `${what}${charge ?? (reverses === "rounding" ? "rounding of the sum" : `${reverses} of the statement`)}`;
  return [...spread(`  ${of}, ${lineSpanText(line)}`, billed), ...wrap(`    booked under ${version}`, 6)];
}

function chargeText(line: ChargeLine, billed: string): readonly string[] {
  const rows = [...quantityRows(line), ...counterRows(line), ...tierRows(line)];
  const labels = Math.max(...rows.map(({ label }) => label.length)) + 2;
  const numbers = alignPoints(rows.map(({ number }) => number));
  const table = rows.flatMap(({ label, rest, place }, n) =>
    spread(`    ${label.padEnd(labels)}${numbers[n]} ${rest}`, place),
  );
  const credited = line.kind === "credit" ? "credit of " : "";
  return [
    ...spread(`  ${credited}${line.charge}, ${lineSpanText(line)}`, billed),
    ...table,
    ...remarks(line),
  ];
}

/** When a line was; a one-time charge is at a point in time. */
function lineSpanText({ from, until }: Span): string {
  return from === until ? momentText(from) : spanText({ from, until });
}

function quantityRows(line: ChargeLine): readonly Row[] {
  const { meter, charge, used, included, quantity, place, version } = line;
  const row = (label: string, amount: string) => ({ ...countRow(label, amount, line.unit), place: "" });
  const measured = row(usedLabel(line), used);
  const of = meter === null || meter === charge ? "" : ` of ${meter}`;
  const first = { ...measured, rest: measured.rest + of, place: lineText(place, fileOf(version)) };
  if (line.included_place === null) return [first];
  const covered = row("included", included);
  const source = lineText(line.included_place, fileOf(version));
  // An included quantity of 300 may be 10 on each of 30 days: what one day leaves is no help to another.
  const daily = { ...covered, rest: `${covered.rest}, each day by itself`, place: source };
  return [first, daily, row("beyond that", quantity)];
}

function usedLabel({ meter, model }: ChargeLine): string {
  if (meter !== null) return "used";
  return model === "flat" ? "for" : "ordered";
}

function countRow(label: string, decimal: string, unit: string): Omit<Row, "place"> {
  return { label, number: numberText(decimal), rest: unitText(decimal, unit) };
}

/** Where the tier counter stood before and after the line; a free trial does not move it. */
function counterRows({ counter, quantity, trial }: ChargeLine): readonly Row[] {
  if (counter === null) return [];
  const after = trial ? counter : printDecimal(new Decimal(counter).plus(quantity));
  return [
    {
      label: "tier counter",
      number: numberText(counter),
      rest: `before, ${numberText(after)} after`,
      place: "",
    },
  ];
}

function tierRows({ tiers, currency, rounding, version }: ChargeLine): readonly Row[] {
  const prices = alignPoints(tiers.map(({ price }) => numberText(price)));
  const amounts = alignPoints(tiers.map(({ amount }) => amountText(amount, stepOf(rounding))));
  return tiers.map((tier, n) => ({
    label: tierLabel(tier),
    number: numberText(tier.quantity),
    rest: `x ${prices[n]} ${currency} = ${amounts[n]}`,
    place: lineText(tier.place, fileOf(version)),
  }));
}

function tierLabel({ from, up_to, quantity }: PricedTier): string {
  if (quantity.startsWith("-")) return "priced before";
  if (up_to === null) return from === "0" ? "price" : `> ${numberText(from)}`;
  return from === "0" ? `up to ${numberText(up_to)}` : `> ${numberText(from)} to ${numberText(up_to)}`;
}

/** What the figures alone do not say. */
function remarks(line: ChargeLine): readonly string[] {
  const { trial, counter, model, tiers, share } = line;
  const free =
    counter === null ? "nothing is charged" : "nothing is charged and the tier counter stands still";
  const whole = "by volume: the tier that the whole quantity reaches prices all of it";
  const again = tiers.some(({ quantity }) => quantity.startsWith("-"))
    ? `${whole}, less what was priced before`
    : whole;
  return [
    ...(trial ? [`free trial: ${free}`] : []),
    ...(model === "volume" && tiers.length > 0 ? [again] : []),
    ...(share === null ? [] : shareText(share, line)),
    ...roundedText(line),
  ].flatMap((remark) => wrap(`    ${remark}`, 4));
}

/** `share: 14 of 31 days of 14.60 USD is 6.593548387097 USD`; nothing of a part that is billed whole. */
function shareText({ whole, from, until, of, unit }: ShareOfAPart, line: ChargeLine): readonly string[] {
  const passed = printDecimal(new Decimal(until).minus(from));
  const isCredit = line.kind === "credit";
  if (passed === of && !isCredit) return [];
  const part = `${numberText(passed)} of ${quantityText(of, unit)} of ${money(whole, line)}`;
  return [`${isCredit ? "given back: " : "share: "}${part} is ${money(line.exact, line)}`];
}

function roundedText(line: ChargeLine): readonly string[] {
  const { exact, amount, rounding } = line;
  if (new Decimal(exact).equals(amount)) return [];
  const why = isSplit(rounding) ? ", so that all lines add up" : "";
  return [`exact ${money(exact, line)}, rounded to ${money(amount, line)}${why}`];
}

function money(decimal: string, { rounding, currency }: ChargeLine): string {
  return `${amountText(decimal, stepOf(rounding))} ${currency}`;
}

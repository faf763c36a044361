import { Decimal, printDecimal } from "../domain/decimal.ts";
import { numberText, quantityText, unitText } from "../domain/number-text.ts";
import type { ChargeLine, Line, PricedTier, ReversalLine } from "../generated/result.ts";
import { adjustingLine } from "./adjusting-line.ts";
import { amountText, isSplit, stepOf } from "./number-text.ts";
import { fileOf, lineText } from "./reason-text.ts";
import type { BillLine, Row } from "./row.ts";
import { momentText, spanText } from "./span-text.ts";

/** One amount of a bill and how it came about, each figure with its place. */
export function billLine(line: Line): BillLine {
  if (line.kind === "reversal") return reversalLine(line);
  return "tiers" in line ? chargeLine(line) : adjustingLine(line);
}

function reversalLine(line: ReversalLine): BillLine {
  const { charge, reverses, version } = line;
  const what = charge === null || reverses === "usage" || reverses === "recurring" ? "" : `${reverses} of `;
  return {
    title: `${what}${charge ?? (reverses === "rounding" ? "rounding of the sum" : `${reverses} of the statement`)}`,
    when: spanText(line),
    rows: [],
    remarks: [`booked under ${version}`],
  };
}

function chargeLine(line: ChargeLine): BillLine {
  return {
    title: `${line.kind === "credit" ? "credit of " : ""}${line.charge}`,
    when: spanText(line),
    rows: [...quantityRows(line), ...counterRows(line), ...tierRows(line), ...shareRows(line)],
    remarks: remarks(line),
  };
}

function quantityRows(line: ChargeLine): readonly Row[] {
  const { meter, charge, used, included, quantity, place, version } = line;
  const row = (label: string, amount: string) => countRow(label, amount, line.unit);
  const measured = row(usedLabel(line), used);
  const of = meter === null || meter === charge ? "" : ` of ${meter}`;
  const first = { ...measured, rest: measured.rest + of, place: lineText(place, fileOf(version)) };
  if (line.included_place === null) return [first];
  const covered = row("included", included);
  const source = lineText(line.included_place, fileOf(version));
  // An included quantity of 300 may be 10 on each of 30 days: what one day leaves is no help to another.
  const each = `each ${line.unit.split("-").at(-1)} by itself`;
  const apart = { ...covered, rest: `${covered.rest}, ${each}`, place: source };
  return [first, apart, row("beyond that", quantity)];
}

function usedLabel({ meter, model }: ChargeLine): string {
  if (meter !== null) return "used";
  return model === "flat" ? "for" : "ordered";
}

function countRow(label: string, decimal: string, unit: string): Row {
  const number = numberText(decimal);
  return { label, number, price: undefined, rest: unitText(decimal, unit), amount: undefined, place: "" };
}

/** Where the tier counter stood before and after the line; a free trial does not move it. */
function counterRows({ counter, quantity, trial }: ChargeLine): readonly Row[] {
  if (counter === null) return [];
  const after = trial ? counter : printDecimal(new Decimal(counter).plus(quantity));
  return [
    {
      label: "tier counter",
      number: numberText(counter),
      price: undefined,
      rest: `before, ${numberText(after)} after`,
      amount: undefined,
      place: "",
    },
  ];
}

function tierRows({ tiers, currency, rounding, version }: ChargeLine): readonly Row[] {
  return tiers.map((tier) => ({
    label: tierLabel(tier),
    number: numberText(tier.quantity),
    price: numberText(tier.price),
    rest: currency,
    amount: amountText(tier.amount, stepOf(rounding)),
    place: lineText(tier.place, fileOf(version)),
  }));
}

function tierLabel({ from, up_to, quantity }: PricedTier): string {
  if (quantity.startsWith("-")) return "priced before";
  if (up_to === null) return from === "0" ? "price" : `> ${numberText(from)}`;
  return from === "0" ? `up to ${numberText(up_to)}` : `> ${numberText(from)} to ${numberText(up_to)}`;
}

/** `14 of 31 days of 14.60 USD = 6.593548387097`; nothing of a part that is billed whole. */
function shareRows({ share, exact, rounding, currency, kind }: ChargeLine): readonly Row[] {
  if (share === null) return [];
  const { whole, from, until, of, unit } = share;
  const passed = printDecimal(new Decimal(until).minus(from));
  if (passed === of && kind !== "credit") return [];
  const step = stepOf(rounding);
  return [
    {
      label: kind === "credit" ? "given back" : "share",
      number: numberText(passed),
      price: undefined,
      rest: `of ${quantityText(of, unit)} of ${amountText(whole, step)} ${currency}`,
      amount: amountText(exact, step),
      place: "",
    },
  ];
}

/** What the figures alone do not say. */
function remarks(line: ChargeLine): readonly string[] {
  const { kind, due, trial, counter, model, tiers } = line;
  const free =
    counter === null ? "nothing is charged" : "nothing is charged and the tier counter stands still";
  const whole = "by volume: the tier that the whole quantity reaches prices all of it";
  const again = tiers.some(({ quantity }) => quantity.startsWith("-"))
    ? `${whole}, less what was priced before`
    : whole;
  return [
    ...(trial ? [`free trial: ${free}`] : []),
    ...(model === "volume" && tiers.length > 0 ? [again] : []),
    ...(kind === "recurring" || kind === "credit" ? [`due ${momentText(due)}`] : []),
    ...roundedRemarks(line),
  ];
}

function roundedRemarks({ exact, amount, currency, rounding }: ChargeLine): readonly string[] {
  if (new Decimal(exact).equals(amount)) return [];
  const money = (decimal: string) => `${amountText(decimal, stepOf(rounding))} ${currency}`;
  const why = isSplit(rounding) ? ", so that all lines add up" : "";
  return [`exact ${money(exact)}, rounded to ${money(amount)}${why}`];
}

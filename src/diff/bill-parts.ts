import { numberText, quantityText } from "../domain/number-text.ts";
import { percentText } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import type { Part } from "../report/report.ts";
import { curvesOf } from "./curves.ts";

/** What a new contract pays on both sides, and from which quantity on which side is cheaper. */
export function billParts(difference: Json.VersionDifference): readonly Part[] {
  const { meters, equal_bills } = difference;
  const equal = equal_bills.map(({ before, after }) => [monthText(before), monthText(after)]);
  return [
    ...meters.flatMap((meter) => meterParts(meter, namesOf(difference))),
    {
      kind: "table",
      caption: "so much of the old measure costs as much as so much of the new, in a month",
      head: ["before", "after"],
      figures: [],
      rows: equal,
    },
  ];
}

function monthText({ quantity, unit, amount, currency }: Json.MonthOfMeter): string {
  return `${quantityText(quantity, unit)} for ${numberText(amount)} ${currency}`;
}

/** What the two sides are called in a sentence. */
type Names = { readonly before: string; readonly after: string };

function namesOf({ kind, version, compared_with }: Json.VersionDifference): Names {
  if (kind === "compared") return { before: compared_with ?? "", after: version };
  return { before: "the old terms", after: "the new terms" };
}

function meterParts(comparison: Json.MeterComparison, names: Names): readonly Part[] {
  const { meter, unit, currency, bills, break_evens } = comparison;
  const rows = shownOf(bills).map(({ quantity, before, after, percent }) => [
    numberText(quantity),
    numberText(before),
    numberText(after),
    percentText(percent),
  ]);
  const sentences = break_evens.map((each) => breakEvenText(each, comparison, names));
  return [
    {
      kind: "table",
      caption: `what a new contract, with one of each thing that an order states, pays in ${timeText(comparison)}, by ${meter}`,
      head: [`${unit}s`, `before, ${currency}`, `after, ${currency}`, "change"],
      figures: [0, 1, 2, 3],
      rows,
    },
    ...sentences.map((text): Part => ({ kind: "paragraph", text })),
    {
      kind: "chart",
      caption: `What a new contract pays in ${timeText(comparison)}, by ${meter}`,
      drawing: curvesOf(comparison),
    },
  ];
}

function breakEvenText(
  { quantity, before, after, cheaper }: Json.BreakEven,
  { unit, currency }: Json.MeterComparison,
  names: Names,
): string {
  const other = cheaper === "after" ? "before" : "after";
  const amounts = { before: `${numberText(before)} ${currency}`, after: `${numberText(after)} ${currency}` };
  return `From ${quantityText(quantity, unit)} a month on ${names[cheaper]} cost less: ${amounts[cheaper]} instead of ${amounts[other]}.`;
}

function timeText({ months }: Json.MeterComparison): string {
  return months === 1 ? "a month" : `${months} months`;
}

/** The powers of ten, and what lies on both sides of a bound. */
function shownOf(bills: readonly Json.BillDifference[]): readonly Json.BillDifference[] {
  return bills
    .filter(({ quantity }) => /^10*$/.test(quantity) || !/^[0125]0*$/.test(quantity))
    .slice(0, MOST_BILLS);
}

/** More rows nobody reads. */
const MOST_BILLS = 24;

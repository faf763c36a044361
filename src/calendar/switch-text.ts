import { numberText } from "../domain/number-text.ts";
import { percentText } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import { signed } from "../impact/figures.ts";
import { effectiveOf, tariffOf } from "./switches-in.ts";

/** `acme/mail/standard, 2026-01-01 to 2026-07-01`; both tariffs where it goes to another one. */
export function versionsText({ from, to }: Json.CalendarSwitch): string {
  const isMove = tariffOf(from) !== tariffOf(to);
  return isMove ? `${from} to ${to}` : `${tariffOf(from)}, ${effectiveOf(from)} to ${effectiveOf(to)}`;
}

/** Why, and the line of the file that decided it. */
export function becauseText({ because: { text, place } }: Json.CalendarSwitch): string {
  const pointer = place.pointer?.replace(/^\/contract(?=\/)/, "");
  const where = place.file === undefined ? `contract ${pointer}` : `${place.file}:${place.line}`;
  return `${text} (${where})`;
}

/** The contract, at what time of day if not at its start, and what its next bill becomes. */
export function contractText(found: Json.CalendarSwitch): string {
  const { contract, at, renewal, bill } = found;
  const facts = [
    ...(isDayStart(at) ? [] : [`at ${at.slice(11)}`]),
    ...(renewal ? ["if renewed"] : []),
    ...(bill ? billTexts(bill) : []),
  ];
  return facts.length === 0 ? contract : `${contract}: ${facts.join(", ")}`;
}

/** What the bills of these switches take for granted, each sentence once. */
export function assumedIn(switches: readonly Json.CalendarSwitch[]): readonly string[] {
  return [...new Set(switches.flatMap(({ bill }) => bill?.assumed ?? []))];
}

/** Whether nothing but the day has to be told. */
export function isDayStart(at: string): boolean {
  return at.slice(10, 19) === "T00:00:00" && at[19] !== ".";
}

function billTexts({ differences, not_compared, left_out }: Json.CalendarBill): readonly string[] {
  if (not_compared !== null) return [`no bills to compare, since ${not_compared}`];
  const left =
    left_out === 0 ? [] : [`${left_out} ${left_out === 1 ? "row" : "rows"} of usage behind the month's end`];
  const texts = differences.map(amountText);
  return [...(texts.length === 0 ? ["nothing is billed"] : texts), ...left];
}

/** `9.000 to 3.096 USD (-5.904, -65.6%)`. */
function amountText({ currency, before, after, difference, percent }: Json.CalendarAmount): string {
  const share = percentText(percent);
  const change = [signed(difference), ...(share === "" ? [] : [share])].join(", ");
  return `${numberText(before)} to ${numberText(after)} ${currency} (${change})`;
}

import { nearestOf } from "../domain/nearest.ts";
import { withoutComma } from "./scalar/comma.ts";

/** Slips that people make in a value, and what they meant; a repair that does not apply leaves the text as it is. */
const REPAIRS: readonly ((text: string) => string)[] = [
  // words
  (text) => nearestOf(text, WORDS) ?? text,
  (text) => text.toLowerCase(),
  (text) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  (text) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-"),
  (text) => text.replace(/^\/+|\/+$/g, ""),
  (text) => `order.${text}`,
  // numbers
  (text) => text.replace(/[0-9][0-9.,]*[0-9]/, (number) => withoutComma(number) ?? number),
  (text) => text.replace(/^\+/, ""),
  (text) => text.replace(/^\./, "0."),
  (text) => text.replace(/^0+(?=[0-9])/, ""),
  (text) => text.replace(/^([0-9]+)\.(?![0-9])/, "$1"),
  (text) => text.replace(/^[0-9]{1,3}([ '’][0-9]{3})+/, (number) => number.replace(/[ '’]/g, "_")),
  (text) => text.replace(/^[0-9]{1,3}(\.[0-9]{3}){2,}(?![0-9])/, (number) => number.replaceAll(".", "_")),
  (text) => text.replace(/^([0-9]+\.[0-9_]*)/, (number) => number.replaceAll("_", "")),
  // money
  (text) => text.replace(/(?<=[0-9] )[A-Za-z]{3}(?= |$)/, (currency) => currency.toUpperCase()),
  (text) => text.replace(/^([A-Z]{3}) ?([0-9][0-9._]*)/, "$2 $1"),
  (text) => text.replace(/ ?\/ ?/, " per "),
  (text) => text.replace(/ per 1[ -]([a-z]+)$/, " per $1"),
  (text) =>
    text.replace(
      / per ([A-Za-z0-9].*)$/,
      (_, unit: string) => ` per ${unit.toLowerCase().replace(/ per /g, "-").replace(/[ _]+/g, "-")}`,
    ),
  (text) => text.replace(/^([a-z]+)[- ]([a-z]+) to /, "$1_$2 to "),
  // dates
  (text) =>
    text.replace(
      /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/,
      (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
    ),
  (text) => text.replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00.*$/, "$1"),
  (text) => text.replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2}) /, "$1T"),
  (text) => text.replace(/([+-][0-9]{2})([0-9]{2})$/, "$1:$2"),
  (text) => text.replace(/ (-|–|until|\.\.) /, " to "),
  (text) => `on ${text}`,
  (text) =>
    text.replace(
      /^after ([0-9]+) (d|w|m|y)[a-z]*$/i,
      (_, count: string, unit: string) => `after P${count}${unit.toUpperCase()}`,
    ),
  (text) =>
    text.replace(/^after (p[0-9]+[a-z])$/i, (_, duration: string) => `after ${duration.toUpperCase()}`),
];

const WORDS = [
  "unlimited",
  "none",
  "on_effective_date",
  "at_trial_end",
  "at_order_end",
  "at_order_start",
  "never",
  "in_trial",
  "bought_ahead",
  "otherwise",
  "order_start",
  "calendar",
];

/** The text that was most likely meant: the first repair, or two, that give what its reader accepts; undefined for none. */
export function mend(text: string, isRead: (text: string) => boolean): string | undefined {
  const once = repaired(text);
  const isPhrase = text.includes(" "); // a word with two slips could be any other
  return once.find(isRead) ?? (isPhrase ? once.flatMap(repaired).find(isRead) : undefined);
}

function repaired(text: string): readonly string[] {
  return REPAIRS.map((repair) => repair(text)).filter((meant) => meant !== text);
}

import { Decimal } from "../domain/decimal.ts";
import { LIST_NUMBER, readListCount, readListNumber, SCALE } from "./list-number.ts";

/** What recurs, and how a file says it. */
export type Every = "day" | "week" | "month" | "quarter" | "year";

/** What one line of a price list says: what it is about, up to how many, at which price, per what. */
export type PriceLine = {
  /** Empty where the line goes on with what the lines before it are about. */
  readonly label: string;
  readonly band: Band | undefined;
  readonly price: Decimal;
  readonly currency: string;
  /** `request`, `gb`; undefined where the price is for a stretch of time or for once. */
  readonly unit: string | undefined;
  readonly every: Every | undefined;
  readonly isOnce: boolean;
};

/** The last tier has no upper bound. `from` is where a band says that it begins. */
export type Band = { readonly from: Decimal | undefined; readonly upTo: Decimal | undefined };

/** A line that is a heading, or why a line cannot be read. */
export type OtherLine = { readonly heading: string } | { readonly unread: string };

const SYMBOLS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
};
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const MONEY = new RegExp(
  `(?:(?<before>[A-Z]{3}|[€£₹₩₺$¥])\\s?)?(?<number>${LIST_NUMBER.source})\\s?(?<after>[A-Z]{3}\\b|[€£₹₩₺$¥])?`,
  "g",
);

/** Reads a line; `currency` is meant where a price has `$` or `¥`, which several currencies have, or none. */
export function readPriceLine(line: string, currency: string | undefined): PriceLine | OtherLine {
  const text = line
    .replace(/^[\s*•|–-]+/, "")
    .replace(/[|\t]+/g, "  ")
    .trimEnd();
  const found = [...text.matchAll(MONEY)].findLast(({ groups }) => isMoney(groups));
  if (!found?.groups) return withoutPrice(text);
  const { before, number = "", after } = found.groups;
  const code = codeOf(before ?? after ?? "") ?? currency;
  if (code === undefined)
    return { unread: `several currencies are written \`${before ?? after}\`: say which with --currency` };
  const price = readListNumber(number);
  if (!price)
    return {
      unread: `\`${number}\` is one number here and another elsewhere: write \`1234\`, or \`1.2340\``,
    };
  const rest = readRest(text.slice(found.index + found[0].length));
  if ("unread" in rest) return rest;
  const { label, band, unread } = readHead(text.slice(0, found.index));
  if (unread !== undefined) return { unread };
  const { times, ...per } = rest;
  return { label, band, price: price.dividedBy(times), currency: code, ...per };
}

function isMoney(groups: Record<string, string | undefined> | undefined): boolean {
  const sign = groups?.["before"] ?? groups?.["after"];
  return sign !== undefined && (sign.length === 1 || CODES.has(sign));
}

function codeOf(sign: string): string | undefined {
  return CODES.has(sign) ? sign : SYMBOLS[sign];
}

function withoutPrice(text: string): OtherLine {
  if (/[0-9]/.test(text) && !/\(.*[0-9].*\)/.test(text)) return { unread: "it has no price with a currency" };
  return { heading: text };
}

const NUMBER = `(${LIST_NUMBER.source})\\s*(${SCALE})?`;
const BETWEEN = new RegExp(`(?:from\\s+)?${NUMBER}\\s*(?:-|–|—|\\bto\\b|\\bup to\\b)\\s*${NUMBER}`, "i");
const UP_TO = new RegExp(`(?:\\bup to\\b|\\bfirst\\b|\\buntil\\b|\\bnext\\b|≤|<=|<)\\s*${NUMBER}`, "i");
const ABOVE = new RegExp(
  `(?:\\b(?:above|over|more than|beyond|from|after)\\b|≥|>=|>)\\s*${NUMBER}|${NUMBER}\\s*(?:\\+|(?:and|or) (?:more|above))`,
  "i",
);
const REST =
  /\b(?:above|beyond|thereafter|after that|unlimited|everything (?:else|above)|all (?:other|further)|the rest)\b(?: that)?/i;

type Head = { readonly label: string; readonly band: Band | undefined; readonly unread?: string };

/** What stands before the price: a name, a band of quantities, or both. */
function readHead(head: string): Head {
  if (/\bnext\b/i.test(head))
    return {
      label: "",
      band: undefined,
      unread: "`next` counts from the tier before it: write where the tier ends, as in `up to 5,000`",
    };
  const between = BETWEEN.exec(head);
  if (between) {
    const [text, from = "", fromScale = "", upTo = "", scale = ""] = between;
    return headOf(head, text, { from: readListCount(from, fromScale), upTo: readListCount(upTo, scale) });
  }
  const upTo = UP_TO.exec(head);
  if (upTo)
    return headOf(head, upTo[0], { from: undefined, upTo: readListCount(upTo[1] ?? "", upTo[2] ?? "") });
  const above = ABOVE.exec(head);
  if (above) {
    const from = readListCount(above[1] ?? above[3] ?? "", above[2] ?? above[4] ?? "");
    return headOf(head, above[0], { from, upTo: undefined });
  }
  const rest = REST.exec(head);
  return rest
    ? headOf(head, rest[0], { from: undefined, upTo: undefined })
    : { label: labelIn(head), band: undefined };
}

/** What stands before a band is a name; what stands behind it is the unit that is counted. */
function headOf(head: string, text: string, band: Band): Head {
  return { label: labelIn(head.slice(0, head.indexOf(text))), band };
}

function labelIn(text: string): string {
  return text
    .replace(/\(.*?\)/g, " ")
    .replace(/[:=|,;–—-]+\s*$/, "")
    .replace(/\s+/g, " ")
    .replace(/[:\s]+$/, "")
    .trim();
}

type Rest = Pick<PriceLine, "unit" | "every" | "isOnce"> & { readonly times: Decimal };

const EVERY: Readonly<Record<string, Every>> = {
  ...{ day: "day", daily: "day", week: "week", weekly: "week", month: "month", monthly: "month" },
  ...{
    quarter: "quarter",
    quarterly: "quarter",
    year: "year",
    yearly: "year",
    annum: "year",
    annually: "year",
  },
};

/** What stands behind the price: per how many of what, and how often. */
function readRest(behind: string): Rest | { readonly unread: string } {
  const text = behind
    .replace(/[(),.;|]/g, " ")
    .trim()
    .toLowerCase();
  if (text.includes("%")) return { unread: "a price in percent is none that a charge can have" };
  const isOnce = /\b(once|one-time|one time|one-off)\b/.test(text);
  const parts = text
    .replace(/\b(once|one-time|one time|one-off|each|every)\b/g, " per ")
    .split(/\/|\bper\b|\band\b|\ba\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const every = parts.map((part) => EVERY[part]).find((each) => each !== undefined);
  const things = parts.filter((part) => !(part in EVERY));
  const [thing, more] = things;
  if (more !== undefined) return { unread: `\`${thing}\` and \`${more}\`: a price is per one thing` };
  if (thing === undefined) return { unit: undefined, every, isOnce, times: ONE };
  const [, number = "1", scale = "", name = ""] =
    new RegExp(`^(${LIST_NUMBER.source})?\\s*(${SCALE})?\\s*(.*)$`).exec(thing) ?? [];
  const times = readListCount(number, scale);
  if (!times || !isPowerOfTen(times)) return { unread: `a price per ${number} has no exact price per one` };
  const unit = unitOf(name);
  return { unit: unit === "" ? undefined : unit, every, isOnce, times };
}

const ONE = new Decimal(1);

function isPowerOfTen(value: Decimal): boolean {
  return /^10*$/.test(value.toFixed());
}

/** A unit as files name it: `requests` -> `request`, `GB` -> `gb`. */
export function unitOf(name: string): string {
  const words = nameOf(name).split("-");
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), singular(last)].join("-");
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Lower-case words joined by hyphens, the first of which begins with a letter. */
export function nameOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60);
}

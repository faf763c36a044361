import { Decimal } from "../domain/decimal.ts";
import { LIST_NUMBER, readListCount, SCALE } from "./list-number.ts";
import type { Unread } from "./unread.ts";

/** What recurs, and how a file says it. */
export type Every = "day" | "week" | "month" | "quarter" | "year";

/** What a price is per: so many of a unit, so often, or once. */
export type Per = {
  /** `request`, `gb`; undefined where the price is for a stretch of time or for once. */
  readonly unit: string | undefined;
  readonly every: Every | undefined;
  readonly isOnce: boolean;
  /** How many units the price is for. */
  readonly times: Decimal;
};

const EVERY: Readonly<Record<string, Every>> = {
  ...{ day: "day", daily: "day", week: "week", weekly: "week", wk: "week" },
  ...{ month: "month", monthly: "month", mo: "month", mth: "month" },
  ...{ quarter: "quarter", quarterly: "quarter" },
  ...{ year: "year", yearly: "year", yr: "year", annum: "year", annually: "year" },
};

const ONCE = /^\W*(?:once|one-time|one time|one-off)\b\W*/;
const ONE = new Decimal(1);
/** `request`, `vcpu-hour`: one word, since of several each may be a condition. */
const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NO_UNITS = /^(dozen|hundred|piece)s?$|-(day|week|month|quarter|year)s?$/;

/** Reads what stands behind a price; all of it, since a word that is passed over may change the price. */
export function readPer(behind: string): Per | Unread {
  const text = behind
    .toLowerCase()
    .replace(/^\s*\((.*)\)\s*$/, " $1")
    .trim();
  const isOnce = ONCE.test(text);
  const [first = "", ...rest] = text
    .replace(ONCE, "")
    .split(/\/|\bper\b|\band\b|\beach\b|\bevery\b/)
    .map((part) => part.trim());
  if (first !== "" && !(first in EVERY)) return notUnderstood(first);
  const parts = [first, ...rest].filter((part) => part !== "");
  const stretches = parts.flatMap((part) => EVERY[part] ?? []);
  const things = parts.filter((part) => !(part in EVERY));
  if (things.length > 1) return { unread: `\`${things.join("` and `")}\`: a price is per one thing` };
  if (stretches.length + (isOnce ? 1 : 0) > 1)
    return { unread: `\`${text}\`: a price is for one stretch of time, or for once` };
  const thing = thingIn(things[0] ?? "");
  if ("unread" in thing) return thing;
  return { ...thing, every: stretches[0], isOnce };
}

/** Whether a unit is a stretch of time, as a price can recur by. */
export function isStretch(unit: string): boolean {
  return unit in EVERY;
}

function thingIn(thing: string): Pick<Per, "unit" | "times"> | Unread {
  if (thing === "") return { unit: undefined, times: ONE };
  const [, number = "1", scale = "", name = ""] =
    new RegExp(`^(${LIST_NUMBER.source})?\\s*(${SCALE})?\\s*(.*)$`).exec(thing) ?? [];
  const times = readListCount(number, scale);
  if (!times || !/^10*$/.test(times.toFixed()))
    return { unread: `a price per ${number} has no exact price per one` };
  const unit = unitOf(name);
  if (name !== "" && (!WORD.test(withoutMarks(name)) || NO_UNITS.test(name) || isStretch(unit)))
    return notUnderstood(name);
  return { unit: unit || undefined, times };
}

function notUnderstood(text: string): Unread {
  return { unread: `\`${text}\` is not understood: write what it is per in one word, as in \`per request\`` };
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

/** Lower-case words joined by hyphens, the first of which begins with a letter: `Mindestgebühr` -> `mindestgebuhr`. */
export function nameOf(text: string): string {
  return withoutMarks(text)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 60);
}

/** A letter with an accent or dots is the letter, as `ü` is `u`, and no end of its word. */
function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ẞ/g, "SS");
}

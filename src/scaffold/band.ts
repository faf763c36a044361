import type { Decimal } from "../domain/decimal.ts";
import { LIST_NUMBER, readListCount, SCALE } from "./list-number.ts";
import { isStretch, unitOf } from "./price-unit.ts";
import type { Unread } from "./unread.ts";

/** The last tier has no upper bound. `from` is where a band says that it begins. */
export type Band = {
  readonly from: Decimal | undefined;
  readonly upTo: Decimal | undefined;
  /** Whether `from` itself lies below, as in `above 100`. */
  readonly isAbove: boolean;
  /** Whether `upTo` itself lies above, as in `less than 100`. */
  readonly isBelow: boolean;
};

/** What stands before a price: a name, a band of quantities in a unit, or both. */
export type Head = {
  /** Empty where the line goes on with what the lines before it are about. */
  readonly label: string;
  readonly band: Band | undefined;
  readonly unit: string | undefined;
};

const NUMBER = `(${LIST_NUMBER.source})\\s*(${SCALE})?`;
const UNIT = "((?!(?:up|to|and|or)\\b)[a-z]+(?:-[a-z]+)*)?";
const BETWEEN = new RegExp(`${NUMBER}\\s*${UNIT}\\s*(?:-|–|—|\\bto\\b|\\bup to\\b)\\s*${NUMBER}`, "i");
const UP_TO = new RegExp(`(?:\\bup to\\b|\\bfirst\\b|≤|<=)\\s*${NUMBER}`, "i");
const BELOW = new RegExp(`\\b(?:less|fewer) than\\b\\s*${NUMBER}`, "i");
const ABOVE = new RegExp(`(?:\\b(?:above|over|more than|beyond)\\b|>(?!=))\\s*${NUMBER}`, "i");
// A `+` that stands alone behind a unit may add what follows it.
const ONWARD = new RegExp(
  `${NUMBER}\\s*(?:\\+|${UNIT}(?:(?<=[a-z])\\+|\\s*\\b(?:and|or) (?:more|above)))`,
  "i",
);
const REST =
  /\b(?:above|beyond|thereafter|after that|unlimited|everything (?:else|above)|all (?:other|further)|the rest)\b(?: that)?/i;

/** Reads what stands before a price. Whatever number is left over would be lost, and may be one that matters. */
export function readHead(head: string): Head | Unread {
  if (/\bnext\b/i.test(head))
    return {
      unread: "`next` counts from the tier before it: write where the tier ends, as in `up to 5,000`",
    };
  if (/</.test(head.replaceAll("<=", "")))
    return { unread: "`<` leaves out the bound itself: write `up to`" };
  if (/\bfrom\W*$/i.test(head)) return { unread: "`from` says that there are other prices: write each" };
  const found = bandIn(head);
  if (!found) return labelled(head, undefined, undefined);
  const { text, at, band, inner } = found;
  if (!band)
    return {
      unread: `\`${text.trim()}\` is read in one way here and in another elsewhere: write it without marks`,
    };
  // What stands before a band is a name; what stands behind it is the unit that is counted.
  const behind = head.slice(at + text.length).replace(/[()[\]:]/g, " ");
  if (band.upTo && inner !== "" && unitOf(inner) !== unitOf(behind))
    return { unread: `\`${text.trim()}\` begins in \`${inner}\`: write that behind both numbers` };
  const unit = unitOf(band.upTo ? behind : `${inner} ${behind}`);
  if (isStretch(unit)) return { unread: `\`${unit}\` is a stretch of time, and a tier counts things` };
  return labelled(head.slice(0, at).replace(/\bfrom\s*$/i, ""), band, unit || undefined);
}

function labelled(text: string, band: Band | undefined, unit: string | undefined): Head | Unread {
  const label = labelIn(text);
  const [number] = /(?<![A-Za-z0-9-])[0-9][0-9.,]*/.exec(label) ?? [];
  if (number !== undefined)
    return {
      unread: `the \`${number}\` before its price is not understood: take it out, or write \`up to ${number}\``,
    };
  return { label, band, unit };
}

/** A band as it is written; without bounds where one of them can be read in two ways. */
type Found = {
  readonly text: string;
  readonly at: number;
  readonly band: Band | undefined;
  /** The unit that stands within, as in `1 GB - 50 GB` and `100 GB+`. */
  readonly inner: string;
};

function bandIn(head: string): Found | undefined {
  const between = BETWEEN.exec(head);
  if (between) {
    const [, first = "", firstScale = "", inner, last = "", scale = ""] = between;
    const [from, upTo] = [readListCount(first, firstScale), readListCount(last, scale)];
    return found(between, from && upTo && { ...OPEN, from, upTo }, inner);
  }
  const upTo = UP_TO.exec(head) ?? BELOW.exec(head);
  if (upTo) {
    const bound = countIn(upTo);
    return found(upTo, bound && { ...OPEN, upTo: bound, isBelow: BELOW.test(upTo[0]) });
  }
  const above = ABOVE.exec(head) ?? ONWARD.exec(head);
  if (above) {
    const from = countIn(above);
    return found(above, from && { ...OPEN, from, isAbove: ABOVE.test(above[0]) }, above[3]);
  }
  const rest = REST.exec(head);
  return rest ? found(rest, OPEN) : undefined;
}

const OPEN: Band = { from: undefined, upTo: undefined, isAbove: false, isBelow: false };

function countIn([, number = "", scale = ""]: RegExpExecArray): Decimal | undefined {
  return readListCount(number, scale);
}

function found({ 0: text, index: at }: RegExpExecArray, band: Band | undefined, inner = ""): Found {
  return { text, at, band, inner };
}

function labelIn(text: string): string {
  return text
    .replace(/[:=|,;–—-]+\s*$/, "")
    .replace(/\s+/g, " ")
    .replace(/[:\s]+$/, "")
    .trim();
}

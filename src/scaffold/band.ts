import type { Decimal } from "../domain/decimal.ts";
import { LIST_NUMBER, readListCount, SCALE } from "./list-number.ts";
import { isStretch, unitOf } from "./price-unit.ts";
import type { Unread } from "./unread.ts";

/** The last tier has no upper bound. `from` is where a band says that it begins. */
export type Band = { readonly from: Decimal | undefined; readonly upTo: Decimal | undefined };

/** What stands before a price: a name, a band of quantities in a unit, or both. */
export type Head = {
  /** Empty where the line goes on with what the lines before it are about. */
  readonly label: string;
  readonly band: Band | undefined;
  readonly unit: string | undefined;
};

const NUMBER = `(${LIST_NUMBER.source})\\s*(${SCALE})?`;
const BETWEEN = new RegExp(`${NUMBER}\\s*(?:-|–|—|\\bto\\b|\\bup to\\b)\\s*${NUMBER}`, "i");
const UP_TO = new RegExp(`(?:\\bup to\\b|\\bfirst\\b|≤|<=)\\s*${NUMBER}`, "i");
const ABOVE = new RegExp(
  `(?:\\b(?:above|over|more than|beyond)\\b|>(?!=))\\s*${NUMBER}|${NUMBER}\\s*(?:\\+|(?:and|or) (?:more|above))`,
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
  const found = BETWEEN.exec(head) ?? UP_TO.exec(head) ?? ABOVE.exec(head) ?? REST.exec(head);
  if (!found) return labelled(head, undefined, undefined);
  const band = bandIn(found[0]);
  if (!band)
    return {
      unread: `\`${found[0].trim()}\` is read in one way here and in another elsewhere: write it without marks`,
    };
  // What stands before a band is a name; what stands behind it is the unit that is counted.
  const unit = unitOf(head.slice(found.index + found[0].length).replace(/[()[\]:]/g, " "));
  if (isStretch(unit)) return { unread: `\`${unit}\` is a stretch of time, and a tier counts things` };
  return labelled(head.slice(0, found.index), band, unit || undefined);
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

/** The bounds that a band names; undefined where one of them can be read in two ways. */
function bandIn(text: string): Band | undefined {
  const between = BETWEEN.exec(text);
  if (between) {
    const [, first = "", firstScale = "", last = "", scale = ""] = between;
    return bounds(readListCount(first, firstScale), readListCount(last, scale));
  }
  const upTo = UP_TO.exec(text);
  if (upTo) return bounds(undefined, readListCount(upTo[1] ?? "", upTo[2] ?? ""));
  const above = ABOVE.exec(text);
  if (!above) return { from: undefined, upTo: undefined };
  const from = readListCount(above[1] ?? above[3] ?? "", above[2] ?? above[4] ?? "");
  return from && { from, upTo: undefined };
}

function bounds(from: Decimal | undefined, upTo: Decimal | undefined): Band | undefined {
  return upTo && { from, upTo };
}

function labelIn(text: string): string {
  return text
    .replace(/[:=|,;–—-]+\s*$/, "")
    .replace(/\s+/g, " ")
    .replace(/[:\s]+$/, "")
    .trim();
}

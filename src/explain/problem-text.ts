import type { Source } from "../domain/catalog.ts";
import type { Place, Problem } from "../domain/problem.ts";

/** How parts of a problem are shown; by default as plain text. */
export type Paint = Readonly<Record<"error" | "warning" | "strong" | "faint", (text: string) => string>>;

/** How a problem is shown: its colours, and what a place is called where `file:line:column` does not lead there. */
export type Look = { readonly paint: Paint; readonly nameOf: (place: Place) => string };

const plain = (text: string): string => text;
const NO_PAINT: Paint = { error: plain, warning: plain, strong: plain, faint: plain };
export const PLAIN_LOOK: Look = { paint: NO_PAINT, nameOf: placeText };

/**
 * A problem for people: place and code, the sentence, the source line with a caret, the fix, and the other places.
 * `sources` are the texts that its places are in; a place in a request is shown by its JSON pointer alone.
 */
export function problemText(problem: Problem, sources: readonly Source[], look: Look = PLAIN_LOOK): string {
  const { paint, nameOf } = look;
  const { severity, code, message, hint, place, related } = problem;
  const head = `${paint.strong(nameOf(place))} ${paint[severity](severity)} ${paint.strong(code)}`;
  const see = related.map((other) => paint.faint(`  see ${nameOf(other)}`));
  return [
    head,
    `  ${visible(message)}`,
    ...excerpt(place, sources, paint),
    `  ${paint.strong("fix:")} ${visible(hint)}`,
    ...see,
  ].join("\n");
}

/** `file:line:column`, or the JSON pointer. */
export function placeText(place: Place): string {
  if ("file" in place) return visible(`${place.file}:${place.line}:${place.column}`);
  return place.pointer === "" ? "request" : visible(`request ${place.pointer}`);
}

/** What a terminal would obey, and what would turn the line around; a tab is one column wide, as it is counted. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

function visible(text: string): string {
  return text.replaceAll("\t", " ").replace(UNPRINTABLE, "\ufffd");
}

/** The line of the place, and a caret below its column; a long line is shown around the column. */
function excerpt(place: Place, sources: readonly Source[], paint: Paint): readonly string[] {
  if (!("file" in place)) return [];
  const whole = sources.find(({ path }) => path === place.file)?.text.replace(/^\ufeff/, "");
  const text = whole?.split("\n")[place.line - 1]?.replace(/\r$/, "");
  if (text === undefined || text.trim() === "") return [];
  const start = Math.max(0, place.column - 70);
  const shown = visible(text.slice(start, start + 100));
  const number = String(place.line);
  const gutter = " ".repeat(number.length);
  return [
    paint.faint(`  ${number} | `) + shown,
    paint.faint(`  ${gutter} | `) + " ".repeat(place.column - 1 - start) + paint.error("^"),
  ];
}

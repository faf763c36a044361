import type { Source } from "../domain/catalog.ts";
import type { Place, Problem } from "../domain/problem.ts";

/** How parts of a problem are shown; by default as plain text. */
export type Paint = Readonly<Record<"error" | "warning" | "strong" | "faint", (text: string) => string>>;

const plain = (text: string): string => text;
export const NO_PAINT: Paint = { error: plain, warning: plain, strong: plain, faint: plain };

/**
 * A problem for people: place and code, the sentence, the source line with a caret, the fix, and the other places.
 * `sources` are the texts that its places are in; a place in a request is shown by its JSON pointer alone.
 */
export function problemText(problem: Problem, sources: readonly Source[], paint: Paint = NO_PAINT): string {
  const { severity, code, message, hint, place, related } = problem;
  const head = `${paint.strong(placeText(place))} ${paint[severity](severity)} ${paint.strong(code)}`;
  const see = related.map((other) => paint.faint(`  see ${placeText(other)}`));
  return [
    head,
    `  ${message}`,
    ...excerpt(place, sources, paint),
    `  ${paint.strong("fix:")} ${hint}`,
    ...see,
  ].join("\n");
}

/** `file:line:column`, or the JSON pointer. */
export function placeText(place: Place): string {
  if ("file" in place) return `${place.file}:${place.line}:${place.column}`;
  return place.pointer === "" ? "request" : `request ${place.pointer}`;
}

/** The line of the place, and a caret below its column; a long line is shown around the column. */
function excerpt(place: Place, sources: readonly Source[], paint: Paint): readonly string[] {
  if (!("file" in place)) return [];
  const text = sources.find(({ path }) => path === place.file)?.text.split("\n")[place.line - 1];
  if (text === undefined || text.trim() === "") return [];
  const start = Math.max(0, place.column - 70);
  const shown = text
    .slice(start, start + 100)
    .replaceAll("\t", " ")
    .replace(/\r$/, "");
  const number = String(place.line);
  const gutter = " ".repeat(number.length);
  return [
    paint.faint(`  ${number} | `) + shown,
    paint.faint(`  ${gutter} | `) + " ".repeat(place.column - 1 - start) + paint.error("^"),
  ];
}

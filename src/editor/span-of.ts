import type { FilePlace } from "../domain/problem.ts";
import { type Span, spotAt } from "./spot.ts";

/** The stretch that a place stands for: the key or value there, or else the rest of its line. */
export function spanOf(text: string, place: FilePlace): Span {
  const from = offsetOf(text, place);
  const spot = spotAt(text, from);
  if (spot && spot.from < spot.until) return { from: spot.from, until: spot.until };
  const end = text.indexOf("\n", from);
  return { from, until: end === -1 ? text.length : end };
}

/** How many characters stand before a place; one behind the text's end has the end. */
export function offsetOf(text: string, { line, column }: FilePlace): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1 + (line === 1 && text.startsWith("\ufeff") ? 1 : 0));
}

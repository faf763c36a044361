import type { Source } from "../domain/catalog.ts";
import type { FilePlace } from "../domain/problem.ts";

/** The text of a file without its byte order mark, and the place of each of its offsets. */
export type YamlSource = { readonly text: string; readonly placeAt: (offset: number) => FilePlace };

/** An offset beyond the text has the place of its end. */
export function yamlSource({ path, text: whole }: Source): YamlSource {
  const text = whole.replace(/^\ufeff/, "");
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placeAt = (offset: number): FilePlace => {
    const line = lastAtMost(starts, offset);
    return { file: path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return { text, placeAt };
}

/** The index of the last number that is not above the limit; `ascending` begins with 0. A file may have many lines. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands from an offset to the end of its line, without a comment. */
export function restOfLine(text: string, offset: number): string {
  const [line = ""] = text.slice(offset).split(/\r?\n/, 1);
  const comment = line.indexOf(" #");
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd();
}

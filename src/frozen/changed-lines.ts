import type { FilePlace } from "../domain/problem.ts";
import { readYaml } from "../engine.ts";
import { changeText } from "./change-text.ts";
import type { Change } from "./changes.ts";
import type { Held } from "./held.ts";

/** A line of a file that says something else than it did, and what. */
export type ChangedLine = { readonly place: FilePlace; readonly text: string };

/** The lines on which changes are seen: a bound and its price on one line are one thing to put back. */
export function changedLines(
  changes: readonly Change[],
  file: string,
  { sources, name }: Held,
): readonly ChangedLine[] {
  if (changes.length === 0) return [];
  const placeOf = placesIn(file, sources);
  const placed = changes.map((change) => ({ change, place: placeOf(change) }));
  return [...Map.groupBy(placed, ({ place }) => place.line).values()].map((ofLine) => ({
    place: ofLine[0]?.place ?? { file, line: 1, column: 1 },
    text: ofLine.map(({ change }) => changeText(change, name)).join("; "),
  }));
}

/** A value that is another stands where it is; what is new or gone is seen at a key. */
function placesIn(file: string, sources: Held["sources"]): (change: Change) => FilePlace {
  const source = sources.find(({ path }) => path === file);
  const yaml = source && readYaml(source);
  if (!(yaml && "places" in yaml)) throw new Error(`${file} is no file of the catalog that it was read into`);
  const { value, key } = yaml.places;
  return ({ pointer, was, is }) => (was === undefined || is === undefined ? key(pointer) : value(pointer));
}

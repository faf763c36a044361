import { join } from "node:path";
import type { Source } from "../domain/catalog.ts";
import type { Place, Problem } from "../domain/problem.ts";
import { PLAIN_LOOK, placeText, problemText } from "../engine.ts";

/** Problems of a tariffs folder for people, with paths that an editor opens, and not from the folder on. */
export function problemTexts(
  problems: readonly Problem[],
  sources: readonly Source[],
  folder: string,
): readonly string[] {
  const nameOf = (place: Place): string =>
    placeText("file" in place ? { ...place, file: join(folder, place.file) } : place);
  return problems.map((problem) => problemText(problem, sources, { ...PLAIN_LOOK, nameOf }));
}

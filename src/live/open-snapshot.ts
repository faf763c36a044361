import type { Source } from "../domain/catalog.ts";
import type { Problem } from "../domain/problem.ts";
import { openCatalog } from "../engine.ts";
import { breathe } from "./breathe.ts";
import type { Clock } from "./clock.ts";
import type { Refusal } from "./reload-outcome.ts";
import type { Snapshot } from "./snapshot.ts";

/** A catalog that may answer, with its warnings; or why these texts are none. */
export type OpenedSnapshot =
  | { readonly snapshot: Snapshot; readonly warnings: readonly Problem[] }
  | { readonly refusal: Refusal };

/** texts -> parse, check, prove -> snapshot. All or nothing: a price list with a hole in it is worse than none. Requests
 * have their turn meanwhile. */
export async function openSnapshot(sources: readonly Source[], clock: Clock): Promise<OpenedSnapshot> {
  const { catalog, problems } = await openCatalog(sources, { breathe });
  const since = clock.now();
  if (catalog) return { snapshot: { catalog, sources, since }, warnings: problems };
  return { refusal: { at: since, reason: "the files have problems", problems } };
}

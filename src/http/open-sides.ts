import type { Catalog, Source } from "../domain/catalog.ts";
import type { Failure, Problem } from "../domain/problem.ts";
import { openCatalog, type Sides } from "../engine.ts";
import { pacedBy, TooMuchWork } from "../live/budget.ts";
import type { Streaming } from "./endpoint.ts";
import { tooMuchToCheck } from "./too-much-work.ts";

/** The catalogs of both sides of a change. */
export type OpenSides = { readonly base: Catalog; readonly head: Catalog };

/**
 * The catalogs of the files that were sent, as a check opens them; where none were sent for the base, the one that rates.
 * Errors in files refuse the whole, each with the side that it is of.
 */
export async function openSides(
  { base, head }: Sides,
  { serving, snapshot }: Streaming,
  gone: AbortSignal,
): Promise<OpenSides | Failure> {
  const { work: atOnce, checkWork: inAll } = serving.settings.limits;
  const pace = pacedBy({ atOnce, inAll, gone });
  const open = async (sources: readonly Source[], side: string): Promise<Catalog | Failure> => {
    const { catalog, problems } = await openCatalog(sources, { ...pace, isOneEnough: false });
    return catalog ?? { problems: problems.map((problem) => ofSide(problem, side)) };
  };
  try {
    const before = base === undefined ? snapshot.catalog : await open(base, "/base/files");
    if ("problems" in before) return before;
    const after = await open(head, "/head/files");
    return "problems" in after ? after : { base: before, head: after };
  } catch (error) {
    if (error instanceof TooMuchWork) return tooMuchToCheck(error);
    throw error;
  }
}

/** Both sides may have files of the same paths. */
function ofSide(problem: Problem, pointer: string): Problem {
  return { ...problem, related: [...problem.related, { pointer }] };
}

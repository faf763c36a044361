import { diffCatalogs } from "../diff/diff.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { readDiffRequest } from "../engine.ts";
import type { DiffResult } from "../generated/result.ts";
import { pacedBy, TooMuchWork } from "../live/budget.ts";
import type { Asked } from "./endpoint.ts";
import { openSides } from "./open-sides.ts";
import { tooMuchToCompare } from "./too-much-work.ts";

/** What two sets of files mean differently. */
export async function diffOf(asked: Asked): Promise<DiffResult | Failure> {
  const request = readDiffRequest(asked.body);
  if (isFailure(request)) return request;
  const sides = await openSides(request, asked, asked.gone);
  if (isFailure(sides)) return sides;
  const { work: atOnce, checkWork: inAll } = asked.serving.settings.limits;
  try {
    return await diffCatalogs(sides.base, sides.head, pacedBy({ atOnce, inAll, gone: asked.gone }));
  } catch (error) {
    if (error instanceof TooMuchWork) return tooMuchToCompare(error);
    throw error;
  }
}

import { diffCatalogs } from "../diff/diff.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { readDiffRequest } from "../engine.ts";
import type { DiffResult } from "../generated/result.ts";
import type { Asked } from "./endpoint.ts";
import { openSides } from "./open-sides.ts";

/** What two sets of files mean differently. */
export async function diffOf(asked: Asked): Promise<DiffResult | Failure> {
  const request = readDiffRequest(asked.body);
  if (isFailure(request)) return request;
  const sides = await openSides(request, asked, asked.gone);
  return isFailure(sides) ? sides : diffCatalogs(sides.base, sides.head);
}

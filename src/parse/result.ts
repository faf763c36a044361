import type { Failure } from "../domain/problem.ts";
import type { RateResult, TimelineResult } from "../generated/result.ts";
import { pointerPlaces } from "./places.ts";
import { type Shape, shapeProblems } from "./schema.ts";
import { isMap } from "./show.ts";

/** An answer that the engine once gave, read again; undefined for JSON that does not look like one. */
export function readResult(json: unknown): RateResult | TimelineResult | Failure | undefined {
  const shape = isMap(json) ? shapeOf(json as object) : undefined; // `isMap` has just said that it is one
  if (!shape) return undefined;
  const problems = shapeProblems(shape, json, pointerPlaces);
  return problems.length > 0 ? { problems } : (json as RateResult | TimelineResult | Failure); // its schema has just accepted it
}

/** Told by the keys that no request has. */
function shapeOf(json: object): Shape | undefined {
  if ("problems" in json) return "failure";
  if (!("timeline" in json)) return undefined;
  return "lines" in json ? "rate_result" : "timeline_result";
}

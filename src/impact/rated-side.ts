import { type Failure, isFailure } from "../domain/problem.ts";
import type * as Json from "../generated/result.ts";

/** What is compared of a bill: the versions that make it, its totals, or why there is none. */
export function ratedSide(result: Json.RateResult | Failure): Json.RatedSide {
  if (isFailure(result))
    return { versions: [], totals: [], problems: [...result.problems] as Json.RatedSide["problems"] };
  return { versions: versionsIn(result), totals: result.totals, problems: [] };
}

/** Those that rate something in the period, in order. */
export function versionsIn({ lines, timeline: segments }: Json.RateResult): Json.RatedSide["versions"] {
  const used = new Set(lines.flatMap((line) => ("version" in line && line.version ? [line.version] : [])));
  return [...new Set(segments.map(({ version }) => version))].filter((version) => used.has(version));
}

import type { Limits } from "../config/settings.ts";
import { errorAt, type Failure } from "../domain/problem.ts";

/** Why a request with more usage rows than are taken is refused, before anything else of it is looked at. */
export function tooManyRows(request: unknown, { rows }: Limits): Failure | undefined {
  const usage = typeof request === "object" && request !== null && "usage" in request ? request.usage : [];
  if (!Array.isArray(usage) || usage.length <= rows) return undefined;
  const message = `there are ${usage.length} usage rows, expected ${rows} at most`;
  const hint = "send the period in parts, or measured rows, one per meter and day, instead of single events";
  return {
    problems: [errorAt({ code: "value-out-of-bounds", message, hint, place: { pointer: "/usage" } })],
  };
}

import type { Problem } from "../domain/problem.ts";
import type { ProblemCode } from "../domain/problem-codes.ts";

/**
 * Codes that say: this is not a request of the documented shape. They lead to 400, and sending the same again is
 * pointless whatever the catalog holds. Every other code leads to 422: the request is well formed, but under this
 * catalog, or in itself (an empty interval, overlapping orders), it cannot be rated. An unknown tariff is a 422 too:
 * 404 is kept for routes.
 */
const MALFORMED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "json-duplicate-key",
  "json-syntax",
  "key-forbidden",
  "key-malformed",
  "key-missing",
  "key-unknown",
  "number-form",
  "number-with-comma",
  "text-with-colon",
  "usage-row-unclear",
  "value-empty",
  "value-malformed",
  "value-not-in-list",
  "value-of-wrong-type",
  "value-out-of-bounds",
]);

/** The status of a failure, and the problem that decides it: the first malformed part, or else the first problem. */
export function statusOf(problems: readonly Problem[]): {
  readonly status: 400 | 422;
  readonly decisive: Problem;
} {
  const malformed = problems.find(({ code }) => MALFORMED.has(code));
  if (malformed) return { status: 400, decisive: malformed };
  const [first] = problems;
  if (!first) throw new Error("a failure without a problem");
  return { status: 422, decisive: first };
}

import type { Source } from "../domain/catalog.ts";
import { MOST_PROBLEMS, type Place, type Problem } from "../domain/problem.ts";
import { problemText } from "../engine.ts";
import { counted } from "./format.ts";
import { paintFor } from "./paint.ts";

type Shown = {
  /** The texts that the places are in. */
  readonly sources: readonly Source[];
  readonly nameOf: (place: Place) => string;
  readonly stream: NodeJS.WriteStream;
};

/** Problems for people, and at the end how many there are. */
export function problemsText(problems: readonly Problem[], { sources, nameOf, stream }: Shown): string {
  const look = { paint: paintFor(stream), nameOf };
  // One option can stand for two places of a request, and would then be told off twice.
  const byText = new Map(problems.map((problem) => [problemText(problem, sources, look), problem]));
  return [...byText.keys(), look.paint.strong(countText([...byText.values()]))].join("\n\n");
}

function countText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(" and ");
  // The engine stops at this many; whether there was one more, it does not say.
  if (problems.length < MOST_PROBLEMS) return counts;
  return `${counts}; these are the first ${MOST_PROBLEMS}, and there may be more once they are mended`;
}

import { placeText } from "../engine.ts";
import type { Refusal, ReloadOutcome } from "../live/reload-outcome.ts";

/** A reload in one line for people. */
export function reloadText(outcome: ReloadOutcome, of: "catalog" | "shadow"): string {
  switch (outcome.kind) {
    case "swapped":
      return `the ${of} is now ${outcome.to}, before ${outcome.from ?? "none"}${namedText("; without", outcome.without)}${namedText("; in effect with another file:", outcome.rewritten)}`;
    case "unchanged":
      return `the ${of} stays ${outcome.digest}: its files are as they were`;
    case "refused":
      return `the ${of} stays as it is: ${refusalText(outcome.refusal)}`;
  }
}

function namedText(head: string, ids: readonly string[]): string {
  return ids.length > 0 ? `${head} ${ids.map((id) => `\`${id}\``).join(", ")}` : "";
}

/** Why files were not taken: the reason, and the first of their problems with its place. */
function refusalText({ reason, problems }: Refusal): string {
  const first = problems.find(({ severity }) => severity === "error");
  if (!first) return reason;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return `${reason}: ${placeText(first.place)} ${first.code}: ${first.message}; ${first.hint}${more}`;
}

import { distance } from "fastest-levenshtein";

/** The name that a misspelt one most likely means; undefined when none is close. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const near = names
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .filter(
      ({ candidate, edits }) =>
        edits <= Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3)) ||
        (name.length > 2 && candidate.startsWith(name)),
    )
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

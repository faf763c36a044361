import { distance } from "fastest-levenshtein";

/** The name that a misspelt one most likely means; undefined when none is close. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const near = names
    .map((candidate) => ({ candidate, edits: slips(name, candidate) }))
    .filter(
      ({ candidate, edits }) =>
        edits <= mostSlips(Math.min(name.length, candidate.length)) ||
        (name.length > 2 && candidate.startsWith(name)) ||
        stemLength(name, candidate) >= 5,
    )
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

/** The hint for a name that is none of those that are known: the one that is most likely meant, or all of them. */
export function knownHint(name: string, known: readonly string[], what: string): string {
  const list = known.map((each) => `\`${each}\``).join(", ");
  const nearest = nearestOf(name, known);
  return nearest === undefined ? `${what}: ${list}` : `did you mean \`${nearest}\`? ${what}: ${list}`;
}

/** One in three letters, and one in a short word; of two letters, such as `us` and `uk`, each says something else. */
function mostSlips(length: number): number {
  return length > 2 ? Math.max(1, Math.floor(length / 3)) : 0;
}

/** The letters to add, drop or change; two neighbours that changed places are one slip, as in `trail` for `trial`. */
function slips(name: string, candidate: string): number {
  const n = [...name].findIndex((letter, at) => letter !== candidate[at]);
  const swapped = `${name.slice(0, n)}${name[n + 1]}${name[n]}${name.slice(n + 2)}`;
  return n >= 0 && swapped === candidate ? 1 : distance(name, candidate);
}

/** How many letters two words begin with in common: `proration` is meant for `prorate`. Of paths and phrases it says nothing. */
function stemLength(name: string, candidate: string): number {
  if (!/^[a-z]+$/.test(name) || !/^[a-z]+$/.test(candidate)) return 0;
  const n = [...name].findIndex((letter, at) => letter !== candidate[at]);
  return n === -1 ? name.length : n;
}

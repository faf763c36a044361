import { printInstant } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import { isBefore } from "../domain/instant.ts";
import type * as Json from "../generated/result.ts";

/**
 * Since when anything may differ: since the first version that is new takes effect. Where none is new, since now: a file
 * that was rewritten changes what comes, and nothing that has been billed. Undefined where no version differs.
 */
export function changesFrom(
  { versions }: Pick<Json.DiffResult, "versions">,
  head: Catalog,
  now: Temporal.Instant,
): string | undefined {
  if (versions.length === 0) return undefined;
  const ids = new Set(versions.filter(({ kind }) => kind === "added").map(({ version }) => version));
  const added = [...head.tariffs.values()].flatMap((tariff) =>
    tariff.versions.filter(({ id }) => ids.has(id)),
  );
  const [first] = added.toSorted((a, b) => (isBefore(a.effectiveFrom, b.effectiveFrom) ? -1 : 1));
  return first ? (printInstant(first.effectiveFrom, first.timeZone) ?? undefined) : now.toString();
}

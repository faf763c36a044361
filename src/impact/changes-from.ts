import type { Catalog } from "../domain/catalog.ts";
import { earliest } from "../domain/instant.ts";
import type * as Json from "../generated/result.ts";

/**
 * Since when anything may differ: since the first version that is new takes effect. Where none is new, since now: a file
 * that was rewritten changes what comes, and nothing that has been billed. Undefined where no version differs.
 */
export function changesFrom(
  { versions }: Pick<Json.DiffResult, "versions">,
  head: Catalog,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (versions.length === 0) return undefined;
  const added = new Set(versions.filter(({ kind }) => kind === "added").map(({ version }) => version));
  const instants = [...head.tariffs.values()].flatMap((tariff) =>
    tariff.versions.filter(({ id }) => added.has(id)).map(({ effectiveFrom }) => effectiveFrom),
  );
  const [first, ...others] = instants;
  return first ? earliest(first, ...others) : now;
}

import { productDifferences } from "../diff/diff.ts";
import { type VersionChange, versionChanges } from "../diff/version-changes.ts";
import { printInstant } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import { earliest } from "../domain/instant.ts";

/** Since when the bills on a tariff may differ; a tariff that is not in it does not change. */
export type ChangesFrom = ReadonlyMap<string, Temporal.Instant>;

/**
 * Since when anything may differ, by tariff: since the first version that is new takes effect. Where a version or the product was
 * only rewritten, since now: that changes what comes, and nothing that has been billed.
 */
export function changesFrom(base: Catalog, head: Catalog, now: Temporal.Instant): ChangesFrom {
  const ofTariff = Map.groupBy(versionChanges(base, head), ({ before, after }) =>
    String((after ?? before)?.tariff.id),
  );
  const products = new Set(productDifferences(base, head).map(({ product }) => product));
  const ofProduct = [...head.tariffs.values()].filter(({ product }) => products.has(product.id));
  return new Map([
    ...ofProduct.map(({ id }) => [id, now] as const),
    ...[...ofTariff].map(([id, changes]) => [id, firstOf(changes, now)] as const),
  ]);
}

function firstOf(changes: readonly VersionChange[], now: Temporal.Instant): Temporal.Instant {
  const [first, ...others] = changes.flatMap(({ kind, after }) =>
    kind === "added" && after ? [after.version.effectiveFrom] : [],
  );
  return first ? earliest(first, ...others) : now;
}

/** The first of all, in the zone of its tariff; undefined where nothing differs. */
export function firstChange(changes: ChangesFrom, { tariffs }: Catalog): string | undefined {
  const [first] = [...changes].toSorted(([, a], [, b]) => Temporal.Instant.compare(a, b));
  if (!first) return undefined;
  const [id, at] = first;
  const zone = tariffs.get(id)?.versions[0]?.timeZone;
  return (zone && printInstant(at, zone)) ?? at.toString();
}

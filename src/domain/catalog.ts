import type { Commit } from "./commit.ts";
import type { Product } from "./product.ts";
import type { Tariff, TariffVersion } from "./tariff.ts";

/** A text with its path below the tariffs folder, forward slashes, and the commit that it is from, where that is recorded. */
export type Source = { readonly path: string; readonly text: string; readonly commit?: Commit | null };

/** A file of a catalog: the SHA-256 of its text, and the commit that it is from, null where that is not recorded. */
export type SourceFile = { readonly sha256: string; readonly commit: Commit | null };

/**
 * All versions of all tariffs, frozen. `digest` names exactly this set of paths and texts: `sha256:` and 64 hex digits. Commits
 * are no part of it, and of no amount.
 */
export type Catalog = {
  readonly products: ReadonlyMap<string, Product>;
  readonly tariffs: ReadonlyMap<string, Tariff>;
  readonly digest: string;
  /** By path. */
  readonly files: ReadonlyMap<string, SourceFile>;
};

/** The id of the product that a tariff is a way to buy: the tariff's folder is inside the product's. */
export function productIdOf(tariff: string): string {
  return tariff.slice(0, tariff.lastIndexOf("/"));
}

/** Versions grouped by tariff, oldest first. Versions without a product are left out; `check` reports them. */
export function tariffsOf(
  products: readonly Product[],
  versions: readonly TariffVersion[],
): ReadonlyMap<string, Tariff> {
  const byId = new Map(products.map((product) => [product.id, product]));
  const tariffs = [...Map.groupBy(versions, ({ tariff }) => tariff)].flatMap(([id, own]) => {
    const product = byId.get(productIdOf(id));
    const ascending = own.toSorted((a, b) => Temporal.PlainDate.compare(a.effective, b.effective));
    return product ? [[id, { id, product, versions: ascending }] as const] : [];
  });
  return new Map(tariffs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tariffs as they were known when a version was written: by the versions that take effect no later. */
export function knownAt(
  effective: Temporal.PlainDate,
  tariffs: Iterable<Tariff>,
): ReadonlyMap<string, Tariff> {
  const isKnown = (each: TariffVersion) => Temporal.PlainDate.compare(each.effective, effective) <= 0;
  return new Map(
    [...tariffs].map((tariff) => [tariff.id, { ...tariff, versions: tariff.versions.filter(isKnown) }]),
  );
}

import { type Catalog, knownAt } from "../domain/catalog.ts";
import type { Product } from "../domain/product.ts";
import type { TariffVersion } from "../domain/tariff.ts";

/** A version, its product, and the catalog as it was when the version was written. */
export type About = { readonly version: TariffVersion; readonly product: Product; readonly known: Catalog };

/** The first version of a catalog that is sought; undefined where there is none. */
export function aboutVersion(
  catalog: Catalog,
  isSought: (version: TariffVersion) => boolean,
): About | undefined {
  const all = [...catalog.tariffs.values()];
  for (const { product, versions } of all) {
    const version = versions.find(isSought);
    if (version) return { version, product, known: { ...catalog, tariffs: knownAt(version.effective, all) } };
  }
  return undefined;
}

import type { Catalog } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type * as Json from "../generated/result.ts";
import { type BillPace, type Sold, WITHOUT_PAUSE } from "./month-bill.ts";
import { productTermsOf, type Terms, termDifferences } from "./terms.ts";
import { versionChanges } from "./version-changes.ts";
import { versionDifference } from "./version-difference.ts";

/**
 * What two catalogs mean differently: a version that is new beside the one it follows, one that is there in both beside what
 * it was. What only the text says otherwise (layout, comments, examples) is no difference. Throws what `pace` throws.
 */
export async function diffCatalogs(
  base: Catalog,
  head: Catalog,
  pace: BillPace = WITHOUT_PAUSE,
): Promise<Json.DiffResult> {
  const versions: Json.VersionDifference[] = [];
  for (const change of versionChanges(base, head)) versions.push(await versionDifference(change, pace));
  return { base: base.digest, head: head.digest, products: productDifferences(base, head), versions };
}

/** What one version says otherwise than another, of whatever tariffs and dates. */
export function diffVersions(before: Sold, after: Sold): Promise<Json.VersionDifference> {
  return versionDifference({ kind: "compared", before, after }, WITHOUT_PAUSE);
}

const NOTHING: Terms = new Map();

/** What the files of products say otherwise. */
export function productDifferences(base: Catalog, head: Catalog): Json.ProductDifference[] {
  const ids = [...new Set([...base.products.keys(), ...head.products.keys()])].toSorted(compareText);
  return ids.flatMap((id) => {
    const [was, is] = [base.products.get(id), head.products.get(id)];
    const terms = termDifferences(productTerms(was), productTerms(is));
    const kind = was && is ? "changed" : is ? "added" : "removed";
    return terms.length === 0 ? [] : [{ product: id, kind, terms }];
  });
}

function productTerms(product: Product | undefined): Terms {
  return product ? productTermsOf(product) : NOTHING;
}

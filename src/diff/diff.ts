import type { Catalog } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";
import type { Sold } from "./month-bill.ts";
import { productTermsOf, type Terms, termDifferences } from "./terms.ts";
import { versionDifference } from "./version-difference.ts";

/**
 * What two catalogs mean differently: a version that is new beside the one it follows, one that is there in both beside what
 * it was. What only the text says otherwise (layout, comments, examples) is no difference.
 */
export async function diffCatalogs(base: Catalog, head: Catalog): Promise<Json.DiffResult> {
  const ids = [...new Set([...base.tariffs.keys(), ...head.tariffs.keys()])].toSorted(compareText);
  const versions: Json.VersionDifference[] = [];
  for (const id of ids)
    versions.push(...(await tariffDifference(base.tariffs.get(id), head.tariffs.get(id))));
  return { base: base.digest, head: head.digest, products: productDifferences(base, head), versions };
}

/** What one version says otherwise than another, of whatever tariffs and dates. */
export function diffVersions(before: Sold, after: Sold): Promise<Json.VersionDifference> {
  return versionDifference("compared", before, after);
}

async function tariffDifference(
  was: Tariff | undefined,
  is: Tariff | undefined,
): Promise<readonly Json.VersionDifference[]> {
  const found: Json.VersionDifference[] = [];
  for (const version of is?.versions ?? []) {
    const old = was && soldAt(was, version);
    const after = is && { tariff: is, version };
    if (!old) found.push(await versionDifference("added", after && previousOf(after), after));
    else found.push(...(await changed(old, after)));
  }
  for (const version of was?.versions ?? []) {
    if (was && !(is && soldAt(is, version)))
      found.push(await versionDifference("removed", { tariff: was, version }, undefined));
  }
  return found.toSorted((a, b) => compareText(a.effective, b.effective));
}

function soldAt(tariff: Tariff, { effective }: TariffVersion): Sold | undefined {
  const version = tariff.versions.find((each) => each.effective.equals(effective));
  return version && { tariff, version };
}

function previousOf({ tariff, version }: Sold): Sold | undefined {
  const previous = tariff.versions[tariff.versions.indexOf(version) - 1];
  return previous && { tariff, version: previous };
}

/** None where both mean the same. */
async function changed(before: Sold, after: Sold | undefined): Promise<readonly Json.VersionDifference[]> {
  const difference = await versionDifference("changed", before, after);
  const { terms, charges, assumptions, existing_contracts, existing_contracts_before } = difference;
  const isSame =
    terms.length === 0 &&
    charges.every(({ kind }) => kind === "same") &&
    assumptions.added.length + assumptions.dropped.length === 0 &&
    JSON.stringify(existing_contracts) === JSON.stringify(existing_contracts_before);
  return isSame ? [] : [difference];
}

const NOTHING: Terms = new Map();

function productDifferences(base: Catalog, head: Catalog): Json.ProductDifference[] {
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

import { productIdOf } from "../../domain/catalog.ts";
import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { TariffVersion } from "../../domain/tariff.ts";

/** A tariff's folder stands in its product's folder, which has a product.yaml. */
export function productMissing(version: TariffVersion, products: readonly Product[]): readonly Problem[] {
  const needed = productIdOf(version.tariff);
  if (products.some(({ id, place }) => id === needed || place.file === `${needed}/product.yaml`)) return [];
  const message = `the tariff \`${version.tariff}\` has no product: \`${needed}/product.yaml\` was not found`;
  const hint = "add that file, or correct `tariff`";
  return [errorAt({ code: "product-missing", message, hint, place: version.placeOf("tariff") })];
}

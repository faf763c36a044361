import { errorAt, type Problem } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";

/** The product's id is the path of its folder. */
export function productPathUnfit(product: Product): readonly Problem[] {
  const folder = product.place.file.replace(/\/?[^/]*$/, "");
  if (folder === product.id) return [];
  const message = `the product is \`${product.id}\`, but its file stands in the folder \`${folder}\``;
  const hint = `write \`product: ${folder}\`, or move the file`;
  return [errorAt({ code: "product-path-unfit", message, hint, place: product.idPlace })];
}

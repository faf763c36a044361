import type { Contract } from "../domain/contract.ts";
import { knownHint } from "../domain/nearest.ts";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { quote } from "../domain/quote.ts";

/** Names and values that the contract states and its product does not have. */
export function contractNameProblems(product: Product, contract: Contract): readonly Problem[] {
  return [...attributeProblems(product, contract), ...quantityProblems(product, contract)];
}

function attributeProblems(product: Product, { attributes, place }: Contract): readonly Problem[] {
  return [...attributes].flatMap(([name, history]) => {
    const values = product.attributes.get(name);
    const known = values ?? product.attributes.keys();
    if (!values) return [unknown("attribute-unknown", `attribute ${quote(name)}`, { name, known, place })];
    return history.flatMap(({ value }) => {
      if (values.has(value)) return [];
      const what = `value ${quote(value)} of the attribute \`${name}\``;
      return [unknown("attribute-value-unknown", what, { name: value, known, place })];
    });
  });
}

function quantityProblems(product: Product, { orders }: Contract): readonly Problem[] {
  return orders.flatMap(({ quantities, place }) =>
    [...quantities].flatMap(([name, history]) => {
      const declared = product.order.get(name);
      const known = product.order.keys();
      if (!declared)
        return [unknown("order-quantity-unknown", `order quantity ${quote(name)}`, { name, known, place })];
      if (!declared.whole || history.every(({ value }) => value.isInteger())) return [];
      const message = `the order quantity \`${name}\` has a fraction, where whole numbers were expected`;
      return [errorAt({ code: "quantity-not-whole", message, hint: "state a whole number", place })];
    }),
  );
}

type Unknown = { readonly name: string; readonly known: Iterable<string>; readonly place: Place };

function unknown(
  code: "attribute-unknown" | "attribute-value-unknown" | "order-quantity-unknown",
  what: string,
  { name, known, place }: Unknown,
): Problem {
  const list = [...known];
  const hint = list.length > 0 ? knownHint(name, list, "known") : "product.yaml declares none";
  return errorAt({ code, message: `the ${what} is not in product.yaml`, hint, place });
}

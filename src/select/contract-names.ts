import type { Contract } from "../domain/contract.ts";
import { errorAt, type Place, type Problem } from "../domain/problem.ts";
import type { Product } from "../domain/product.ts";
import { quote } from "../domain/quote.ts";

/** Names and values that the contract states and its product does not have. */
export function contractNameProblems(product: Product, contract: Contract): readonly Problem[] {
  return [...attributeProblems(product, contract), ...quantityProblems(product, contract)];
}

function attributeProblems(product: Product, { attributes, place }: Contract): readonly Problem[] {
  return [...attributes].flatMap(([name, history]) => {
    const known = product.attributes.get(name);
    if (!known)
      return [unknown("attribute-unknown", `attribute \`${name}\``, [...product.attributes.keys()], place)];
    const strange = history.filter(({ value }) => !known.has(value));
    return strange.map(({ value }) =>
      unknown(
        "attribute-value-unknown",
        `value ${quote(value)} of the attribute \`${name}\``,
        [...known],
        place,
      ),
    );
  });
}

function quantityProblems(product: Product, { orders }: Contract): readonly Problem[] {
  return orders.flatMap(({ quantities, place }) =>
    [...quantities].flatMap(([name, history]) => {
      const known = product.order.get(name);
      if (!known)
        return [
          unknown("order-quantity-unknown", `order quantity \`${name}\``, [...product.order.keys()], place),
        ];
      if (!known.whole || history.every(({ value }) => value.isInteger())) return [];
      const message = `the order quantity \`${name}\` has a fraction, where whole numbers were expected`;
      return [errorAt({ code: "quantity-not-whole", message, hint: "state a whole number", place })];
    }),
  );
}

function unknown(
  code: "attribute-unknown" | "attribute-value-unknown" | "order-quantity-unknown",
  what: string,
  known: readonly string[],
  place: Place,
): Problem {
  const list = known.map((name) => `\`${name}\``).join(", ");
  const hint = known.length > 0 ? `known: ${list}` : "product.yaml declares none";
  return errorAt({ code, message: `the ${what} is not in product.yaml`, hint, place });
}

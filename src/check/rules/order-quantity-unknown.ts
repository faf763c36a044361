import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import { orderReferences } from "../order-references.ts";
import type { Rule } from "../rule.ts";

/** `order.X` is a quantity that product.yaml declares. */
export const orderQuantityUnknown: Rule = ({ version, product }) =>
  orderReferences(version)
    .filter(({ name }) => !product.order.has(name))
    .map(({ name, place }) => {
      const known = [...product.order.keys()].map((each) => `order.${each}`);
      const message = `\`order.${name}\` is not a quantity that orders of \`${product.id}\` state`;
      const hint =
        known.length > 0
          ? knownHint(`order.${name}`, known, "known")
          : "declare it under `order` in product.yaml";
      return errorAt({ code: "order-quantity-unknown", message, hint, place, related: [product.place] });
    });

import { type Charge, pricesOf } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { Rule } from "../rule.ts";

/** A price is per unit of its meter, per `<order unit>-<every>`, or, of a flat charge, per `<every>`. */
export const priceUnitUnfit: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    const unit = unitOf(charge, product);
    if (unit === undefined) return []; // an unknown meter or order quantity has a rule of its own
    return pricesOf(charge.model)
      .filter((price) => price.unit !== unit)
      .map((price) => {
        const message = `the price is per \`${price.unit}\`, but \`${charge.name}\` is counted in \`${unit}\``;
        return errorAt({
          code: "price-unit-unfit",
          message,
          hint: `write \`per ${unit}\``,
          place: price.place,
        });
      });
  });

function unitOf(charge: Charge, product: Product): string | undefined {
  if (charge.kind === "usage") return product.meters.get(charge.meter.name)?.unit;
  if (!charge.quantity) return charge.every;
  const unit = product.order.get(charge.quantity.name)?.unit;
  return unit && `${unit}-${charge.every}`;
}

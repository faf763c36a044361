import { pricesOf } from "../../domain/charge.ts";
import { unitOfCharge } from "../../domain/charge-unit.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A price is per unit of what the charge counts. */
export const priceUnitUnfit: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    const unit = unitOfCharge(charge, product);
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

import type { Charge } from "../../domain/charge.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { Rule } from "../rule.ts";

/** Tiers of something counted in whole numbers end at whole numbers; `1.500` there was meant to be 1,500. */
export const boundNotWhole: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    if (!("tiers" in charge.model) || !countsWhole(charge, product)) return [];
    return charge.model.tiers.flatMap(({ upTo, boundPlace }) => {
      if (!upTo || upTo.isInteger()) return [];
      const message = `the tier ends at ${upTo.toFixed()}, but \`${charge.name}\` is counted in whole numbers`;
      return [errorAt({ code: "bound-not-whole", message, hint: "write a whole number", place: boundPlace })];
    });
  });

function countsWhole(charge: Charge, product: Product): boolean {
  if (charge.kind === "usage") return product.meters.get(charge.meter.name)?.whole === true;
  return product.order.get(charge.quantity?.name ?? "")?.whole === true;
}

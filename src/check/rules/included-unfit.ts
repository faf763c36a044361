import type { UsageCharge } from "../../domain/charge.ts";
import { isPerDay } from "../../domain/meter.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { Rule } from "../rule.ts";

/** `included: order.X` is taken off in each day, so the meter counts per day, in `<unit of X>-day`. */
export const includedUnfit: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    const why = charge.kind === "usage" ? misfit(charge, product) : undefined;
    if (why === undefined || charge.kind !== "usage" || !charge.included) return [];
    const message = `\`included: order.${charge.included.name}\` does not fit the meter \`${charge.meter.name}\`, ${why}`;
    const hint =
      "include an order quantity of unit `<thing>` in a meter with `per: day` and unit `<thing>-day`";
    return [errorAt({ code: "included-unfit", message, hint, place: charge.included.place })];
  });

function misfit({ meter, included }: UsageCharge, product: Product): string | undefined {
  const found = product.meters.get(meter.name);
  const quantity = included && product.order.get(included.name);
  if (!found || !quantity) return undefined; // unknown names have rules of their own
  if (!isPerDay(found)) return "which does not count per day";
  return found.unit === `${quantity.unit}-day`
    ? undefined
    : `which counts \`${found.unit}\`, not \`${quantity.unit}-day\``;
}

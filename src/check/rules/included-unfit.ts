import type { UsageCharge } from "../../domain/charge.ts";
import { measuringWindow } from "../../domain/meter.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Product } from "../../domain/product.ts";
import type { Rule } from "../rule.ts";

/** `included: order.X` is taken off in each day or month, so the meter measures in such windows, in `<unit of X>-<per>`. */
export const includedUnfit: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    const why = charge.kind === "usage" ? misfit(charge, product) : undefined;
    if (why === undefined || charge.kind !== "usage" || !charge.included) return [];
    const message = `\`included: order.${charge.included.name}\` does not fit the meter \`${charge.meter.name}\`, ${why}`;
    const hint =
      "include an order quantity of unit `<thing>` in a meter with `per: day` and unit `<thing>-day`, or with `per: month` and `<thing>-month`";
    return [errorAt({ code: "included-unfit", message, hint, place: charge.included.place })];
  });

function misfit({ meter, included }: UsageCharge, product: Product): string | undefined {
  const found = product.meters.get(meter.name);
  const quantity = included && product.order.get(included.name);
  if (!found || !quantity) return undefined; // unknown names have rules of their own
  const per = measuringWindow(found);
  if (!per) return "which does not count per day or per month";
  return found.unit === `${quantity.unit}-${per}`
    ? undefined
    : `which counts \`${found.unit}\`, not \`${quantity.unit}-${per}\``;
}

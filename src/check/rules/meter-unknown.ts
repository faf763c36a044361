import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A usage charge prices a meter of the product. */
export const meterUnknown: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    if (charge.kind !== "usage" || product.meters.has(charge.meter.name)) return [];
    const known = [...product.meters.keys()].map((name) => `\`${name}\``).join(", ");
    const message = `\`${charge.meter.name}\` is not a meter of \`${product.id}\``;
    return [
      errorAt({ code: "meter-unknown", message, hint: `its meters: ${known}`, place: charge.meter.place }),
    ];
  });

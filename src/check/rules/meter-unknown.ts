import { knownHint } from "../../domain/nearest.ts";
import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** A usage charge prices a meter of the product. */
export const meterUnknown: Rule = ({ version, product }) =>
  version.charges.flatMap((charge) => {
    if (charge.kind !== "usage" || product.meters.has(charge.meter.name)) return [];
    const hint = knownHint(charge.meter.name, [...product.meters.keys()], "its meters");
    const message = `\`${charge.meter.name}\` is not a meter of \`${product.id}\``;
    return [errorAt({ code: "meter-unknown", message, hint, place: charge.meter.place })];
  });

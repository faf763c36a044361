import { errorAt } from "../../domain/problem.ts";
import type { Rule } from "../rule.ts";

/** Where a part can have begun before the order, and nothing is prorated, the file says whether the order pays for it. */
export const firstPartUnfit: Rule = ({ version }) =>
  version.charges.flatMap((charge) => {
    if (charge.kind !== "recurring") return [];
    const needed = charge.prorate === "none" && charge.anchor.kind !== "order_start";
    if (needed === (charge.firstPart !== undefined)) return [];
    const place = charge.places.get("first_part") ?? charge.places.get("anchor") ?? charge.place;
    const message = needed
      ? `an order can begin inside a part of \`${charge.name}\`, and nothing says whether that part is billed`
      : `\`${charge.name}\` has \`first_part\`, but ${charge.prorate === "none" ? "its first part begins with the order" : "an order bills its share of the part in which it begins"}`;
    const hint = needed ? "add `first_part: whole` or `first_part: free`" : "delete `first_part`";
    return [errorAt({ code: "first-part-unfit", message, hint, place })];
  });

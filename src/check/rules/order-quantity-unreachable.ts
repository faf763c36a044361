import { errorAt } from "../../domain/problem.ts";
import { orderReferences } from "../order-references.ts";
import type { Rule } from "../rule.ts";

/** Only tariffs sold by order have orders that state quantities. */
export const orderQuantityUnreachable: Rule = ({ version }) =>
  version.sold === "by_order"
    ? []
    : orderReferences(version).map(({ name, place }) => {
        const message = `\`order.${name}\` is read, but the tariff is sold \`open_ended\`, so that no order states it`;
        const hint = "write `sold: by_order`, or do not read it";
        return errorAt({
          code: "order-quantity-unreachable",
          message,
          hint,
          place,
          related: [version.placeOf("sold")],
        });
      });

import { sum } from "../domain/decimal.ts";
import { intersect } from "../domain/interval.ts";
import type { Unpriced } from "../domain/line.ts";
import { Quantity } from "../domain/quantity.ts";
import type { Rating } from "./rating.ts";
import { rowsBetween } from "./rows.ts";

/** Usage in the period that the version in force does not price: listed, never dropped. In the order of product.yaml. */
export function unpricedUsage({ timeline, request, measured, product }: Rating): readonly Unpriced[] {
  return timeline.segments.flatMap((segment) => {
    const part = intersect(segment, request.period);
    const { version } = segment;
    const priced = new Set(
      version.charges.flatMap((charge) => (charge.kind === "usage" ? [charge.meter.name] : [])),
    );
    return [...product.meters.values()].flatMap((meter) => {
      const rows = part ? rowsBetween(measured.get(meter.name) ?? [], part) : [];
      if (!part || priced.has(meter.name) || rows.length === 0) return [];
      const quantity = new Quantity(sum(rows.map((row) => row.quantity)), meter.unit);
      return [{ ...part, meter: meter.name, version, quantity }];
    });
  });
}

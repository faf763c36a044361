import type * as Json from "../generated/result.ts";
import type { Drawing } from "../report/report.ts";

/** Both bills by quantity, for the eye. */
export function curvesOf({ unit, currency, bills }: Json.MeterComparison): Drawing {
  const curve = (name: string, side: "before" | "after") => ({
    name,
    points: bills.map((bill) => [Number(bill.quantity), Number(bill[side])] as const),
  });
  return {
    kind: "curves",
    x: `${unit}s a month`,
    y: currency,
    curves: [curve("before", "before"), curve("after", "after")],
  };
}

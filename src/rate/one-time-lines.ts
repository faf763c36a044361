import type { OneTimeCharge } from "../domain/charge.ts";
import { contains } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import { intervalAt, type Segment } from "../domain/timeline.ts";
import { isDueAtBeginning } from "./due.ts";
import { orderedLine } from "./line.ts";
import { orderedQuantity } from "./ordered.ts";
import type { Rating } from "./rating.ts";
import { refuseTrial } from "./refuse-trial.ts";

/**
 * The line of a one-time charge, a point in time: at the start of the segment's order, or of the contract's first order on
 * the tariff.
 */
export function oneTimeLines(charge: OneTimeCharge, segment: Segment, rating: Rating): readonly ChargeLine[] {
  const { order } = segment;
  const first = rating.timeline.contract.orders.find(({ tariff }) => tariff === order.tariff) ?? order;
  const at = (charge.once === "at_order_start" ? order : first).validity.from;
  if (!contains(segment, at) || !contains(rating.begun, at) || !isDueAtBeginning(at, rating.period))
    return [];
  const used = orderedQuantity(charge, segment, at, rating);
  if (!used) return [];
  const point = { from: at, until: at };
  refuseTrial(point, rating);
  const trial = intervalAt(rating.stretches, at)?.inTrial ?? false;
  return [
    orderedLine({
      kind: "one_time",
      segment,
      charge,
      ...point,
      begun: at,
      due: at,
      used,
      elapsed: undefined,
      trial,
    }),
  ];
}

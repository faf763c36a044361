import type { Charge } from "../domain/charge.ts";
import type { ChargeLine } from "../domain/line.ts";
import type { Segment } from "../domain/timeline.ts";
import { oneTimeLines } from "./one-time-lines.ts";
import type { Rating } from "./rating.ts";
import { recurringLines } from "./recurring-lines.ts";
import { usageLines } from "./usage-lines.ts";

/** What a charge asks for in the period, in one segment, before adjustments and rounding. */
export function chargeLines(charge: Charge, segment: Segment, rating: Rating): readonly ChargeLine[] {
  switch (charge.kind) {
    case "usage":
      return usageLines(charge, segment, rating);
    case "recurring":
      return recurringLines(charge, segment, rating);
    case "one_time":
      return oneTimeLines(charge, segment, rating);
    default:
      return charge satisfies never;
  }
}

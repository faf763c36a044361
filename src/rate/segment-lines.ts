import type { ExactLine } from "../domain/line.ts";
import type { Segment } from "../domain/timeline.ts";
import { adjusted } from "./adjusted.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import { chargeLines } from "./charge-lines.ts";
import type { Rating } from "./rating.ts";

/** What a version bills in one segment: charge by charge, each with its adjustments, then those of the statement. */
export function segmentLines(segment: Segment, rating: Rating): readonly ExactLine[] {
  const { charges, statement } = segment.version;
  const ofCharges = charges.map((charge) => {
    const own: Adjusted = { segment, charge, linesIn: (asked) => chargeLines(charge, segment, asked) };
    return adjusted(charge.adjustments, own);
  });
  const linesIn = (asked: Rating) => ofCharges.flatMap((linesOf) => linesOf(asked));
  return adjusted(statement, { segment, charge: undefined, linesIn })(rating);
}

import type { Charge } from "../domain/charge.ts";
import type { Segment } from "../domain/timeline.ts";
import type { LinesIn } from "./rating.ts";

/** What is adjusted: a charge of a segment, or (`charge` undefined) all that its version bills. */
export type Adjusted = {
  readonly segment: Segment;
  readonly charge: Charge | undefined;
  readonly linesIn: LinesIn;
};

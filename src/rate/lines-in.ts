import type { Charge } from "../domain/charge.ts";
import type { ExactLine } from "../domain/line.ts";
import type { Segment } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";

/** The lines for whatever time a rating asks about. */
export type LinesIn = (rating: Rating) => readonly ExactLine[];

/** What is adjusted: a charge of a segment, or (`charge` undefined) all that its version bills. */
export type Adjusted = {
  readonly segment: Segment;
  readonly charge: Charge | undefined;
  readonly linesIn: LinesIn;
};

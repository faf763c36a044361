import type { FilePlace } from "../domain/problem.ts";

/** A piece of a text to be put in the place of what stands from one offset until another. */
export type Edit = { readonly from: number; readonly until: number; readonly text: string };

/** What one slip of a hand makes of a file. `was` and `is` show it: what stood at the place, and what stands there then. */
export type Slip = {
  readonly operator: string;
  readonly place: FilePlace;
  readonly was: string;
  readonly is: string;
  /** The whole file with the slip in it. */
  readonly text: string;
};

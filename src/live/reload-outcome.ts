import type { Problem } from "../domain/problem.ts";

/** Why files were not taken: their problems, or a sentence that says why they could not be read. */
export type Refusal = {
  readonly at: Temporal.Instant;
  readonly reason: string;
  readonly problems: readonly Problem[];
};

/** What came of looking at the files again; digests of catalogs. */
export type ReloadOutcome =
  | { readonly kind: "swapped"; readonly from: string; readonly to: string; readonly milliseconds: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** The files are those that answer already; a refusal before is mended. */
  | { readonly kind: "unchanged"; readonly digest: string };

import type { Problem } from "../domain/problem.ts";

/** Why files were not taken: their problems, or a sentence that says why they could not be read. */
export type Refusal = {
  readonly at: Temporal.Instant;
  readonly reason: string;
  readonly problems: readonly Problem[];
};

/** What came of looking at the files again; digests of catalogs. */
export type ReloadOutcome =
  | {
      readonly kind: "swapped";
      /** Undefined for the first catalog of a shadow whose files were wrong until now. */
      readonly from: string | undefined;
      readonly to: string;
      /** The versions that answered before, and do no more. */
      readonly without: readonly string[];
      /** Versions in effect whose file is new or says something else, and products whose file does. */
      readonly rewritten: readonly string[];
      /** Of reading, checking and proving. */
      readonly milliseconds: number;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** The files are those that answer already. `mended`: a refusal stood before, and stands no more. */
  | { readonly kind: "unchanged"; readonly digest: string; readonly mended: boolean };

import type { Catalog, Source } from "../domain/catalog.ts";

/** A catalog that has been proved, the texts it came from, and since when it answers. */
export type Snapshot = {
  readonly catalog: Catalog;
  readonly sources: readonly Source[];
  readonly since: Temporal.Instant;
};

import type { Snapshot } from "./snapshot.ts";

/**
 * The catalog that answers now, and the few before it, which a request may still pin. A swap is one assignment: whoever
 * has taken a snapshot goes on with it, and no answer is made of two.
 */
export class CatalogInForce {
  readonly bills = true;
  readonly #keep: number;
  /** Newest first; never empty. */
  #kept: readonly [Snapshot, ...Snapshot[]];

  /** `keep` is how many catalogs stay answerable, the current one included. */
  constructor(first: Snapshot, keep: number) {
    this.#kept = [first];
    this.#keep = keep;
  }

  get current(): Snapshot {
    return this.#kept[0];
  }

  /** The kept catalog of a digest. */
  pinned(digest: string): Snapshot | undefined {
    return this.#kept.find(({ catalog }) => catalog.digest === digest);
  }

  swap(next: Snapshot): void {
    const others = this.#kept.filter(({ catalog }) => catalog.digest !== next.catalog.digest);
    this.#kept = [next, ...others.slice(0, this.#keep - 1)];
  }
}

import type { Snapshot } from "./snapshot.ts";

/** The catalog that looks on: none until its files are right for the first time. Nobody can pin it, so none is kept. */
export class ShadowCatalog {
  readonly bills = false;
  #current: Snapshot | undefined;

  get current(): Snapshot | undefined {
    return this.#current;
  }

  pinned(): undefined {
    return undefined;
  }

  swap(next: Snapshot): void {
    this.#current = next;
  }
}

import type { CatalogInForce } from "./catalog-in-force.ts";
import type { Clock } from "./clock.ts";
import { openSnapshot } from "./open-snapshot.ts";
import type { Refusal, ReloadOutcome } from "./reload-outcome.ts";
import { type Looking, settledSources } from "./settled-sources.ts";

export type Reloading = Looking & {
  readonly inForce: CatalogInForce;
  readonly clock: Clock;
  readonly heard: (outcome: ReloadOutcome) => void;
};

/**
 * Looks at the files again and swaps the catalog where they are right; a broken edit is refused, and the last good
 * catalog stays. Loads do not overlap: one runs, and however many are asked for meanwhile, one more follows it.
 */
export class Reloader {
  readonly #reloading: Reloading;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #refusal: Refusal | undefined;

  constructor(reloading: Reloading) {
    this.#reloading = reloading;
  }

  /** Why the files as they are now were not taken; undefined when they are those that answer. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Resolves when the files have been looked at, as they are at this moment or later. */
  reload(): Promise<void> {
    if (!this.#running) return this.#run();
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.#run();
    });
    return this.#next;
  }

  #run(): Promise<void> {
    this.#running = this.#load().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #load(): Promise<void> {
    const outcome = await this.#outcome();
    this.#refusal = outcome.kind === "refused" ? outcome.refusal : undefined;
    this.#reloading.heard(outcome);
  }

  async #outcome(): Promise<ReloadOutcome> {
    const { inForce, clock } = this.#reloading;
    const began = clock.elapsed();
    const sources = await settledSources(this.#reloading);
    if (typeof sources === "string")
      return { kind: "refused", refusal: { at: clock.now(), reason: sources, problems: [] } };
    const opened = await openSnapshot(sources, clock);
    if ("refusal" in opened) return { kind: "refused", refusal: opened.refusal };
    const from = inForce.current.catalog.digest;
    const to = opened.snapshot.catalog.digest;
    if (from === to) return { kind: "unchanged", digest: to };
    inForce.swap(opened.snapshot);
    return { kind: "swapped", from, to, milliseconds: clock.elapsed() - began };
  }
}

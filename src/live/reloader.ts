import type { Clock } from "./clock.ts";
import { type OpenedSnapshot, openSnapshot } from "./open-snapshot.ts";
import type { Refusal, ReloadOutcome } from "./reload-outcome.ts";
import { isEqual, type Looking, settledSources } from "./settled-sources.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_CHANGES, versionChanges } from "./version-changes.ts";

/** Where a catalog goes that is right; there may be none before. */
export type Target = {
  readonly current: Snapshot | undefined;
  /** Whether somebody is billed from it, so that files without a version that is in effect are refused. */
  readonly bills: boolean;
  swap(next: Snapshot): void;
  /** One that has answered not long ago. */
  pinned(digest: string): Snapshot | undefined;
};

export type Reloading = Looking & {
  readonly inForce: Target;
  readonly clock: Clock;
  readonly heard: (outcome: ReloadOutcome) => void;
};

/** The digest of the catalog that answers already. */
type Unchanged = { readonly unchanged: string };

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
    // When one has just ended and the next not yet begun, a call is answered by that next one.
    if (!this.#running && !this.#next) return this.#run();
    this.#next ??= Promise.resolve(this.#running).then(() => {
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
    const current = inForce.current;
    const opened = await this.#open(current).catch((error: unknown) => this.#refused(faultText(error)));
    if ("unchanged" in opened) {
      this.#reloading.taken?.(); // the same files, perhaps under a higher number
      return { kind: "unchanged", digest: opened.unchanged, mended: this.#refusal !== undefined };
    }
    if ("refusal" in opened) return { kind: "refused", refusal: opened.refusal };
    const { snapshot } = opened;
    const { lost, dropped, rewritten } = current
      ? versionChanges(current, snapshot, clock.now())
      : NO_CHANGES;
    // Files that have answered before are put back, and do not just lack something.
    if (lost.length > 0 && inForce.bills && !inForce.pinned(snapshot.catalog.digest)) {
      return { kind: "refused", ...this.#refused(lossText(lost)) };
    }
    inForce.swap(snapshot);
    this.#reloading.taken?.();
    const [from, to] = [current?.catalog.digest, snapshot.catalog.digest];
    const changes = { without: [...lost, ...dropped], rewritten };
    return { kind: "swapped", from, to, ...changes, milliseconds: clock.elapsed() - began };
  }

  /** Texts that answer already are not proved again. */
  async #open(current: Snapshot | undefined): Promise<OpenedSnapshot | Unchanged> {
    const sources = await settledSources(this.#reloading);
    if (typeof sources === "string") return this.#refused(sources);
    if (current && isEqual(sources, current.sources)) return { unchanged: current.catalog.digest };
    return openSnapshot(sources, this.#reloading.clock);
  }

  #refused(reason: string): { readonly refusal: Refusal } {
    return { refusal: { at: this.#reloading.clock.now(), reason, problems: [] } };
  }
}

function lossText(lost: readonly string[]): string {
  const [first, ...others] = lost;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  return `the files no longer have \`${first}\`${more}, which is in effect: put it back, or all files as they were when they answered before; or start the service anew to go on without it`;
}

/** What only a bug can cause must not end a service that has a good catalog. */
function faultText(error: unknown): string {
  return `the files cannot be opened, by a fault of this program: ${String(error)}`;
}

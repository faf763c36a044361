import { setTimeout as sleep } from "node:timers/promises";
import type { Origin } from "../config/settings.ts";
import type { CatalogInForce } from "./catalog-in-force.ts";
import type { Clock } from "./clock.ts";
import { readOrigin } from "./read-origin.ts";
import type { ReloadOutcome } from "./reload-outcome.ts";
import { Reloader } from "./reloader.ts";
import { watchPath } from "./watch-path.ts";

export type Following = {
  readonly origin: Origin;
  readonly inForce: CatalogInForce;
  readonly clock: Clock;
  readonly heard: (outcome: ReloadOutcome) => void;
  /** Without it, only a call of `reload` looks at the files. */
  readonly watch: boolean;
};

/** A catalog that follows its files. */
export type Followed = { readonly reloader: Reloader; readonly stop: () => Promise<void> };

/** Between two looks that must find the same, and after the last change before the first look. */
const QUIET_MILLISECONDS = 150;

/** Keeps a catalog in step with where it comes from. */
export async function followOrigin({ origin, watch, ...parts }: Following): Promise<Followed> {
  const reloader = new Reloader({
    ...parts,
    read: () => readOrigin(origin),
    pause: () => sleep(QUIET_MILLISECONDS),
  });
  if (!watch) return { reloader, stop: () => Promise.resolve() };
  const stop = await watchPath({
    path: origin.kind === "folder" ? origin.folder : origin.file,
    changed: () => void reloader.reload(),
    quietMilliseconds: QUIET_MILLISECONDS,
  });
  return { reloader, stop };
}

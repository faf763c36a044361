import type { Origin } from "../config/settings.ts";
import type { Clock } from "./clock.ts";
import { lookingAt, QUIET_MILLISECONDS } from "./looking-at.ts";
import type { ReloadOutcome } from "./reload-outcome.ts";
import { Reloader, type Target } from "./reloader.ts";
import { watchPath } from "./watch-path.ts";

export type Following = {
  readonly origin: Origin;
  readonly inForce: Target;
  readonly clock: Clock;
  readonly heard: (outcome: ReloadOutcome) => void;
  /** Without it, only a call of `reload` looks at the files. */
  readonly watch: boolean;
};

/** A catalog that follows its files. */
export type Followed = { readonly reloader: Reloader; readonly stop: () => Promise<void> };

/** Only a folder that is replaced as a whole waits so long to be seen. */
const LOOK_MILLISECONDS = 1_000;

/** Keeps a catalog in step with where it comes from. */
export async function followOrigin({ origin, watch, ...parts }: Following): Promise<Followed> {
  const reloader = new Reloader({ ...parts, ...lookingAt(origin) });
  if (!watch) return { reloader, stop: () => Promise.resolve() };
  const stop = await watchPath({
    path: origin.kind === "folder" ? origin.folder : origin.file,
    changed: () => void reloader.reload(),
    quietMilliseconds: QUIET_MILLISECONDS,
    lookMilliseconds: LOOK_MILLISECONDS,
  });
  return { reloader, stop };
}

import type { Origin } from "../config/settings.ts";
import type { Clock } from "./clock.ts";
import { lookingAt, type Pace, USUAL_PACE } from "./looking-at.ts";
import type { ReloadOutcome } from "./reload-outcome.ts";
import { Reloader, type Target } from "./reloader.ts";
import type { Looking } from "./settled-sources.ts";
import { watchPath } from "./watch-path.ts";

export type Following = {
  readonly origin: Origin;
  readonly inForce: Target;
  readonly clock: Clock;
  readonly heard: (outcome: ReloadOutcome) => void;
  /** Without it, only a call of `reload` looks at the files. */
  readonly watch: boolean;
  /** How it has been looked at before; for a bundle, that remembers which is older. */
  readonly looking?: Looking;
  readonly pace?: Pace;
};

/** A catalog that follows its files. */
export type Followed = { readonly reloader: Reloader; readonly stop: () => Promise<void> };

/** Keeps a catalog in step with where it comes from. */
export async function followOrigin(following: Following): Promise<Followed> {
  const { origin, watch, pace = USUAL_PACE, looking = lookingAt(origin, pace), ...parts } = following;
  const reloader = new Reloader({ ...parts, ...looking });
  if (!watch) return { reloader, stop: () => Promise.resolve() };
  const stop = await watchPath({
    path: origin.kind === "folder" ? origin.folder : origin.file,
    changed: () => void reloader.reload(),
    ...pace,
  });
  return { reloader, stop };
}

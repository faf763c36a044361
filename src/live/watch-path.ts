import { stat } from "node:fs/promises";
import { type FSWatcher, watch } from "chokidar";

export type Watched = {
  /** A folder, or a single file. */
  readonly path: string;
  /** Called when something below it has changed and nothing has for `quietMilliseconds`. */
  readonly changed: () => void;
  readonly quietMilliseconds: number;
};

/** How often it is looked whether the path itself is still the one that is watched. */
const GUARD_MILLISECONDS = 1_000;

/**
 * Watches a path until the function it resolves to is called. A folder that vanishes takes its watcher along, and one that
 * is put in its place by rename is another: so its identity is looked at now and then, and the watch begun anew.
 */
export async function watchPath({ path, changed, quietMilliseconds }: Watched): Promise<() => Promise<void>> {
  let quiet: NodeJS.Timeout | undefined;
  const ring = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(changed, quietMilliseconds);
  };
  let watcher = await begin(path, ring);
  let identity = await identityOf(path);
  const guardOnce = async (): Promise<void> => {
    const now = await identityOf(path);
    if (now === identity) return;
    identity = now;
    await watcher.close();
    watcher = await begin(path, ring);
    ring();
  };
  let guarded = Promise.resolve();
  const guard = setInterval(() => {
    guarded = guarded.then(guardOnce);
  }, GUARD_MILLISECONDS);
  return async () => {
    clearInterval(guard);
    await guarded; // which may just have begun another watch
    clearTimeout(quiet);
    await watcher.close();
  };
}

async function begin(path: string, ring: () => void): Promise<FSWatcher> {
  const watcher = watch(path, { ignoreInitial: true });
  watcher.on("all", ring);
  // Such as too many watches: the guard goes on, and SIGHUP reloads by hand.
  watcher.on("error", ring);
  await new Promise<void>((resolve) => {
    watcher.once("ready", () => resolve());
  });
  return watcher;
}

/** Which file or folder stands at a path; `none` where there is nothing. */
async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return "none";
  }
}

import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { Quiet } from "./quiet.ts";

export type Watched = {
  /** A folder, or a single file. */
  readonly path: string;
  /** Called when something may have changed and nothing has for `quietMilliseconds`; also once when the watch has begun. */
  readonly changed: () => void;
  readonly quietMilliseconds: number;
  /** How often it is looked whether the path still leads to what is watched. */
  readonly lookMilliseconds: number;
};

/** Watches a path, whatever becomes of it, until the function it resolves to is called. */
export async function watchPath(watched: Watched): Promise<() => Promise<void>> {
  const watch = new PathWatch(watched);
  await watch.look();
  return () => watch.close();
}

/**
 * What stirs below a folder is told by the operating system. That the folder itself is another one is not: it was renamed
 * away and another put in its place, or a symbolic link on the way to it was turned. So every now and then the path is
 * followed anew, and where it leads elsewhere the watch is begun anew; also when it led nowhere for a while.
 */
class PathWatch {
  readonly #watched: Watched;
  readonly #quiet: Quiet;
  #identity = "not looked yet";
  #watcher: FSWatcher | undefined;
  /** Where the system's own watching fails (its limits, network drives) each file is looked at in turn. */
  #backend: "auto" | "polling" = "auto";
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#quiet = new Quiet(watched.quietMilliseconds, watched.changed);
  }

  look(): Promise<void> {
    this.#looking = this.#lookNow().finally(() => {
      if (!this.#isClosed) this.#timer = setTimeout(() => void this.look(), this.#watched.lookMilliseconds);
    });
    return this.#looking;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#looking; // which may just have begun another watch
    this.#quiet.stop();
    await this.#watcher?.close();
  }

  async #lookNow(): Promise<void> {
    const { path, identity } = await whereTo(this.#watched.path);
    if (identity === this.#identity) return;
    this.#identity = identity;
    await this.#watcher?.close();
    this.#watcher = undefined;
    if (path !== undefined && !this.#isClosed) await this.#begin(path);
    // What happened before the watch had begun is told by nobody.
    this.#quiet.stir();
  }

  /** Links are watched and not followed: what counts of where they lead lies below the path as well. */
  async #begin(path: string): Promise<void> {
    const options = { ignoreInitial: true, followSymlinks: false, ignored: isGit, pollingInterval: 1_000 };
    const watcher = watch(path, { ...options, backend: this.#backend });
    this.#watcher = watcher;
    watcher.on("all", () => this.#quiet.stir());
    await new Promise<void>((resolve) => {
      watcher.once("ready", resolve);
      watcher.on("error", () => {
        this.#fallBack();
        resolve();
      });
    });
  }

  #fallBack(): void {
    if (this.#backend === "polling") return;
    this.#backend = "polling";
    this.#identity = "watched in vain"; // so that the next look begins anew
  }
}

type Whereabouts = { readonly path: string | undefined; readonly identity: string };

/** The real path, and a text that is another one for another folder or file, even of the same path. */
async function whereTo(named: string): Promise<Whereabouts> {
  try {
    const path = await realpath(named);
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    return { path, identity: `${path} ${dev} ${ino} ${birthtimeNs}` };
  } catch {
    return { path: undefined, identity: "nowhere" };
  }
}

/** Its files stir with every command, and none of them is a tariff. */
function isGit(path: string): boolean {
  return basename(path) === ".git";
}

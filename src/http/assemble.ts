import type { Gate } from "../access/gate.ts";
import type { Settings } from "../config/settings.ts";
import { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Clock } from "../live/clock.ts";
import { type Followed, followOrigin } from "../live/follow-origin.ts";
import { openSnapshot } from "../live/open-snapshot.ts";
import { readOrigin } from "../live/read-origin.ts";
import { Shadow } from "../live/shadow.ts";
import type { Snapshot } from "../live/snapshot.ts";
import type { Observer } from "../observe/observer.ts";
import type { Serving } from "./serving.ts";

/** What a service is assembled from. */
export type Parts = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly first: Snapshot;
  readonly gate: Gate;
  readonly observer: Observer;
};

/** A service that follows its files. */
export type Assembled = {
  readonly serving: Serving;
  /** Looks at the files again. */
  readonly reload: () => Promise<void>;
  /** From now on it says that it takes no new work. */
  readonly drain: () => void;
  readonly stop: () => Promise<void>;
};

/** Puts the parts together, so that each can be had alone in a test. */
export async function assemble(parts: Parts): Promise<Assembled> {
  const { settings, clock, first, gate, observer } = parts;
  const inForce = new CatalogInForce(first, settings.reload.keep);
  const { watch } = settings.reload;
  const followed = await followOrigin({
    ...{ origin: settings.tariffs, inForce, clock, watch },
    heard: (outcome) => observer.reloaded(outcome, "catalog"),
  });
  const shadowed = await shadowOf(parts);
  let isDraining = false;
  const state = {
    get isDraining() {
      return isDraining;
    },
    get refusal() {
      return followed.reloader.refusal;
    },
  };
  const all = [followed, ...(shadowed ? [shadowed.followed] : [])];
  return {
    serving: { settings, inForce, gate, observer, clock, state, shadow: shadowed?.shadow },
    reload: async () => void (await Promise.all(all.map(({ reloader }) => reloader.reload()))),
    drain: () => {
      isDraining = true;
    },
    stop: async () => void (await Promise.all(all.map(({ stop }) => stop()))),
  };
}

/** So many requests wait for their comparison; who waits longer would compare with another catalog than was meant. */
const MOST_WAITING = 1_000;

/**
 * The catalog that looks on. Where its files are wrong at the start there is none, which is said; nobody's answer waits for
 * that.
 */
async function shadowOf({
  settings,
  clock,
  observer,
}: Parts): Promise<{ readonly shadow: Shadow; readonly followed: Followed } | undefined> {
  const origin = settings.shadow;
  if (!origin) return undefined;
  const sources = await readOrigin(origin);
  const refused = { at: clock.now(), reason: String(sources), problems: [] };
  const opened = typeof sources === "string" ? { refusal: refused } : await openSnapshot(sources, clock);
  if ("refusal" in opened) {
    observer.reloaded({ kind: "refused", refusal: opened.refusal }, "shadow");
    return undefined;
  }
  const inForce = new CatalogInForce(opened.snapshot, 1);
  const heard = (outcome: Parameters<Observer["reloaded"]>[0]) => observer.reloaded(outcome, "shadow");
  const followed = await followOrigin({ origin, inForce, clock, heard, watch: settings.reload.watch });
  const { compared, comparisonDropped: dropped } = observer;
  return { shadow: new Shadow({ inForce, most: MOST_WAITING, compared, dropped }), followed };
}

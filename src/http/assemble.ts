import type { Gate } from "../access/gate.ts";
import type { Settings } from "../config/settings.ts";
import { CatalogInForce } from "../live/catalog-in-force.ts";
import type { Clock } from "../live/clock.ts";
import { type Followed, followOrigin } from "../live/follow-origin.ts";
import type { Looking } from "../live/settled-sources.ts";
import { Shadow } from "../live/shadow.ts";
import { ShadowCatalog } from "../live/shadow-catalog.ts";
import type { Snapshot } from "../live/snapshot.ts";
import type { Metrics } from "../observe/metrics.ts";
import type { Observer } from "../observe/observer.ts";
import type { Serving } from "./serving.ts";

/** What a service is assembled from. */
export type Parts = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly first: Snapshot;
  /** How the first one was found. */
  readonly looking?: Looking;
  readonly gate: Gate;
  readonly observer: Observer;
  readonly metrics: Metrics;
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
  const { settings, clock, first, looking, gate, observer, metrics } = parts;
  const inForce = new CatalogInForce(first, settings.reload.keep);
  const { watch } = settings.reload;
  const followed = await followOrigin({
    ...{ origin: settings.tariffs, inForce, clock, watch },
    ...(looking && { looking }),
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
    serving: { settings, inForce, gate, observer, metrics, clock, state, shadow: shadowed?.shadow },
    reload: async () => void (await Promise.all(all.map(({ reloader }) => reloader.reload()))),
    drain: () => {
      isDraining = true;
    },
    stop: async () => void (await Promise.all(all.map(({ stop }) => stop()))),
  };
}

/** So many requests, each perhaps of a month of usage, are kept in memory until they are compared. */
const MOST_WAITING = 100;

/** The catalog that looks on. Where its files are wrong that is said, and it begins when they are mended; nobody waits for it. */
async function shadowOf({
  settings,
  clock,
  observer,
}: Parts): Promise<{ readonly shadow: Shadow; readonly followed: Followed } | undefined> {
  const origin = settings.shadow;
  if (!origin) return undefined;
  const inForce = new ShadowCatalog();
  const followed = await followOrigin({
    ...{ origin, inForce, clock, watch: settings.reload.watch },
    heard: (outcome) => observer.reloaded(outcome, "shadow"),
  });
  await followed.reloader.reload();
  const { compared, comparisonDropped: dropped } = observer;
  return {
    shadow: new Shadow({ inForce, most: MOST_WAITING, work: settings.limits.work, compared, dropped }),
    followed,
  };
}

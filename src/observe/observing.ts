import { type DestinationStream, pino } from "pino";
import type { Settings } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import { combineObservers } from "./combine-observers.ts";
import { DecisionLog } from "./decision-log.ts";
import { logObserver } from "./log-observer.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Observer } from "./observer.ts";
import { PLAIN_OBSERVER } from "./plain-observer.ts";

export type ObservingParts = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly routeOf: (operation: string | undefined) => string;
};

/** Everything that looks on while a service runs. */
export type Observing = {
  readonly observer: Observer;
  readonly metrics: Metrics;
  /** For who has moved log files away. */
  readonly reopen: () => void;
  /** Resolves when everything that was told is written. */
  readonly stop: () => Promise<void>;
};

/** Log, metrics and decision log, as the settings say. The log goes to standard error: in lines for people on a terminal, in JSON elsewhere. */
export function startObserving({ settings, clock, routeOf }: ObservingParts): Observing {
  const metrics = createMetrics(routeOf);
  const destination = pino.destination({ fd: process.stderr.fd, sync: true });
  const log = logFor(settings, clock, destination);
  const decisions = settings.decisions && decisionLog(settings.decisions, clock, metrics, log);
  const observers = [log, metrics.observer, ...(decisions ? [decisions.observer] : [])];
  return {
    observer: combineObservers(observers),
    metrics,
    reopen: () => decisions?.reopen(),
    stop: async () => decisions?.stop(),
  };
}

function logFor(
  { log: { level } }: Settings,
  clock: Clock,
  destination: DestinationStream,
): Partial<Observer> {
  return process.stderr.isTTY ? PLAIN_OBSERVER : logObserver({ level, clock, destination });
}

function decisionLog(
  decisions: NonNullable<Settings["decisions"]>,
  clock: Clock,
  metrics: Metrics,
  log: Partial<Observer>,
): DecisionLog {
  const nowhere = { requestId: "", method: "", path: decisions.file };
  return new DecisionLog({
    ...decisions,
    clock,
    dropped: metrics.decisionDropped,
    failed: (error) => log.fault?.({ ...nowhere, error }),
  });
}

import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import type { ReloadOutcome } from "../live/reload-outcome.ts";
import type { Answered, Observer } from "./observer.ts";
import { reloadText } from "./reload-text.ts";

export type Logging = {
  readonly level: LogLevel;
  readonly clock: Clock;
  readonly destination: DestinationStream;
};

/**
 * The log for machines: one JSON object per line, at the time of our clock. It names requests, callers and catalogs, and
 * holds no usage, no amount and no credential; those who need these keep a decision log.
 */
export function logObserver(logging: Logging): Partial<Observer> {
  const log = loggerOf(logging);
  return {
    answered: (answered) => logAnswered(log, answered),
    fault: ({ requestId, method, path, error }) =>
      log.error({ request_id: requestId, method, path, err: error }, "fault"),
    reloaded: (outcome, of) => logReload(log, outcome, of),
    compared: ({ requestId, base, shadow, differences }) => {
      if (differences.length > 0)
        log.warn({ request_id: requestId, base, shadow, differences }, "shadow differs");
    },
  };
}

function loggerOf({ level, clock, destination }: Logging): Logger {
  const timestamp = () => `,"time":"${clock.now()}"`;
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, timestamp, formatters, base: null }, destination);
}

/** With the sentence that people read, and its figures beside it. */
function logReload(log: Logger, outcome: ReloadOutcome, of: "catalog" | "shadow"): void {
  const said = reloadText(outcome, of);
  if (outcome.kind === "refused") log.error({ of, problems: outcome.refusal.problems.length }, said);
  else if (outcome.kind === "swapped") {
    const { from, to, without, rewritten } = outcome;
    const isQuiet = without.length === 0 && rewritten.length === 0;
    log[isQuiet ? "info" : "warn"]({ of, from, to, without, rewritten }, said);
  } else log[outcome.mended ? "info" : "debug"]({ of, catalog: outcome.digest }, said);
}

/** What a caller caused is a warning at most: only who runs the service is woken by errors. */
function logAnswered(log: Logger, answered: Answered): void {
  const { requestId, trace, operation, method, path, status, milliseconds, caller, catalog } = answered;
  const said = {
    request_id: requestId,
    ...(trace && { trace_id: trace.traceId, span_id: trace.spanId }),
    ...{ operation, method, path: path.slice(0, MOST_OF_A_PATH), status },
    milliseconds: Math.round(milliseconds * 1_000) / 1_000,
    ...{ caller, catalog },
  };
  if (status >= 500) log.error(said, "answered");
  else log.info(said, "answered");
}

/** A path may be as long as headers are let to be. */
const MOST_OF_A_PATH = 200;

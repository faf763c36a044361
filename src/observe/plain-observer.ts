import type { Observer } from "./observer.ts";
import { reloadText } from "./reload-text.ts";

/** Writes faults and reloads to standard error, a line each, and nothing else. */
export const PLAIN_OBSERVER: Observer = {
  answered: () => undefined,
  decided: () => undefined,
  fault: ({ requestId, method, path, error }) => {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`tariff: fault ${requestId} in ${method} ${path}: ${JSON.stringify(cause)}\n`);
  },
  reloaded: (outcome, of) => {
    process.stderr.write(`tariff: ${reloadText(outcome, of)}\n`);
  },
  compared: () => undefined,
  comparisonDropped: () => undefined,
};

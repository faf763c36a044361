import { combineObservers } from "./combine-observers.ts";
import type { Observer } from "./observer.ts";
import { reloadText } from "./reload-text.ts";

/** For people at a terminal: faults and reloads on standard error, a line each, and nothing else. */
export const PLAIN_OBSERVER: Observer = combineObservers([
  {
    fault: ({ requestId, method, path, error }) => {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`tariff: fault ${requestId} in ${method} ${path}: ${JSON.stringify(cause)}\n`);
    },
    reloaded: (outcome, of) => {
      if (outcome.kind === "unchanged" && !outcome.mended) return;
      process.stderr.write(`tariff: ${reloadText(outcome, of)}\n`);
    },
  },
]);

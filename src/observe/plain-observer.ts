import type { Observer } from "./observer.ts";

/** Writes faults to standard error, a line each, and nothing else. */
export const PLAIN_OBSERVER: Observer = {
  answered: () => undefined,
  decided: () => undefined,
  fault: ({ requestId, method, path, error }) => {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`tariff: fault ${requestId} in ${method} ${path}: ${JSON.stringify(cause)}\n`);
  },
};

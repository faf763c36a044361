/**
 * The only way to the time of day. No amount depends on it: it dates log lines, decisions and the loading of catalogs,
 * and says whether a token has expired, and whether a version that the files have lost or rewritten is in effect.
 */
export type Clock = {
  readonly now: () => Temporal.Instant;
  /** Milliseconds since some fixed moment, that never go back: for durations. */
  readonly elapsed: () => number;
};

/** The clock of the machine; every other is a test's. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Temporal.Now.instant(),
  elapsed: () => performance.now(),
};

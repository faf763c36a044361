import type { Settings } from "./settings.ts";

/** What holds where nothing else is said: the shipped service on this machine alone. */
export const DEFAULT_SETTINGS: Settings = {
  listen: { host: "127.0.0.1", port: 8080, unreadySeconds: 0 },
  tariffs: { kind: "folder", folder: "tariffs" },
  reload: { watch: true, keep: 3 },
  shadow: undefined,
  access: { keys: [], jwt: undefined, trustedProxies: [], open: false },
  limits: {
    bodyBytes: 1_048_576,
    rows: 100_000,
    periodDays: 1_100,
    work: 200_000,
    checkWork: 2_000_000,
    headerBytes: 16_384,
    headerSeconds: 10,
    requestSeconds: 30,
    requestsPerMinute: 6_000,
  },
  cors: { origins: [] },
  log: { level: "info" },
  decisions: undefined,
};

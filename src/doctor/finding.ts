/** What was found of one part of the service's set-up. `error`: the service would not start, or not do what it is told to. */
export type Finding = {
  readonly state: "ok" | "warning" | "error";
  /** The part, in the words of the configuration file. */
  readonly about: string;
  /** One sentence: what was found, and where it is not as it should be, the fix. */
  readonly says: string;
};

export function ok(about: string, says: string): Finding {
  return { state: "ok", about, says };
}

export function warning(about: string, says: string): Finding {
  return { state: "warning", about, says };
}

export function error(about: string, says: string): Finding {
  return { state: "error", about, says };
}

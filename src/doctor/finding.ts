/** What was found of one part of the service's set-up. `error`: it does not do what it is told to. */
export type Finding = {
  readonly state: "ok" | "warning" | "error";
  /** The part, in the words of the configuration file. */
  readonly about: string;
  /** One sentence: what was found, and where it is not as it should be, the fix. */
  readonly says: string;
  /** Whether the service does not even start with it. */
  readonly prevents_start: boolean;
};

export function ok(about: string, says: string): Finding {
  return { state: "ok", about, says, prevents_start: false };
}

export function warning(about: string, says: string): Finding {
  return { state: "warning", about, says, prevents_start: false };
}

export function error(about: string, says: string): Finding {
  return { state: "error", about, says, prevents_start: true };
}

/** What the service starts without, though it is told to have it. */
export function lack(about: string, says: string): Finding {
  return { state: "error", about, says, prevents_start: false };
}

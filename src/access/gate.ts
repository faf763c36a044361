import type { Scope } from "../config/settings.ts";

/**
 * Who asks: the name of the key, or the subject of the token, and what it may do. A key and a subject may bear the same
 * name and are two callers all the same; without credentials everybody is one.
 */
export type Caller = {
  readonly credential: "key" | "token" | "none";
  readonly name: string;
  readonly scopes: readonly Scope[];
};

/**
 * Why a caller is not let in. `missing`: there is no credential (401); `unknown`: there is one that does not hold (401);
 * `forbidden`: it holds and lacks the scope (403); `unavailable`: the keys of the issuer cannot be had, so that nothing
 * can be said of it (503), for the `cause`. `detail` and `hint` never say which part of a credential was wrong to
 * somebody who guesses.
 */
export type Refused = {
  readonly refused: "missing" | "unknown" | "forbidden" | "unavailable";
  readonly detail: string;
  readonly hint: string;
  /** Who is known, and forbidden. */
  readonly caller?: Caller;
  /** For the log alone. */
  readonly cause?: unknown;
};

/** Decides over each request before its body is read; `authorization` is the header as it was sent. */
export type Gate = {
  readonly admit: (
    authorization: string | undefined,
    scope: Scope,
  ) => Promise<{ readonly caller: Caller } | Refused>;
};

import type { Scope } from "../config/settings.ts";

/** Who asks: the name of the key, or the subject of the token, and what it may do. */
export type Caller = { readonly name: string; readonly scopes: readonly Scope[] };

/**
 * Why a caller is not let in. `unknown`: there is no credential, or none that holds (401); `forbidden`: it holds and lacks
 * the scope (403). `detail` never says which part of a credential was wrong to somebody who guesses.
 */
export type Refused = {
  readonly refused: "unknown" | "forbidden";
  readonly detail: string;
  readonly hint: string;
};

/** Decides over each request before its body is read; `authorization` is the header as it was sent. */
export type Gate = {
  readonly admit: (
    authorization: string | undefined,
    scope: Scope,
  ) => Promise<{ readonly caller: Caller } | Refused>;
};

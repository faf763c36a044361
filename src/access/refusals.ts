import type { Scope } from "../config/settings.ts";
import type { Caller, Refused } from "./gate.ts";

const HINT =
  "send the header `Authorization: Bearer ...` once, with a key of this service (`tsk_v1_...`), or with a token of its " +
  "issuer that is meant for it and has not expired";

/** There is nothing that could be looked at. */
export const MISSING: Refused = {
  refused: "missing",
  detail: "this needs a key or a token, and the request has none",
  hint: HINT,
};

export const MALFORMED: Refused = {
  refused: "missing",
  detail: "the header `Authorization` is not of the form `Bearer`, a blank, and a key or token",
  hint: HINT,
};

/** The same words for whatever is wrong, so that nobody learns from them how near a guess came. */
export const UNKNOWN: Refused = { refused: "unknown", detail: "the key or token does not hold", hint: HINT };

/** Only for a token whose signature holds: its bearer has been known, and only has to ask for a new one. */
export const EXPIRED: Refused = {
  refused: "unknown",
  detail: "the token has expired",
  hint: "ask its issuer for a new one",
};

export function forbidden(caller: Caller, scope: Scope): Refused {
  return {
    refused: "forbidden",
    caller,
    detail: `the key or token lacks the scope \`${scope}\``,
    hint: `ask whoever runs this service for a key, or the issuer for a token, with the scope \`${scope}\``,
  };
}

/** Nobody can be let in, and nobody is told that their token is wrong: it may well be right. */
export function unavailable(cause: unknown): Refused {
  return {
    refused: "unavailable",
    detail: "the token cannot be checked, because the keys of its issuer cannot be had at the moment",
    hint: "try again in some seconds; the token may be right, a new one does not help",
    cause,
  };
}

import {
  type CryptoKey,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from "jose";
import { type JwtSettings, SCOPES, type Scope } from "../config/settings.ts";
import type { Clock } from "../live/clock.ts";
import type { Caller, Refused } from "./gate.ts";
import { joseDate } from "./jose-date.ts";
import { EXPIRED, UNKNOWN, unavailable } from "./refusals.ts";
import { KeysUnavailable } from "./token-keys.ts";

/** What a token is checked against. */
export type TokenTerms = {
  readonly jwt: JwtSettings;
  readonly keys: JWTVerifyGetKey;
  readonly clock: Clock;
};

/** By how much the clocks of issuer and service may differ. */
const LEEWAY_SECONDS = 5;

/** Whom a token (RFC 7519) speaks for, or why it does not hold. What it must say is never taken from the token itself. */
export async function checkToken(token: string, terms: TokenTerms): Promise<Caller | Refused> {
  try {
    const { payload } = await jwtVerify(token, terms.keys, demandsOf(terms));
    return callerOf(payload);
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return checkWithEach(error, token, terms);
    return refusalOf(error);
  }
}

function demandsOf({ jwt, clock }: TokenTerms): JWTVerifyOptions {
  return {
    algorithms: [...jwt.algorithms],
    issuer: jwt.issuer,
    audience: jwt.audience,
    requiredClaims: ["exp", "sub"], // a token without end could never be taken back
    clockTolerance: LEEWAY_SECONDS,
    currentDate: joseDate(clock.now()),
  };
}

/** A token that names no key may be signed with any that fits, as while an issuer replaces one. */
async function checkWithEach(
  fitting: AsyncIterable<CryptoKey>,
  token: string,
  terms: TokenTerms,
): Promise<Caller | Refused> {
  for await (const key of fitting) {
    const found = await checkToken(token, { ...terms, keys: () => Promise.resolve(key) });
    if (found !== UNKNOWN) return found;
  }
  return UNKNOWN;
}

function callerOf(payload: JWTPayload): Caller | Refused {
  const { sub } = payload;
  if (typeof sub !== "string" || sub === "") return UNKNOWN;
  return { credential: "token", name: sub, scopes: scopesOf(payload) };
}

/** `scope` is that of RFC 8693, words in one text; `scp` the list that some issuers write instead. Scopes of others are left alone. */
function scopesOf(payload: JWTPayload): readonly Scope[] {
  const claimed = payload["scope"] ?? payload["scp"];
  const words: readonly unknown[] = Array.isArray(claimed) ? claimed : String(claimed ?? "").split(" ");
  return SCOPES.filter((scope) => words.includes(scope));
}

/** What is no error of jose's is a bug, and no reason to call a token wrong. */
function refusalOf(error: unknown): Refused {
  if (error instanceof KeysUnavailable) return unavailable(error);
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JOSEError) return UNKNOWN;
  throw error;
}

import type { AccessSettings, Scope } from "../config/settings.ts";
import { accessFault } from "./access-fault.ts";
import { findKey, isMeantAsKey } from "./api-key.ts";
import { bearerIn } from "./bearer.ts";
import { checkToken, type TokenTerms } from "./check-token.ts";
import type { Caller, Gate, Refused } from "./gate.ts";
import { OPEN_GATE } from "./open-gate.ts";
import { forbidden, MALFORMED, MISSING, UNKNOWN } from "./refusals.ts";
import { isAddress, type KeyPlace, keySetIn, tokenKeys } from "./token-keys.ts";

/** What a gate is built with besides its settings. */
export type GateParts = Omit<KeyPlace, "jwks">;

/**
 * The gate that settings describe, or a sentence that says why they are refused. Without keys and tokens it is open:
 * where such a service may listen is decided elsewhere.
 */
export async function gateFor(access: AccessSettings, parts: GateParts): Promise<Gate | string> {
  const fault = accessFault(access);
  if (fault !== undefined) return fault;
  const { keys, jwt } = access;
  if (keys.length === 0 && !jwt) return OPEN_GATE;
  const unreadable = jwt && !isAddress(jwt.jwks) ? await fileFault(jwt.jwks, parts) : undefined;
  if (unreadable !== undefined) return unreadable;
  const terms = jwt && { jwt, keys: tokenKeys({ ...parts, jwks: jwt.jwks }), clock: parts.clock };
  return {
    admit: async (authorization, scope) => {
      const caller = await callerOf(authorization, access, terms);
      return "refused" in caller ? caller : withScope(caller, scope);
    },
  };
}

/** A file of keys is there from the start or missing for good; an address that does not answer may do so later. */
async function fileFault(file: string, { readText }: GateParts): Promise<string | undefined> {
  try {
    const set = keySetIn(await readText(file));
    return typeof set === "string" ? `the keys of tokens in \`${file}\` cannot be used: ${set}` : undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return `the keys of tokens in \`${file}\` cannot be read: ${cause}`;
  }
}

/** What begins like a key is a key; everything else is a token, where tokens are known. */
function callerOf(
  authorization: string | undefined,
  { keys }: AccessSettings,
  terms: TokenTerms | undefined,
): Caller | Refused | Promise<Caller | Refused> {
  if (authorization === undefined) return MISSING;
  const credential = bearerIn(authorization);
  if (credential === undefined) return MALFORMED;
  if (!isMeantAsKey(credential)) return terms ? checkToken(credential, terms) : UNKNOWN;
  const key = findKey(keys, credential);
  return key ? { credential: "key", name: key.name, scopes: key.scopes } : UNKNOWN;
}

function withScope(caller: Caller, scope: Scope): { readonly caller: Caller } | Refused {
  return caller.scopes.includes(scope) ? { caller } : forbidden(caller, scope);
}

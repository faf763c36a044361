import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from "jose";
import type { Clock } from "../live/clock.ts";

/** Thrown where the keys of the issuer cannot be had: nothing is known of the token then. */
export class KeysUnavailable extends Error {}

/** Where the public keys of an issuer are: an address, or a file that `readText` reads. */
export type KeyPlace = {
  readonly jwks: string;
  readonly clock: Clock;
  readonly readText: (file: string) => Promise<string>;
};

/** How long a fetched set holds, and how soon after a fetch an unknown `kid` may cause the next. */
const HOLDS_MILLISECONDS = 600_000;
const COOLDOWN_MILLISECONDS = 30_000;
const FETCH_MILLISECONDS = 5_000;

/** Finds the key for a token in the issuer's set. A set that changes is read again when a token names a key that is not in it. */
export function tokenKeys(place: KeyPlace): JWTVerifyGetKey {
  const find = isAddress(place.jwks) ? remoteKeys(place.jwks) : fileKeys(place);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      throw new KeysUnavailable(`the keys of the issuer cannot be had from ${place.jwks}`, { cause: error });
    }
  };
}

export function isAddress(jwks: string): boolean {
  return /^https?:/i.test(jwks);
}

/** The keys in the text of a set, or a sentence that says why there are none. */
export function keySetIn(text: string): JSONWebKeySet | string {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    return "it is not JSON";
  }
  if (!isKeySet(set)) return 'it is not a JSON Web Key Set, as in `{"keys": [...]}`';
  // A symmetric key has `k`, a private one `d`; whoever reads either can make tokens.
  const isSecret = set.keys.some((key) => "d" in key || "k" in key);
  return isSecret ? "it holds a secret or private key; only public keys belong there" : set;
}

function isKeySet(set: unknown): set is JSONWebKeySet {
  if (typeof set !== "object" || set === null || !("keys" in set) || !Array.isArray(set.keys)) return false;
  return set.keys.every((key) => typeof key === "object" && key !== null);
}

function remoteKeys(address: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), {
    cacheMaxAge: HOLDS_MILLISECONDS,
    cooldownDuration: COOLDOWN_MILLISECONDS,
    timeoutDuration: FETCH_MILLISECONDS,
  });
}

/** As for an address: a mounted secret is replaced while the service runs. */
function fileKeys({ jwks: file, clock, readText }: KeyPlace): JWTVerifyGetKey {
  let held: { readonly find: JWTVerifyGetKey; readonly since: number } | undefined;
  const read = async (): Promise<JWTVerifyGetKey> => {
    const set = keySetIn(await readText(file));
    if (typeof set === "string") throw new Error(set);
    held = { find: createLocalJWKSet(set), since: clock.elapsed() };
    return held.find;
  };
  return async (header, token) => {
    const { find, since } = held ?? { find: await read(), since: clock.elapsed() };
    try {
      return await find(header, token);
    } catch (error) {
      const isCool = clock.elapsed() - since >= COOLDOWN_MILLISECONDS;
      if (!(error instanceof errors.JWKSNoMatchingKey && isCool)) throw error;
      return (await read())(header, token);
    }
  };
}

/** What the keys say of a token, rather than that there are none. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { ApiKey } from "../config/settings.ts";

/** What every key begins with. It names nobody; it lets scanners for leaked secrets, and the gate, tell a key at sight. */
const KEY_PREFIX = "tsk_v1_";

/** A key is the prefix and 256 random bits in base64url. */
const KEY_FORM = /^tsk_v1_[A-Za-z0-9_-]{43}$/;

/** A new key, which nobody has seen and nothing has stored. */
export function newKey(): string {
  return KEY_PREFIX + randomBytes(32).toString("base64url");
}

/** Whether a credential is meant as a key; what is not is taken for a token. */
export function isMeantAsKey(credential: string): boolean {
  return credential.startsWith(KEY_PREFIX);
}

/**
 * SHA-256 of a key, in 64 hexadecimal digits: how it is stored. A slow hash with salt protects what people choose and
 * others can guess; 256 random bits cannot be guessed, and a slow hash would be paid for with each request.
 */
export function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * The stored key that a credential is, or undefined. All stored keys are compared, each in constant time, so that the
 * time of an answer tells nothing of how many there are or how near a guess came.
 */
export function findKey(stored: readonly ApiKey[], credential: string): ApiKey | undefined {
  if (!KEY_FORM.test(credential)) return undefined; // the form is no secret
  const presented = Buffer.from(digestOf(credential), "hex");
  let found: ApiKey | undefined;
  for (const key of stored) {
    if (timingSafeEqual(Buffer.from(key.sha256, "hex"), presented)) found = key;
  }
  return found;
}

import type { AccessSettings, ApiKey, JwtSettings } from "../config/settings.ts";
import { isAddress } from "./token-keys.ts";

/**
 * Algorithms whose signature is checked with a public key. Not `none`, and not HS256 and its kin: with them whoever
 * checks can also sign, and with a public key for a secret that is everybody (RFC 8725, part 2.1).
 */
const ALGORITHMS: readonly string[] = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

/** Why settings would let in the wrong callers, or nobody: a sentence with the fix, or undefined where nothing is wrong. */
export function accessFault({ keys, jwt }: AccessSettings): string | undefined {
  return keysFault(keys) ?? (jwt && jwtFault(jwt));
}

function keysFault(keys: readonly ApiKey[]): string | undefined {
  const malformed = keys.find(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256));
  if (malformed)
    return `the sha256 of the key \`${malformed.name}\` is not of 64 hexadecimal digits; \`tariff key ${malformed.name} --scope rate\` makes a key and writes its entry`;
  const named = new Map<string, string>();
  for (const { name, sha256 } of keys) {
    const other = named.get(sha256);
    if (other !== undefined)
      return `the keys \`${other}\` and \`${name}\` are the same; give each caller a key of its own`;
    named.set(sha256, name);
  }
  const idle = keys.find(({ scopes }) => scopes.length === 0);
  return (
    idle && `the key \`${idle.name}\` has no scopes and may do nothing; state some, as in \`[rate, read]\``
  );
}

function jwtFault({ issuer, audience, algorithms, jwks }: JwtSettings): string | undefined {
  if (issuer === "" || audience === "")
    return "the issuer and the audience of tokens must be stated; without them the tokens of others hold";
  if (algorithms.length === 0)
    return `no algorithm of tokens is stated; state one, for example ${ALGORITHMS[0]}`;
  const unfit = algorithms.find((algorithm) => !ALGORITHMS.includes(algorithm));
  if (unfit !== undefined)
    return `the algorithm \`${unfit}\` is not checked with a public key, so that others could make tokens; state one or more of ${ALGORITHMS.join(", ")}`;
  return isAddress(jwks) ? addressFault(jwks) : undefined;
}

/** Whoever can change the keys on their way can make tokens; on the way within a machine nobody can. */
function addressFault(jwks: string): string | undefined {
  const url = URL.parse(jwks);
  if (!url) return `\`${jwks}\` is not an address; write for example https://issuer.example.com/jwks.json`;
  if (url.username !== "" || url.password !== "")
    return "the address of the keys holds a name or password; keys of an issuer are public, leave it out";
  const isOwn = ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  if (url.protocol === "https:" || isOwn) return undefined;
  return `\`${jwks}\` is fetched without protection, and whoever changes it on its way can make tokens; use https`;
}

import { isAddress, keySetIn } from "../access/token-keys.ts";
import type { JwtSettings } from "../config/settings.ts";
import { error, type Finding, ok, warning } from "./finding.ts";

const WAIT_MILLISECONDS = 5_000;

/** Whether the keys of the issuer can be had from its address; those in a file belong to access. */
export async function examineTokens(jwt: JwtSettings | undefined): Promise<readonly Finding[]> {
  if (!jwt || !isAddress(jwt.jwks)) return [];
  const text = await textAt(jwt.jwks);
  // The service starts without: the issuer may answer later, and until then each token gets 503.
  if (typeof text !== "string")
    return [warning("access.jwt", `the keys at \`${jwt.jwks}\` cannot be had now: ${text.why}`)];
  const set = keySetIn(text);
  return typeof set === "string"
    ? [error("access.jwt", `what \`${jwt.jwks}\` answers cannot be used: ${set}`)]
    : [ok("access.jwt", `${set.keys.length} public keys at ${jwt.jwks}`)];
}

async function textAt(address: string): Promise<string | { readonly why: string }> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MILLISECONDS) });
    return answer.ok ? await answer.text() : { why: `it answers ${answer.status}` };
  } catch (cause) {
    return { why: reasonOf(cause) };
  }
}

/** `fetch` says "fetch failed", and why in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}

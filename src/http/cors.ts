import type { RequestHandler, Response } from "express";

/** What a page may send and read beyond what every page may. */
const METHODS = "GET, POST";
const SENT = "Authorization, Content-Type, Tariff-Catalog, X-Request-Id, traceparent";
const READ = "X-Request-Id, Tariff-Catalog, RateLimit, RateLimit-Policy, Retry-After";

/** How long a browser may remember what it was allowed. */
const REMEMBERED_SECONDS = "600";

/**
 * Lets the pages of these origins ask from a browser; without origins no answer says a word of it. Origins are compared
 * whole, `*` is none, and cookies are never allowed: what a page may do, it may by the key or token that it sends.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return ({ method, headers: { origin } }, response, next) => {
    // Also where the origin is another or none: no cache may give one page what was answered to the next.
    if (origins.length > 0) response.vary("Origin");
    if (origin !== undefined && origins.includes(origin)) allow(origin, method, response);
    next(); // a preflight is then answered as every OPTIONS is, and so only where there is something
  };
}

function allow(origin: string, method: string, response: Response): void {
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Expose-Headers", READ);
  if (method !== "OPTIONS") return;
  response.setHeader("Access-Control-Allow-Methods", METHODS);
  response.setHeader("Access-Control-Allow-Headers", SENT);
  response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
}

/** Why no page could ever ask as the settings say: a sentence with the fix, or undefined where nothing is wrong. */
export function originsFault(origins: readonly string[]): string | undefined {
  if (origins.includes("*"))
    return "the origin `*` would let every page ask; name each origin, as in `https://billing.example.com`";
  const unfit = origins.find((origin) => URL.parse(origin)?.origin !== origin);
  if (unfit === undefined) return undefined;
  const meant = URL.parse(unfit)?.origin ?? "null";
  const right = meant === "null" ? "https://billing.example.com" : meant;
  return `\`${unfit}\` is not an origin as browsers send it, so that no page would be allowed; write for example \`${right}\``;
}

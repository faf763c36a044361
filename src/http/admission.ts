import type { Request, Response } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import type { Caller, Refused } from "../access/gate.ts";
import type { Scope } from "../config/settings.ts";
import type { Answer } from "./answer.ts";
import type { Endpoint } from "./endpoint.ts";
import { type RateLimit, rateLimitOf } from "./rate-limit.ts";
import { refusalAnswer, TWO_CREDENTIALS } from "./refusal-answer.ts";
import { requestIdOf } from "./request-id.ts";
import type { Serving } from "./serving.ts";

/** Gives the caller that is let in, or the answer that refuses it. */
export type Admission = (
  endpoint: Endpoint,
  request: Request,
  response: Response,
) => Promise<Caller | Answer>;

/** How many credentials that do not hold may come from one address per minute; then none from there is looked at. */
const FAILURES_PER_MINUTE = 30;

/** Who may ask, and how often. Only what costs work is counted: no probes and no metrics. */
export function admissionOf(serving: Serving): Admission {
  const requests = rateLimitOf({
    name: "requests",
    what: "the requests of a caller",
    perMinute: serving.settings.limits.requestsPerMinute,
  });
  const failures = rateLimitOf({
    name: "failures",
    what: "keys and tokens that do not hold",
    perMinute: FAILURES_PER_MINUTE,
  });
  return async ({ scope, path }, request, response) => {
    if (scope === undefined) return NOBODY;
    const caller = await identified({ serving, failures, scope, request, response });
    if ("status" in caller || !path.startsWith("/v1/")) return caller;
    return (await requests.count(countedAs(caller, request), request, response)) ?? caller;
  };
}

const NOBODY: Caller = { credential: "none", name: "", scopes: [] };

type Asking = {
  readonly serving: Serving;
  readonly failures: RateLimit;
  readonly scope: Scope;
  readonly request: Request;
  readonly response: Response;
};

/** Whoever guesses is stopped before the next guess is looked at, and costs nothing any more. */
async function identified({
  serving: { gate, observer },
  failures,
  scope,
  request,
  response,
}: Asking): Promise<Caller | Answer> {
  const sent = request.headersDistinct["authorization"] ?? [];
  if (sent.length > 1) return TWO_CREDENTIALS;
  const address = addressOf(request);
  if (sent.length > 0 && (await failures.isUsedUp(address))) {
    const tooMany = await failures.count(address, request, response);
    if (tooMany) return tooMany;
  }
  const admitted = await gate.admit(sent[0], scope);
  if ("caller" in admitted) return admitted.caller;
  if (admitted.refused === "unknown") await failures.count(address, request, response);
  if (admitted.refused === "unavailable") report(admitted, { observer }, request, response);
  return refusalAnswer(admitted, scope);
}

/** No bug of ours, but nobody except who reads the log can do something about it. */
function report(
  { cause }: Refused,
  { observer }: Pick<Serving, "observer">,
  { method, path }: Request,
  response: Response,
): void {
  observer.fault({ requestId: requestIdOf(response), method, path, error: cause });
}

/** Whoever has no name is told apart by address alone. */
function countedAs({ credential, name }: Caller, request: Request): string {
  return credential === "none" ? addressOf(request) : `${credential} ${name}`;
}

/** The address of a caller; of IPv6 the network, since whoever has one address there has many. */
function addressOf({ ip }: Request): string {
  return `address ${ipKeyGenerator(ip ?? "")}`;
}

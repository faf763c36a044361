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
    const known = await identified({ serving, failures, scope, request, response });
    if ("status" in known) return known;
    const { caller } = known;
    response.locals["caller"] = caller.name; // also of whom is refused from here on, for the log
    const isCounted = path.startsWith("/v1/");
    const tooMany = isCounted && (await requests.count(countedAs(caller, request), request, response));
    return tooMany || (known.forbidden ?? caller);
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

/** Who asks, perhaps for what it may not do. */
type Known = { readonly caller: Caller; readonly forbidden?: Answer };

/** Whoever guesses is stopped before the next guess is looked at, and costs nothing any more. */
async function identified(asking: Asking): Promise<Known | Answer> {
  const { serving, failures, scope, request, response } = asking;
  const sent = request.headersDistinct["authorization"] ?? [];
  if (sent.length > 1) return TWO_CREDENTIALS;
  const address = addressOf(request);
  if (sent.length > 0 && (await failures.isUsedUp(address))) {
    const tooMany = await failures.count(address, request, response);
    if (tooMany) return tooMany;
  }
  const admitted = await serving.gate.admit(sent[0], scope);
  if (!("refused" in admitted)) return admitted;
  const { refused, caller } = admitted;
  if (refused === "unknown") await failures.count(address, request, response);
  if (refused === "unavailable") report(admitted, serving, request, response);
  const refusal = refusalAnswer(admitted, scope);
  return caller ? { caller, forbidden: refusal } : refusal;
}

/** No bug of ours, but nobody except who reads the log can do something about it. */
function report(
  { cause }: Refused,
  { observer }: Serving,
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

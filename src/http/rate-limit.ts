import type { Request, RequestHandler, Response } from "express";
import { type AugmentedRequest, rateLimit } from "express-rate-limit";
import type { Answer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** Counts per minute, for each of `who` on its own. No amount depends on the clock that the counter reads, the machine's. */
export type RateLimit = {
  /** Counts one, and gives the answer that refuses it where it is one too many. Sets the headers `RateLimit`. */
  readonly count: (who: string, request: Request, response: Response) => Promise<Answer | undefined>;
  /** Whether the next one would be too many; counts nothing. */
  readonly isUsedUp: (who: string) => Promise<boolean>;
};

/** `name` is that of the policy in the headers; `what` is limited, in the plural, as a sentence about it begins. */
export type RateLimitTerms = { readonly name: string; readonly what: string; readonly perMinute: number };

export function rateLimitOf({ name, what, perMinute }: RateLimitTerms): RateLimit {
  const counter = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    identifier: name,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (_request, response) => String(response.locals[COUNTED]),
    handler: (_request, _response, next) => next(), // the answer is given to whoever counts
  });
  const refusal = httpFailureAnswer({
    status: 429,
    detail: `${what} are limited to ${perMinute} per minute, and these are more`,
    hint: "wait as many seconds as the header `Retry-After` says, then send it again",
  });
  return {
    count: async (who, request, response) => {
      response.locals[COUNTED] = who;
      await passed(counter, request, response);
      const { used = 0 } = (request as AugmentedRequest)["rateLimit"] ?? {}; // the counter leaves its count there
      return used > perMinute ? refusal : undefined;
    },
    isUsedUp: async (who) => ((await counter.getKey(who))?.totalHits ?? 0) >= perMinute,
  };
}

/** Where the counter finds whom it counts. */
const COUNTED = "counted";

/** Waits until a handler has passed a request on. */
function passed(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const next = (error?: unknown): void => (error === undefined ? resolve() : reject(error));
  Promise.resolve(handler(request, response, next)).catch(reject);
  return promise;
}

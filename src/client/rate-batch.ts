import type { RateRequest } from "../generated/request.ts";
import type { Problem, RateResult } from "../generated/result.ts";
import { type Refused, refusalOf } from "./answer.ts";
import type { Ask } from "./connection.ts";
import { linesOf } from "./lines-of.ts";
import { requestLines } from "./request-lines.ts";

/** The answer to one request of a batch, in the order of the requests. */
export type BatchAnswer =
  | { readonly ok: true; readonly line: number; readonly value: RateResult }
  | {
      readonly ok: false;
      /** Which request of the batch it is about, from 1. */
      readonly line: number;
      readonly problems: readonly Problem[];
      /** Where the service refused this request and all after it: then this is the last answer. */
      readonly refusal: Refused | undefined;
    };

/** Requests of a batch, however they come about; they are taken one by one, as the service takes them. */
export type BatchRequests = Iterable<RateRequest> | AsyncIterable<RateRequest>;

export type BatchOptions = {
  readonly signal?: AbortSignal;
  /**
   * Sends so many requests at a time, each such part again where that is needed. Without it the batch is one stream that is
   * sent and answered at once where the runtime can do that, and parts of 500 elsewhere.
   */
  readonly linesPerRequest?: number;
};

const PART = 500;

/** Rates one request after another; memory stays the same however many there are. */
export function rateBatch(
  ask: Ask,
  requests: BatchRequests,
  { signal, linesPerRequest }: BatchOptions,
): AsyncIterable<BatchAnswer> {
  if (linesPerRequest === undefined && canSendAndReceive()) return inOneStream(ask, requests, signal);
  return inParts(ask, requests, linesPerRequest ?? PART, signal);
}

/**
 * Browsers that send streams give no answer until all is sent (`duplex: "half"`), and the service waits until its answers
 * are taken: a long batch would stand still. Node.js gives the answer as soon as it begins.
 */
function canSendAndReceive(): boolean {
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
  return typeof process?.versions?.node === "string";
}

/** A stream that was begun cannot be sent again, so nothing is retried. */
async function* inOneStream(
  ask: Ask,
  requests: BatchRequests,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchAnswer> {
  const leaving = new AbortController();
  const lines = requestLines(requests);
  const either = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  try {
    const response = await ask({ ...QUESTION, body: lines.stream, signal: either, retries: 0 });
    yield* answersIn(response, 0, () => (lines.isAllTaken() ? lines.taken() : undefined));
  } catch (error) {
    throw lines.failure() ?? error; // what the caller's own requests threw says more than that the connection broke
  } finally {
    leaving.abort();
    await lines.end();
  }
}

async function* inParts(
  ask: Ask,
  requests: BatchRequests,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchAnswer> {
  let before = 0;
  for await (const part of partsOf(requests, size)) {
    const body = part.map((request) => `${JSON.stringify(request)}\n`).join("");
    for await (const answer of answersIn(
      await ask({ ...QUESTION, body, signal }),
      before,
      () => part.length,
    )) {
      yield answer;
      if (!answer.ok && answer.refusal) return;
    }
    before += part.length;
  }
}

const QUESTION = { method: "POST", path: "/v1/rate/batch", mediaType: "application/x-ndjson" } as const;

async function* partsOf(requests: BatchRequests, size: number): AsyncGenerator<readonly RateRequest[]> {
  let part: RateRequest[] = [];
  for await (const request of requests) {
    part.push(request);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** `expected`: how many answers there have to be, once that is known. */
async function* answersIn(
  response: Response,
  before: number,
  expected: () => number | undefined,
): AsyncGenerator<BatchAnswer> {
  if (!response.ok || !response.body) {
    const refusal = await refusalOf(response);
    yield { ok: false, line: before + 1, problems: refusal.problems, refusal };
    return;
  }
  let line = before;
  for await (const text of linesOf(response.body)) {
    line += 1;
    yield batchAnswer(JSON.parse(text), line);
  }
  // A request without an answer is money that nobody bills: that must not look like the end.
  if (line - before !== expected())
    throw new Error(`the answer ended after line ${line}, before all requests were answered`);
}

function batchAnswer(
  json: RateResult | { readonly problems: readonly Problem[] },
  line: number,
): BatchAnswer {
  if ("problems" in json) return { ok: false, line, problems: json.problems, refusal: undefined };
  return { ok: true, line, value: json };
}

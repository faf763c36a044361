import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Limits } from "../config/settings.ts";
import { isFailure } from "../domain/problem.ts";
import { readArray } from "../stream/read-array.ts";
import { type ReadRequest, readRequests } from "../stream/read-requests.ts";
import { unreadable } from "../stream/unreadable.ts";
import { type Answer, EVERYWHERE, sendAnswer } from "./answer.ts";
import { BatchBytes, EndlessRequest } from "./batch-bytes.ts";
import type { Streaming } from "./endpoint.ts";
import { failureAnswer } from "./failure-answer.ts";
import { mediaTypeOf } from "./media-type.ts";
import { rateOne } from "./rate-one.ts";
import { slowAnswer, tooLargeAnswer } from "./read-body.ts";

/** What a batch may come in; it goes out as the first. */
const BATCH_TYPES = ["application/x-ndjson", "application/json"] as const;

/**
 * Rates requests as they come, one answer per request and line, in order, all from one catalog. It reads no faster than its
 * caller reads, holds one request at a time, and stops where the caller goes.
 */
export async function rateBatch(
  asked: Streaming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { limits } = asked.serving.settings;
  const type = mediaTypeOf(request, BATCH_TYPES);
  if (typeof type === "object") return sendAnswer(response, type);
  cutOffSilence(request, response, limits);
  const read = type === "application/json" ? readArray : readRequests;
  const bytes = new BatchBytes(limits.bodyBytes);
  const input = bytes.from(request.iterator({ destroyOnReturn: false }));
  try {
    for await (const answer of answersTo(asked, read(input, limits.bodyBytes))) {
      bytes.found();
      if (!response.headersSent) begin(response);
      await writeLine(response, `${JSON.stringify(answer)}\n`);
      if (response.destroyed) return;
    }
    if (response.headersSent) response.end();
    else sendAnswer(response, failureAnswer(unreadable("the body holds no request")));
  } catch (error) {
    if (error instanceof EndlessRequest) return cutOff(response, tooLargeAnswer(limits, request));
    if (!response.destroyed && !request.errored) throw error; // else the caller has gone, and nobody is left to answer
  }
}

async function* answersTo(asked: Streaming, requests: AsyncGenerator<ReadRequest>): AsyncGenerator<object> {
  for await (const read of requests) {
    yield isFailure(read) ? read : await rateOne(asked, read.value);
    await nextTurn(); // other requests are answered meanwhile
  }
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { ...EVERYWHERE, "Content-Type": BATCH_TYPES[0] });
}

/** Resolves when the line is out of our hands, or its reader gone. */
async function writeLine(response: ServerResponse, line: string): Promise<void> {
  if (response.write(line) || response.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  over.abort();
}

/** A caller that neither sends nor reads is let go: a batch as a whole may take as long as it takes. */
function cutOffSilence(request: IncomingMessage, response: ServerResponse, limits: Limits): void {
  request.setTimeout(limits.requestSeconds * 1_000, () => cutOff(response, slowAnswer(limits)));
}

/** Where answers have begun only a broken connection says that they are not all. */
function cutOff(response: ServerResponse, answer: Answer): void {
  if (response.headersSent) response.destroy();
  else sendAnswer(response, answer);
}

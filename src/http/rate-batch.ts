import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isFailure } from "../domain/problem.ts";
import { readArray } from "../stream/read-array.ts";
import { type ReadRequest, readRequests } from "../stream/read-requests.ts";
import { sendAnswer } from "./answer.ts";
import type { Streaming } from "./endpoint.ts";
import { answerLines, LINES, type LineOrAnswer } from "./line-answers.ts";
import { mediaTypeOf } from "./media-type.ts";
import { rateOne } from "./rate-one.ts";

/** What a batch may come in; it goes out as the first. */
const BATCH_TYPES = [LINES, "application/json"] as const;

/** Rates requests as they come, one answer per request and line, in order, all from one catalog. It holds one request at a time. */
export async function rateBatch(
  asked: Streaming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaTypeOf(request, BATCH_TYPES);
  if (typeof type === "object") return sendAnswer(response, type);
  const read = type === "application/json" ? readArray : readRequests;
  await answerLines(asked, { request, response }, (input, most) => answersTo(asked, read(input, most)));
}

async function* answersTo(
  asked: Streaming,
  requests: AsyncGenerator<ReadRequest>,
): AsyncGenerator<LineOrAnswer> {
  for await (const read of requests) {
    yield { line: isFailure(read) ? read : await rateOne(asked, read.value) };
    await nextTurn(); // other requests are answered meanwhile
  }
}

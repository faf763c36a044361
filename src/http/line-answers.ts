import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Limits } from "../config/settings.ts";
import { unreadable } from "../stream/unreadable.ts";
import { type Answer, EVERYWHERE, sendAnswer } from "./answer.ts";
import { BatchBytes, EndlessRequest } from "./batch-bytes.ts";
import type { Streaming } from "./endpoint.ts";
import { failureAnswer } from "./failure-answer.ts";
import { slowAnswer, tooLargeAnswer } from "./read-body.ts";

/** What lines of JSON are called. */
export const LINES = "application/x-ndjson";

/** What is answered to a stream: a line each; or, before the first, one answer for all of it. */
export type LineOrAnswer = { readonly line: object } | { readonly answer: Answer };

/**
 * Answers a body line by line while it comes. It reads no faster than its caller reads, and stops where the caller goes; a
 * part of the body that ends nowhere is refused, or cuts the answer off where that has begun.
 */
export async function answerLines(
  { serving }: Streaming,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  answersTo: (input: AsyncIterable<Uint8Array>, mostBytes: number) => AsyncIterable<LineOrAnswer>,
): Promise<void> {
  const { limits } = serving.settings;
  cutOffSilence(request, response, limits);
  const bytes = new BatchBytes(limits.bodyBytes);
  const input = bytes.from(request.iterator({ destroyOnReturn: false }));
  try {
    for await (const found of answersTo(input, limits.bodyBytes)) {
      bytes.found();
      if ("answer" in found) return sendAnswer(response, found.answer);
      if (!response.headersSent) response.writeHead(200, { ...EVERYWHERE, "Content-Type": LINES });
      await writeLine(response, `${JSON.stringify(found.line)}\n`);
      if (response.destroyed) return;
    }
    if (response.headersSent) response.end();
    else sendAnswer(response, failureAnswer(unreadable("the body holds no request")));
  } catch (error) {
    if (error instanceof EndlessRequest) return cutOff(response, tooLargeAnswer(limits, request));
    if (!response.destroyed && !request.errored) throw error; // else the caller has gone, and nobody is left to answer
  }
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

import type { ServerResponse } from "node:http";
import { requestIdOf } from "./request-id.ts";

/** What goes back to the caller, before it is bytes. An object is sent as one line of JSON; undefined has no body at all. */
export type Answer = {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | string | undefined;
};

export function okAnswer(body: object): Answer {
  return { status: 200, mediaType: "application/json", headers: {}, body };
}

/** Sends an answer whole, so that its length is known and nothing can fail half-way. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const named = isFailureBody(answer) ? withRequestId(answer, requestIdOf(response)) : answer;
  response.writeHead(named.status, { ...headersOf(named) });
  // Node.js leaves the body of an answer to HEAD away by itself.
  response.end(textOf(named));
}

function isFailureBody({ mediaType }: Answer): boolean {
  return mediaType === "application/problem+json";
}

/** A result depends on request and catalog alone, to the byte; who asks about a failure is helped by its id in the body. */
export function withRequestId(answer: Answer, requestId: string): Answer {
  if (requestId === "" || typeof answer.body !== "object") return answer;
  return { ...answer, body: { ...answer.body, request_id: requestId } };
}

/** The body's bytes are those of the command line: one line of JSON. */
export function textOf({ body }: Answer): string {
  if (body === undefined || typeof body === "string") return body ?? "";
  return `${JSON.stringify(body)}\n`;
}

export function headersOf(answer: Answer): Readonly<Record<string, string>> {
  return { ...EVERYWHERE, ...bodyHeaders(answer), ...answer.headers };
}

/** An answer depends on the catalog of the moment and may hold a customer's figures: no cache keeps it. */
export const EVERYWHERE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

function bodyHeaders(answer: Answer): Readonly<Record<string, string>> {
  if (answer.body === undefined) return {};
  return {
    "Content-Type": answer.mediaType,
    "Content-Length": String(Buffer.byteLength(textOf(answer))),
  };
}

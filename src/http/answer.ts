import type { ServerResponse } from "node:http";

/** What goes back to the caller, before it is bytes. Without a body, nothing but status and headers is sent. */
export type Answer = {
  readonly status: number;
  readonly mediaType: "application/json" | "application/problem+json";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | undefined;
};

export function okAnswer(body: object): Answer {
  return { status: 200, mediaType: "application/json", headers: {}, body };
}

/** Sends an answer whole, so that its length is known and nothing can fail half-way. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...headersOf(answer) });
  // Node.js leaves the body of an answer to HEAD away by itself.
  response.end(textOf(answer));
}

/** The body's bytes are those of the command line: one line of JSON. */
export function textOf({ body }: Answer): string {
  return body === undefined ? "" : `${JSON.stringify(body)}\n`;
}

export function headersOf(answer: Answer): Readonly<Record<string, string>> {
  return { ...EVERYWHERE, ...bodyHeaders(answer), ...answer.headers };
}

/** An answer depends on the catalog of the moment and may hold a customer's figures: no cache keeps it. */
const EVERYWHERE = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

function bodyHeaders(answer: Answer): Readonly<Record<string, string>> {
  if (answer.body === undefined) return {};
  return {
    "Content-Type": answer.mediaType,
    "Content-Length": String(Buffer.byteLength(textOf(answer))),
  };
}

import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Limits } from "../config/settings.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { readJson } from "../engine.ts";
import { unreadable } from "../stream/unreadable.ts";
import type { Answer } from "./answer.ts";
import { failureAnswer, httpFailureAnswer } from "./failure-answer.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type NoBytes, readBytes } from "./read-bytes.ts";

/** The JSON value of a body, or the answer that refuses it. */
export type Body = { readonly value: unknown } | { readonly refusal: Answer };

/**
 * Reads a body with the engine's own JSON reader: express's would round 1.10 and 30 digits before anybody sees them.
 * Undefined where the connection broke and nobody is left to answer.
 */
export async function readBody(request: IncomingMessage, limits: Limits): Promise<Body | undefined> {
  const type = hasBody(request) ? mediaTypeOf(request, ["application/json"]) : undefined;
  if (typeof type === "object") return { refusal: type };
  const bytes = await readBytes(request, limits);
  if (bytes === "broken off") return undefined;
  if (typeof bytes === "string") return { refusal: refusalOf(bytes, limits, request) };
  const json = jsonIn(bytes);
  return isFailure(json) ? { refusal: failureAnswer(json) } : json;
}

/** Whether a body is announced; without one there is nothing whose type could be wrong. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function refusalOf(why: Exclude<NoBytes, "broken off">, limits: Limits, request: IncomingMessage): Answer {
  return why === "too slow" ? slowAnswer(limits) : tooLargeAnswer(limits, request);
}

/** To a body of which more came than is read. */
export function tooLargeAnswer({ bodyBytes }: Limits, { complete }: IncomingMessage): Answer {
  // What was not read would otherwise be taken for the next request of the connection.
  const headers = complete ? {} : { Connection: "close" };
  const detail = `the body has more than ${bodyBytes} bytes`;
  const hint =
    "send less at once; usage can be measured rows, one per meter and day, instead of single events";
  return httpFailureAnswer({ status: 413, detail, hint, headers });
}

/** To a body that does not come. */
export function slowAnswer({ requestSeconds }: Limits): Answer {
  return httpFailureAnswer({
    status: 408,
    detail: `the body did not arrive within ${requestSeconds} seconds`,
    hint: "send it again, all at once",
    headers: { Connection: "close" },
  });
}

function jsonIn(bytes: Buffer): { readonly value: unknown } | Failure {
  if (bytes.length === 0) return unreadable("the request has no body, expected JSON");
  if (!isUtf8(bytes)) return unreadable("the body is not UTF-8");
  return readJson(new TextDecoder().decode(bytes));
}

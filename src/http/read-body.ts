import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { MIMEType } from "node:util";
import { errorAt, type Failure, isFailure } from "../domain/problem.ts";
import { readJson } from "../engine.ts";
import type { Answer } from "./answer.ts";
import { failureAnswer, httpFailureAnswer } from "./failure-answer.ts";
import { BODY_LIMIT, readBytes } from "./read-bytes.ts";

/** The JSON value of a body, or the answer that refuses it. */
export type Body = { readonly value: unknown } | { readonly refusal: Answer };

/**
 * Reads a body with the engine's own JSON reader: express's would round 1.10 and 30 digits before anybody sees them.
 * Undefined where the connection broke and nobody is left to answer.
 */
export async function readBody(request: IncomingMessage): Promise<Body | undefined> {
  const refusal = hasBody(request) ? (typeRefusal(request) ?? encodingRefusal(request)) : undefined;
  if (refusal) return { refusal };
  const bytes = await readBytes(request);
  if (bytes === "too large") return { refusal: tooLarge(request) };
  if (bytes === "broken off") return undefined;
  const json = jsonIn(bytes);
  return isFailure(json) ? { refusal: failureAnswer(json) } : json;
}

/** Whether a body is announced; without one there is nothing whose type could be wrong. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function typeRefusal({ headers }: IncomingMessage): Answer | undefined {
  const type = headers["content-type"];
  if (isJson(type)) return undefined;
  return httpFailureAnswer({
    status: 415,
    detail: `the content type is ${type === undefined ? "missing" : `\`${type}\``}, expected \`application/json\` in UTF-8`,
    hint: "send the header `Content-Type: application/json`",
    headers: { Accept: "application/json" },
  });
}

function isJson(header: string | undefined): boolean {
  const type = mimeType(header ?? "");
  const charset = type?.params.get("charset") ?? "utf-8";
  return type?.essence === "application/json" && charset.toLowerCase() === "utf-8";
}

function mimeType(header: string): MIMEType | undefined {
  try {
    return new MIMEType(header);
  } catch {
    return undefined; // not of the form `type/subtype`
  }
}

/** A few compressed bytes can stand for gigabytes; requests are small enough to come as they are. */
function encodingRefusal({ headers }: IncomingMessage): Answer | undefined {
  const encoding = headers["content-encoding"];
  if (encoding === undefined || encoding.toLowerCase() === "identity") return undefined;
  return httpFailureAnswer({
    status: 415,
    detail: `the content encoding is \`${encoding}\`, expected none`,
    hint: "send the body uncompressed, without the header `Content-Encoding`",
    headers: { "Accept-Encoding": "identity" },
  });
}

function tooLarge({ complete }: IncomingMessage): Answer {
  return httpFailureAnswer({
    status: 413,
    detail: `the body has more than ${BODY_LIMIT} bytes`,
    hint: "send less at once; usage can be measured rows, one per meter and day, instead of single events",
    // What was not read would otherwise be taken for the next request of the connection.
    headers: complete ? {} : { Connection: "close" },
  });
}

function jsonIn(bytes: Buffer): { readonly value: unknown } | Failure {
  if (bytes.length === 0) return unreadable("the request has no body, expected JSON");
  if (!isUtf8(bytes)) return unreadable("the body is not UTF-8");
  return readJson(new TextDecoder().decode(bytes));
}

function unreadable(message: string): Failure {
  const hint = "send one JSON object in UTF-8";
  return { problems: [errorAt({ code: "json-syntax", message, hint, place: { pointer: "" } })] };
}

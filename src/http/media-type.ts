import type { IncomingMessage } from "node:http";
import { MIMEType } from "node:util";
import type { Answer } from "./answer.ts";
import { httpFailureAnswer } from "./failure-answer.ts";

/** The one of the accepted types that a body is in, or the answer that refuses it. In UTF-8, and not compressed. */
export function mediaTypeOf<Type extends string>(
  { headers }: IncomingMessage,
  accepted: readonly Type[],
): Type | Answer {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity") return compressed(encoding);
  const type = headers["content-type"];
  const found = essenceOf(type ?? "");
  return accepted.find((each) => each === found) ?? unaccepted(type, accepted);
}

/** `type/subtype` of a header; undefined where it is none, or not in UTF-8. */
function essenceOf(header: string): string | undefined {
  try {
    const { essence, params } = new MIMEType(header);
    return (params.get("charset") ?? "utf-8").toLowerCase() === "utf-8" ? essence : undefined;
  } catch {
    return undefined; // not of the form `type/subtype`
  }
}

function unaccepted(type: string | undefined, accepted: readonly string[]): Answer {
  const expected = accepted.map((each) => `\`${each}\``).join(" or ");
  return httpFailureAnswer({
    status: 415,
    detail: `the content type is ${type === undefined ? "missing" : `\`${type}\``}, expected ${expected} in UTF-8`,
    hint: `send the header \`Content-Type: ${accepted[0]}\``,
    headers: { Accept: accepted.join(", ") },
  });
}

/** A few compressed bytes can stand for gigabytes; requests are small enough to come as they are. */
function compressed(encoding: string): Answer {
  return httpFailureAnswer({
    status: 415,
    detail: `the content encoding is \`${encoding}\`, expected none`,
    hint: "send the body uncompressed, without the header `Content-Encoding`",
    headers: { "Accept-Encoding": "identity" },
  });
}

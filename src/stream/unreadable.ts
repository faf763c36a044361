import { errorAt, type Failure } from "../domain/problem.ts";

/** What takes the place of a request that is no JSON text at all. */
export function unreadable(message: string, hint = "send one JSON object in UTF-8"): Failure {
  return { problems: [errorAt({ code: "json-syntax", message, hint, place: { pointer: "" } })] };
}

/** Of a request with more bytes than are read. */
export function tooLong(most: number): Failure {
  return unreadable(
    `the request has more than ${most} bytes`,
    "send its usage as measured rows, or in parts",
  );
}

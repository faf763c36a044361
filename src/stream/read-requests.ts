import { errorAt, type Failure, isFailure } from "../domain/problem.ts";
import { readJson } from "../engine.ts";
import { linesOf } from "./lines.ts";
import { OpenText } from "./open-text.ts";

/** One request as it was read: its value, or why it is no JSON. */
export type ReadRequest = { readonly value: unknown } | Failure;

/**
 * The requests in a stream, in order: one JSON text per line, or JSON texts over several lines. A broken one is a
 * failure in its place and does not spoil what follows. Holds no more than one request.
 */
export async function* readRequests(input: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRequest> {
  const reader = new RequestReader();
  for await (const line of linesOf(input)) yield* line === undefined ? [NOT_UTF8] : reader.take(line);
  yield* reader.end();
}

class RequestReader {
  #open: OpenText | undefined;
  /** Whether a line has been a whole request; then a line that is none is broken, and does not begin a longer text. */
  #isLinewise = false;

  /** The requests that end with this line. */
  take(line: string): readonly ReadRequest[] {
    if (this.#open) return this.#continue(this.#open, line);
    return line.trim() === "" ? [] : this.#begin(line);
  }

  /** What was begun and never ended. */
  end(): readonly ReadRequest[] {
    return this.#open ? [readJson(this.#open.text)] : [];
  }

  #begin(line: string): readonly ReadRequest[] {
    const read = readJson(line);
    this.#isLinewise ||= !isFailure(read);
    if (this.#isLinewise) return [read];
    this.#open = new OpenText();
    return this.#add(this.#open, line);
  }

  #continue(open: OpenText, line: string): readonly ReadRequest[] {
    const read = line.startsWith("{") ? readJson(line) : undefined;
    if (!read || isFailure(read) || !isRequest(read.value)) return this.#add(open, line);
    // No request lies inside another: what was begun before was broken off.
    this.#open = undefined;
    this.#isLinewise = true;
    return [readJson(open.text), read];
  }

  #add(open: OpenText, line: string): readonly ReadRequest[] {
    open.add(line);
    if (!open.isClosed) return [];
    this.#open = undefined;
    return [readJson(open.text)];
  }
}

function isRequest(value: unknown): boolean {
  return typeof value === "object" && value !== null && "contract" in value;
}

const NOT_UTF8: Failure = {
  problems: [
    errorAt({
      code: "json-syntax",
      message: "the line is not in UTF-8",
      hint: "send one JSON object in UTF-8",
      place: { pointer: "" },
    }),
  ],
};

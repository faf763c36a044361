import { type Failure, isFailure } from "../domain/problem.ts";
import { readJson } from "../engine.ts";
import { linesOf, type ReadLine } from "./lines.ts";
import { OpenText } from "./open-text.ts";
import { tooLong, unreadable } from "./unreadable.ts";

/** One request as it was read: its value, or why it is no JSON. */
export type ReadRequest = { readonly value: unknown } | Failure;

/**
 * The requests in a stream, in order: one JSON text per line, or JSON texts over several lines, each of `most` bytes at
 * most. A broken one is a failure in its place and does not spoil what follows. Holds no more than one request.
 */
export async function* readRequests(
  input: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<ReadRequest> {
  const reader = new RequestReader(most);
  for await (const line of linesOf(input, most)) yield* reader.take(line);
  yield* reader.end();
}

class RequestReader {
  readonly #most: number;
  #open: OpenText | undefined;
  /** Whether a line has been a whole request; then a line that is none is broken, and does not begin a longer text. */
  #isLinewise = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** The requests that end with this line. */
  take(line: ReadLine): readonly ReadRequest[] {
    if (typeof line !== "string")
      return [line.unread === "too long" ? tooLong(this.#most) : unreadable("the line is not in UTF-8")];
    if (this.#open) return this.#continue(this.#open, line);
    return line.trim() === "" ? [] : this.#begin(line);
  }

  /** What was begun and never ended. */
  end(): readonly ReadRequest[] {
    return this.#open ? [this.#read(this.#open)] : [];
  }

  #begin(line: string): readonly ReadRequest[] {
    const read = readJson(line);
    this.#isLinewise ||= !isFailure(read);
    if (this.#isLinewise) return [read];
    this.#open = new OpenText(this.#most);
    return this.#add(this.#open, line);
  }

  #continue(open: OpenText, line: string): readonly ReadRequest[] {
    const read = line.startsWith("{") ? readJson(line) : undefined;
    if (!read || isFailure(read) || !isRequest(read.value)) return this.#add(open, line);
    // No request lies inside another: what was begun before was broken off.
    this.#open = undefined;
    this.#isLinewise = true;
    return [this.#read(open), read];
  }

  #add(open: OpenText, line: string): readonly ReadRequest[] {
    open.add(line);
    if (!open.isClosed) return [];
    this.#open = undefined;
    return [this.#read(open)];
  }

  #read(open: OpenText): ReadRequest {
    return open.isTooLong ? tooLong(this.#most) : readJson(open.text);
  }
}

function isRequest(value: unknown): boolean {
  return typeof value === "object" && value !== null && "contract" in value;
}

import { readJson } from "../engine.ts";
import type { ReadRequest } from "./read-requests.ts";
import { tooLong, unreadable } from "./unreadable.ts";

/**
 * The elements of one JSON array in a stream, in order, each of `most` letters at most. A broken element is a failure in its
 * place; where the array itself is broken, a last failure says so. Holds no more than one element.
 */
export async function* readArray(
  input: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<ReadRequest> {
  const scan = new ArrayScan(most);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of input) {
    const text = decoded(decoder, chunk);
    if (text === undefined) return yield unreadable("the body is not in UTF-8");
    yield* scan.take(text);
    if (scan.isBroken) return;
  }
  if (decoded(decoder) === undefined) return yield unreadable("the body ends inside a character");
  yield* scan.end();
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** Before the array, inside it, after it; or not an array at all. */
type Where = "before" | "inside" | "after" | "broken";

/** A JSON array, letter by letter: it knows only brackets, strings and commas, and leaves the elements to the JSON reader. */
class ArrayScan {
  readonly #most: number;
  #where: Where = "before";
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #element: string[] = [];
  #letters = 0;
  #hasElements = false;

  constructor(most: number) {
    this.#most = most;
  }

  get isBroken(): boolean {
    return this.#where === "broken";
  }

  /** The elements that end in this text. */
  *take(text: string): Generator<ReadRequest> {
    let start = 0;
    for (let n = 0; n < text.length && !this.isBroken; n += 1) {
      const letter = text[n] ?? "";
      if (this.#where === "inside") {
        if (!this.#isOutermost(letter)) continue;
        this.#keep(text.slice(start, n));
        yield* letter === "," ? [this.#read()] : this.#last();
        start = n + 1;
      } else if (!isBlank(letter)) {
        yield* this.#outside(letter);
        start = n + 1;
      }
    }
    if (this.#where === "inside") this.#keep(text.slice(start));
  }

  end(): readonly ReadRequest[] {
    if (this.#where === "before") return [];
    return this.#where === "after" ? [] : [unreadable("the array has no end", "close it with `]`")];
  }

  /** Whether a letter ends an element; keeps track of strings and brackets. */
  #isOutermost(letter: string): boolean {
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (letter === "\\") this.#isEscaped = true;
      else if (letter === '"') this.#inString = false;
      return false;
    }
    if (letter === '"') this.#inString = true;
    if (letter === "{" || letter === "[") this.#depth += 1;
    if (letter === "}" || letter === "]") this.#depth -= 1;
    return this.#depth < 0 || (this.#depth === 0 && letter === ",");
  }

  *#outside(letter: string): Generator<ReadRequest> {
    if (this.#where === "before" && letter === "[") {
      this.#where = "inside";
      return;
    }
    const found = this.#where === "before" ? "the body is no array" : "something follows the array";
    this.#where = "broken";
    yield unreadable(
      found,
      "send one JSON array of requests, or one request per line as `application/x-ndjson`",
    );
  }

  #keep(text: string): void {
    this.#letters += text.length;
    if (this.#letters > this.#most)
      this.#element = []; // it is not read in any case
    else if (text !== "") this.#element.push(text);
  }

  #read(): ReadRequest {
    const text = this.#element.join("");
    const isTooLong = this.#letters > this.#most;
    this.#element = [];
    this.#letters = 0;
    this.#hasElements = true;
    return isTooLong ? tooLong(this.#most) : readJson(text);
  }

  /** What stands before the `]`; nothing does in an empty array. */
  *#last(): Generator<ReadRequest> {
    const isEmpty = !this.#hasElements && this.#element.every((text) => text.trim() === "");
    if (!isEmpty || this.#letters > this.#most) yield this.#read();
    this.#where = "after";
    this.#depth = 0;
  }
}

function isBlank(letter: string): boolean {
  return letter === " " || letter === "\n" || letter === "\r" || letter === "\t" || letter === "\uFEFF";
}

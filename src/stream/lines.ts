const LINE_FEED = 0x0a;

/** A line without its end; or why there is no text: it is not UTF-8, or longer than is read. */
export type ReadLine = string | { readonly unread: "not UTF-8" | "too long" };

/**
 * The lines of a stream, each of `most` bytes at most: of a longer one nothing is kept, and the next is read as ever. Only
 * U+000A ends a line: Node's own reader would also break at U+2028, which JSON allows inside a text.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ReadLine> {
  let line = new OpenLine(most);
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end));
      yield line.read();
      line = new OpenLine(most);
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (line.bytes > 0) yield line.read();
}

/** What has come of a line so far. */
class OpenLine {
  readonly #most: number;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes <= this.#most) this.#parts.push(part);
    else this.#parts = []; // it is not read in any case
  }

  read(): ReadLine {
    if (this.#bytes > this.#most) return { unread: "too long" };
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(this.#parts));
    } catch {
      return { unread: "not UTF-8" };
    }
  }
}

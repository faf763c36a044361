import { TooLong } from "./too-long.ts";

/** The longest request: half of the longest text that Node.js can hold, and twice a million rows of usage. */
export const MOST_BYTES = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a stream, without their ends; undefined for one that is not UTF-8. Only U+000A ends a line: Node's own
 * reader would also break at U+2028, which JSON allows inside a text.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  let begun: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield decode([...begun, chunk.subarray(start, end)]);
      begun = [];
      bytes = 0;
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
    bytes += chunk.length - start;
    if (bytes > MOST_BYTES) throw new TooLong(`a line of the input is longer than ${MOST_BYTES} bytes`);
  }
  if (bytes > 0) yield decode(begun);
}

function decode(parts: readonly Uint8Array[]): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}

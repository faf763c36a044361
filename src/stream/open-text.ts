import { MOST_BYTES } from "./lines.ts";
import { TooLong } from "./too-long.ts";

/** A JSON text over several lines, of which the end has not come yet. */
export class OpenText {
  readonly #lines: string[] = [];
  #depth = 0;
  #letters = 0;

  /** Adds a line; a JSON string cannot go over its end. */
  add(line: string): void {
    this.#lines.push(line);
    this.#letters += line.length;
    if (this.#letters > MOST_BYTES)
      throw new TooLong(`a request of the input is longer than ${MOST_BYTES} bytes`);
    let inString = false;
    for (let n = 0; n < line.length; n += 1) {
      const letter = line[n];
      if (letter === '"') inString = !inString;
      else if (letter === "\\" && inString) n += 1;
      else if (!inString) this.#depth += DEPTHS.get(letter) ?? 0;
    }
  }

  /** Whether every bracket that was opened is closed. */
  get isClosed(): boolean {
    return this.#depth <= 0;
  }

  get text(): string {
    return this.#lines.join("\n");
  }
}

const DEPTHS: ReadonlyMap<string | undefined, number> = new Map([
  ["{", 1],
  ["[", 1],
  ["}", -1],
  ["]", -1],
]);

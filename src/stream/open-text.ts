/** A JSON text over several lines, of which the end has not come yet. Of one that is too long nothing is kept but its depth. */
export class OpenText {
  readonly #most: number;
  #lines: string[] = [];
  #depth = 0;
  #letters = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds a line; a JSON string cannot go over its end. */
  add(line: string): void {
    this.#letters += line.length;
    if (this.isTooLong) this.#lines = [];
    else this.#lines.push(line);
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

  get isTooLong(): boolean {
    return this.#letters > this.#most;
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

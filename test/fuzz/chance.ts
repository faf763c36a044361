/** Chance that a number repeats: the same seed draws the same, on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
    this.below(2); // near seeds begin near each other
  }

  /** A whole number from 0 to below a limit; mulberry32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  isOneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  oneOf<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new RangeError("nothing to choose from");
    return values[this.below(values.length)] as Value; // the list has that many
  }
}

/** Unrest that never ends is listened to after this many quiet times. */
const MOST_WAITS = 10;

/** Calls `then` once when nothing has stirred for a while: what an editor or a copy does in many steps is one change. */
export class Quiet {
  readonly #milliseconds: number;
  readonly #then: () => void;
  #soon: NodeJS.Timeout | undefined;
  #latest: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, then: () => void) {
    this.#milliseconds = milliseconds;
    this.#then = then;
  }

  stir(): void {
    const ring = (): void => {
      this.stop();
      this.#then();
    };
    clearTimeout(this.#soon);
    this.#soon = setTimeout(ring, this.#milliseconds);
    this.#latest ??= setTimeout(ring, MOST_WAITS * this.#milliseconds);
  }

  stop(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}

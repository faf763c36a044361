import { PATIENCE } from "./read-bytes.ts";

/** So much has come of one request of a batch that it will have no end. */
export class EndlessRequest extends Error {}

/** The bytes of a batch, which may be as long as it likes, though no request in it may be without end. */
export class BatchBytes {
  readonly #most: number;
  #sinceRequest = 0;

  /** `most`: how many bytes one request may have. */
  constructor(most: number) {
    this.#most = PATIENCE * most;
  }

  async *from(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      this.#sinceRequest += chunk.length;
      if (this.#sinceRequest > this.#most) throw new EndlessRequest();
      yield chunk;
    }
  }

  /** A request was found in what has come. */
  found(): void {
    this.#sinceRequest = 0;
  }
}

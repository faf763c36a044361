/** Values as a stream of JSON lines, and how far it has come. */
export type RequestLines = {
  readonly stream: ReadableStream<Uint8Array>;
  /** How many values were taken so far. */
  readonly taken: () => number;
  readonly isAllTaken: () => boolean;
  /** Tells the source that no further value is wanted: a runtime that gives up a body does not always say so. */
  readonly end: () => Promise<void>;
  /** What taking a value threw. */
  readonly failure: () => unknown;
};

type Values = Iterable<unknown> | AsyncIterable<unknown>;

/** A value is taken when there is room for it on its way, so that a slow reader makes a slow source and no queue. */
export function requestLines(values: Values): RequestLines {
  const source = new Source(values);
  const encoder = new TextEncoder();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const next = await source.next();
    if (next === "unwanted") return;
    if (next.done) controller.close();
    else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
  };
  return {
    stream: new ReadableStream({ pull }),
    taken: () => source.taken,
    isAllTaken: () => source.isAllTaken,
    end: () => source.end(),
    failure: () => source.failure,
  };
}

class Source {
  taken = 0;
  isAllTaken = false;
  failure: unknown;
  readonly #iterator: Iterator<unknown> | AsyncIterator<unknown>;
  #isAsked = false;
  #isUnwanted = false;

  constructor(values: Values) {
    this.#iterator =
      Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]();
  }

  async next(): Promise<IteratorResult<unknown> | "unwanted"> {
    this.#isAsked = true;
    try {
      const next = await this.#iterator.next();
      if (next.done) this.isAllTaken = true;
      else this.taken += 1;
      if (!this.#isUnwanted) return next;
    } catch (error) {
      this.failure = error;
      throw error;
    } finally {
      this.#isAsked = false;
    }
    await this.end();
    return "unwanted";
  }

  /** A source that is just being asked may take its time, for which nobody who leaves should wait. */
  async end(): Promise<void> {
    this.#isUnwanted = true;
    if (!this.#isAsked && !this.isAllTaken) await this.#iterator.return?.();
  }
}

import { closeSync, createWriteStream, fstatSync, openSync, readSync, type WriteStream } from "node:fs";
import type { Clock } from "../live/clock.ts";
import { recordOf } from "./decision-record.ts";
import { mask } from "./mask.ts";
import type { Observer } from "./observer.ts";

export type DecisionLogging = {
  readonly file: string;
  /** JSON pointers into the record. */
  readonly mask: readonly string[];
  readonly clock: Clock;
  /** A record was left out. */
  readonly dropped: () => void;
  /** The file cannot be written; told once until it can be again. */
  readonly failed: (why: Error) => void;
};

/** So much may wait for a slow disk; what comes beyond is left out and counted, for no request waits for its record. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

/** So long is waited before a file that could not be written is tried again. */
const RETRY_MILLISECONDS = 5_000;

/** Keeps a record of every rated request: one JSON object per line, appended to a file that only its owner reads. */
export class DecisionLog {
  readonly #logging: DecisionLogging;
  readonly #pointers: readonly string[];
  #stream: WriteStream;
  /** When the file was last tried to be opened; see `Clock.elapsed`. */
  #triedAt = 0;

  constructor(logging: DecisionLogging) {
    this.#logging = logging;
    this.#pointers = withSentences(logging.mask);
    this.#stream = this.#open();
  }

  readonly observer: Partial<Observer> = {
    decided: (decision) => {
      this.#recover();
      const stream = this.#stream;
      if (!stream.writable || stream.writableLength > MOST_WAITING_BYTES) return this.#logging.dropped();
      const record = recordOf(decision, this.#logging.clock.now());
      stream.write(`${JSON.stringify(mask(record, this.#pointers))}\n`);
    },
  };

  /** For who has moved the file away: what comes next goes into a new one. */
  reopen(): void {
    this.#stream.end();
    this.#stream = this.#open();
  }

  /** Resolves when everything is written. */
  async stop(): Promise<void> {
    if (this.#stream.destroyed) return;
    await new Promise<void>((resolve) => {
      this.#stream.once("close", () => resolve());
      this.#stream.end();
    });
  }

  /** A full disk has ended the stream; it may have room again. */
  #recover(): void {
    const isDue = this.#logging.clock.elapsed() - this.#triedAt >= RETRY_MILLISECONDS;
    if (this.#stream.errored && isDue) this.#stream = this.#open();
  }

  #open(): WriteStream {
    this.#triedAt = this.#logging.clock.elapsed();
    const stream = createWriteStream(this.#logging.file, { flags: "a", mode: 0o600 });
    stream.once("error", (why) => this.#logging.failed(why));
    // Whoever was killed in the middle of a record has left half a line, to which nothing must be added.
    if (endsInside(this.#logging.file)) stream.write("\n");
    return stream;
  }
}

/** Problems quote the request in their sentences, so that what is masked there is not told by these either. */
function withSentences(mask: readonly string[]): readonly string[] {
  const isOfRequest = mask.some((pointer) => /^\/(request|[*])(\/|$)/.test(pointer));
  return isOfRequest ? [...mask, "/problems/*/message", "/problems/*/hint"] : mask;
}

/** Whether a file's last line has no end. */
function endsInside(file: string): boolean {
  try {
    const descriptor = openSync(file, "r");
    try {
      const { size } = fstatSync(descriptor);
      const last = Buffer.alloc(1);
      return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString() !== "\n";
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false; // there is none yet, or it cannot be read, which its writing will say
  }
}

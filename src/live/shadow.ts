import { setImmediate as nextTurn } from "node:timers/promises";
import type { Failure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import { budget } from "./budget.ts";
import { type Compared, differencesOf } from "./compared.ts";
import type { Snapshot } from "./snapshot.ts";

/** One request that has been answered; `base` is the digest of the catalog that did. */
export type RatedRequest = {
  readonly requestId: string;
  readonly base: string;
  readonly request: unknown;
  readonly answer: RateResult | Failure;
};

export type Shadowing = {
  /** Without a catalog nothing is compared. */
  readonly inForce: { readonly current: Snapshot | undefined };
  /** How many requests may wait; what comes beyond is left out, and said so. */
  readonly most: number;
  readonly compared: (compared: Compared) => void;
  readonly dropped: () => void;
  /** What one comparison may take. */
  readonly work: number;
};

/** A second catalog that rates beside the first, after the answer is out: nobody gets its answers, and nobody waits for it. */
export class Shadow {
  readonly #shadowing: Shadowing;
  readonly #waiting: RatedRequest[] = [];
  #isRunning = false;

  constructor(shadowing: Shadowing) {
    this.#shadowing = shadowing;
  }

  /** Never waits and never fails. */
  compare(rated: RatedRequest): void {
    if (!this.#shadowing.inForce.current) return;
    if (this.#waiting.length >= this.#shadowing.most) {
      this.#shadowing.dropped();
      return;
    }
    this.#waiting.push(rated);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await nextTurn(); // the answer first
    for (let rated = this.#waiting.shift(); rated; rated = this.#waiting.shift()) {
      await this.#compareOne(rated);
      await nextTurn(); // requests first
    }
    this.#isRunning = false;
  }

  async #compareOne({ requestId, base, request, answer }: RatedRequest): Promise<void> {
    const { inForce, work, compared } = this.#shadowing;
    const { catalog } = inForce.current ?? {};
    if (!catalog) return;
    const rated = await rate(catalog, request, budget(work)).catch(String);
    const differences = typeof rated === "string" ? [`fault: ${rated}`] : differencesOf(answer, rated);
    compared({ requestId, base, shadow: catalog.digest, differences });
  }
}

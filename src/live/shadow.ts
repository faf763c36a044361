import { setImmediate as nextTurn } from "node:timers/promises";
import type { Failure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import type { RateResult } from "../generated/result.ts";
import type { CatalogInForce } from "./catalog-in-force.ts";
import { type Compared, differencesOf } from "./compared.ts";

/** One request that has been answered; `base` is the digest of the catalog that did. */
export type RatedRequest = {
  readonly requestId: string;
  readonly base: string;
  readonly request: unknown;
  readonly answer: RateResult | Failure;
};

export type Shadowing = {
  readonly inForce: CatalogInForce;
  /** How many requests may wait; what comes beyond is left out, and said so. */
  readonly most: number;
  readonly compared: (compared: Compared) => void;
  readonly dropped: () => void;
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
    const { catalog } = this.#shadowing.inForce.current;
    const rated = await rate(catalog, request).catch(String);
    const differences = typeof rated === "string" ? [`fault: ${rated}`] : differencesOf(answer, rated);
    this.#shadowing.compared({ requestId, base, shadow: catalog.digest, differences });
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type RateRequest } from "../src/client/create-client.ts";
import { openCatalog } from "../src/index.ts";
import { priced } from "./priced-folder.ts";

/** Hundredths of a euro per message, by the digest of the catalog that says so. */
const centsOf = new Map<string | undefined, number>();
for (const cents of [7, 8]) centsOf.set((await openCatalog(priced(`0.0${cents}`))).catalog?.digest, cents);

/** Asks a service again and again, and holds each answer against the price of the catalog that it names. */
export class Asker {
  good = 0;
  bad = 0;
  /** How often an answer came from another catalog than the one before. */
  changes = 0;
  readonly failures: string[] = [];
  readonly met = new Set<string>();
  readonly #client;
  readonly #pause: number;
  #last: string | undefined;

  /** `pause`: milliseconds from one request of an asker to its next. */
  constructor(address: string, pause: number) {
    this.#client = createClient({ address, retries: 0 });
    this.#pause = pause;
  }

  /** `n` tells askers apart, so that they do not all ask the same at once. */
  async askUntil(isOver: () => boolean, n: number): Promise<void> {
    const began = performance.now() + (this.#pause * n) / 8;
    for (let count = 0; !isOver(); count += 1) {
      await sleep(Math.max(0, began + count * this.#pause - performance.now()));
      const quantity = 1 + ((count * 8 + n) % 10_007);
      try {
        await ((count * 8 + n) % 100 === 99 ? this.#askBadly(quantity) : this.#askWell(quantity));
      } catch (error) {
        this.failures.push(`no answer: ${error}`);
      }
    }
  }

  async #askWell(quantity: number): Promise<void> {
    const answer = await this.#client.rate(requestOf(quantity), { signal: AbortSignal.timeout(10_000) });
    this.good += 1;
    if (!answer.ok) {
      this.failures.push(`a good request is refused with ${answer.status}: ${answer.detail}`);
      return;
    }
    const { catalog, totals } = answer.value;
    const cents = centsOf.get(catalog);
    if (cents === undefined || !isSame(totals[0]?.exact, quantity * cents))
      this.failures.push(
        `${quantity} messages come to ${totals[0]?.exact} by ${catalog}, with a price of ${cents} cents`,
      );
    if (answer.catalog !== catalog)
      this.failures.push(`the header names ${answer.catalog}, the answer ${catalog}`);
    if (this.#last !== undefined && this.#last !== catalog) this.changes += 1;
    this.#last = catalog;
    this.met.add(catalog);
  }

  async #askBadly(quantity: number): Promise<void> {
    const request = { ...requestOf(quantity), period: { from: "2027-01-02", until: "2027-01-01" } };
    const answer = await this.#client.rate(request, { signal: AbortSignal.timeout(10_000) });
    this.bad += 1;
    if (answer.ok || answer.status !== 422 || answer.problems.length === 0)
      this.failures.push("a bad request is not refused with problems");
  }
}

/** An exact decimal of euros against whole cents. */
function isSame(exact: string | undefined, cents: number): boolean {
  const [euros = "", fraction = ""] = (exact ?? "").split(".");
  return fraction.length <= 2 && Number(euros + fraction.padEnd(2, "0")) === cents;
}

function requestOf(quantity: number): RateRequest {
  return {
    contract: { id: "contract-1", tariff: "acme/mail/standard", started: "2027-01-01" },
    period: { from: "2027-01-01", until: "2027-01-02" },
    usage: [{ meter: "messages", at: "2027-01-01", quantity }],
  };
}

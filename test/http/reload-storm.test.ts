import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { RateResult } from "../../src/generated/result.ts";
import { openCatalog } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { followOrigin } from "../../src/live/follow-origin.ts";
import type { ReloadOutcome } from "../../src/live/reload-outcome.ts";
import type { Snapshot } from "../../src/live/snapshot.ts";
import { folderOf, ONE_MESSAGE, priced, savePrice } from "../live/two-prices.ts";
import { startService } from "./service.ts";

/** Callers that ask this often would be told to slow down, which is not what is tried here. */
const UNLIMITED = {
  ...DEFAULT_SETTINGS,
  limits: { ...DEFAULT_SETTINGS.limits, requestsPerMinute: 1_000_000_000 },
};
const CALLERS = 8;
const PRICES = ["0.07", "0.08"] as const;
const cheap = await opened(PRICES[0]);
const dear = await opened(PRICES[1]);
const priceOf = new Map([
  [cheap.catalog.digest, PRICES[0]],
  [dear.catalog.digest, PRICES[1]],
]);

async function opened(price: string): Promise<Snapshot> {
  const sources = priced(price);
  const { catalog } = await openCatalog(sources);
  if (!catalog) throw new Error("the tariffs are broken");
  return { catalog, sources, since: SYSTEM_CLOCK.now() };
}

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Heard = { readonly status: number; readonly pin: string | undefined; readonly result: RateResult };

/** Has callers ask without rest while `storm` lasts, every third time with the catalog of their last answer pinned. */
async function answersDuring(inForce: CatalogInForce, storm: () => Promise<void>): Promise<readonly Heard[]> {
  const { stop, ask } = await startService(cheap.catalog, { inForce, settings: UNLIMITED });
  ends.push(stop);
  let isOver = false;
  const caller = async (): Promise<readonly Heard[]> => {
    const heard: Heard[] = [];
    while (!isOver) {
      const pin = heard.length % 3 === 2 ? heard.at(-1)?.result.catalog : undefined;
      const pinned = pin === undefined ? {} : { "Tariff-Catalog": pin };
      const headers = { "Content-Type": "application/json", ...pinned };
      const response = await ask("POST", "/v1/rate", { headers, body: JSON.stringify(ONE_MESSAGE) });
      heard.push({ status: response.status, pin, result: (await response.json()) as RateResult });
    }
    return heard;
  };
  const callers = Promise.all(Array.from({ length: CALLERS }, caller));
  await storm().finally(() => {
    isOver = true;
  });
  return (await callers).flat();
}

/** Every request was answered, by the price of the catalog that the answer names, and by the one that it pinned. */
function expectWhole(answers: readonly Heard[]): void {
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const wrong = answers.filter(
    ({ pin, result }) =>
      result.totals[0]?.exact !== priceOf.get(result.catalog) ||
      (pin !== undefined && pin !== result.catalog),
  );
  expect(wrong).toEqual([]);
  expect(answers.some(({ pin }) => pin !== undefined)).toBe(true);
  expect(new Set(answers.map(({ result }) => result.catalog)).size).toBe(2);
}

describe("under load, every request is answered, each from one catalog, pins included,", () => {
  test("through a thousand swaps", { timeout: 60_000 }, async () => {
    const inForce = new CatalogInForce(cheap, 3);
    const answers = await answersDuring(inForce, async () => {
      for (let n = 1; n <= 1_000; n += 1) {
        inForce.swap(n % 2 === 1 ? dear : cheap);
        // So that requests begin before a swap and end after it: each takes several turns.
        await nextTurn();
        await nextTurn();
      }
    });
    expectWhole(answers);
  });

  test("through thirty edits of the files, each tenth of them broken", { timeout: 60_000 }, async () => {
    const folder = await folderOf(priced(PRICES[0]));
    ends.push(() => rm(dirname(folder), { recursive: true }));
    const inForce = new CatalogInForce(cheap, 3);
    const outcomes: ReloadOutcome[] = [];
    const followed = await followOrigin({
      origin: { kind: "folder", folder },
      inForce,
      clock: SYSTEM_CLOCK,
      heard: (outcome) => outcomes.push(outcome),
      watch: true,
      pace: { quietMilliseconds: 5, lookMilliseconds: 20 },
    });
    ends.push(followed.stop);
    const seen = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
    const answers = await answersDuring(inForce, async () => {
      for (let n = 1; n <= 30; n += 1) {
        const kind = n % 10 === 0 ? "refused" : "swapped";
        const before = seen(kind);
        const price = PRICES[inForce.current.catalog.digest === cheap.catalog.digest ? 1 : 0];
        await savePrice(folder, kind === "refused" ? "0,08" : price);
        await vi.waitFor(() => expect(seen(kind)).toBeGreaterThan(before), { timeout: 9_000, interval: 5 });
      }
    });
    expectWhole(answers);
    expect(seen("swapped")).toBe(27);
  });
});

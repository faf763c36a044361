import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import type { RateResult } from "../../src/generated/result.ts";
import { openCatalog } from "../../src/index.ts";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import { Reloader } from "../../src/live/reloader.ts";
import { ONE_MESSAGE, priced } from "../live/two-prices.ts";
import { startService } from "./service.ts";

const SWAPS = 1_000;
const CALLERS = 8;
const files = [priced("0.07"), priced("0.08"), priced("0,08")] as const; // the last one is broken
const digests = await Promise.all(files.map(async (each) => (await openCatalog(each)).catalog?.digest));
const priceOf = new Map([
  [digests[0], "0.07"],
  [digests[1], "0.08"],
]);

/** Asks until it is told to stop, every third time with the catalog of its last answer pinned. */
async function askOn(post: (pin: string | undefined) => Promise<Response>, isOver: () => boolean) {
  const answers: { status: number; pin: string | undefined; result: RateResult }[] = [];
  while (!isOver()) {
    const pin = answers.length % 3 === 2 ? answers.at(-1)?.result.catalog : undefined;
    const response = await post(pin);
    answers.push({ status: response.status, pin, result: (await response.json()) as RateResult });
  }
  return answers;
}

test("a thousand reloads under load: every request is answered, each from one catalog, pins included", async () => {
  const { catalog } = await openCatalog(files[0]);
  if (!catalog) throw new Error("the tariffs are broken");
  const inForce = new CatalogInForce({ catalog, sources: files[0], since: SYSTEM_CLOCK.now() }, 3);
  let swaps = 0;
  let round = 0;
  const reloader = new Reloader({
    inForce,
    clock: SYSTEM_CLOCK,
    heard: ({ kind }) => {
      if (kind === "swapped") swaps += 1;
    },
    read: () => Promise.resolve(files[round % 7 === 6 ? 2 : round % 2 === 0 ? 1 : 0]),
    pause: () => Promise.resolve(),
  });
  const service = await startService(catalog, { inForce });
  const post = (pin: string | undefined) =>
    service.ask("POST", "/v1/rate", {
      headers: {
        "Content-Type": "application/json",
        ...(pin === undefined ? {} : { "Tariff-Catalog": pin }),
      },
      body: JSON.stringify(ONE_MESSAGE),
    });
  let isOver = false;
  const asking = Promise.all(Array.from({ length: CALLERS }, () => askOn(post, () => isOver)));
  for (; swaps < SWAPS; round += 1) {
    await reloader.reload();
    await nextTurn();
  }
  isOver = true;
  const answers = (await asking).flat();
  service.stop();
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  for (const { pin, result } of answers) {
    expect(result.totals[0]?.exact).toBe(priceOf.get(result.catalog));
    if (pin !== undefined) expect(result.catalog).toBe(pin);
  }
  expect(new Set(answers.map(({ result }) => result.catalog)).size).toBe(2);
  expect(answers.length).toBeGreaterThan(CALLERS);
}, 60_000);

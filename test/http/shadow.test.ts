import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { OPEN_GATE } from "../../src/access/open-gate.ts";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { assemble } from "../../src/http/assemble.ts";
import { openCatalog } from "../../src/index.ts";
import { SYSTEM_CLOCK } from "../../src/live/clock.ts";
import type { Compared } from "../../src/live/compared.ts";
import type { ReloadOutcome } from "../../src/live/reload-outcome.ts";
import { createMetrics } from "../../src/observe/metrics.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { folderOf, ONE_MESSAGE, priced, savePrice } from "../live/two-prices.ts";
import { startService } from "./service.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A real service at 0.07 whose shadow has a folder of its own, with another price. */
async function shadowed(price: string) {
  const sources = priced("0.07");
  const main = await folderOf(sources);
  const folder = await folderOf(priced(price));
  for (const each of [main, folder]) ends.push(() => rm(dirname(each), { recursive: true }));
  const { catalog } = await openCatalog(sources);
  if (!catalog) throw new Error("the tariffs are broken");
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    tariffs: { kind: "folder", folder: main },
    reload: { watch: false, keep: 3 },
    shadow: { kind: "folder", folder },
  };
  const compared: Compared[] = [];
  const reloads: (readonly [string, ReloadOutcome])[] = [];
  const assembled = await assemble({
    settings,
    clock: SYSTEM_CLOCK,
    first: { catalog, sources, since: SYSTEM_CLOCK.now() },
    gate: OPEN_GATE,
    metrics: createMetrics(() => "none"),
    observer: {
      ...PLAIN_OBSERVER,
      compared: (each) => compared.push(each),
      reloaded: (outcome, of) => reloads.push([of, outcome]),
    },
  });
  const { serving, reload, stop } = assembled;
  const service = await startService(catalog, serving);
  ends.push(stop, service.stop);
  const rate = async (request: object = ONE_MESSAGE) => (await service.post("/v1/rate", request)).json();
  const nextCompared = async (count: number) => {
    await vi.waitFor(() => expect(compared.length).toBe(count));
    return compared.at(-1);
  };
  return { folder, catalog, compared, nextCompared, reloads, rate, reload };
}

test("a shadow tells what it would have answered, and nobody else gets it", async () => {
  const { rate, nextCompared, catalog } = await shadowed("0.08");
  expect(await rate()).toMatchObject({ catalog: catalog.digest, totals: [{ exact: "0.07" }] });
  const told = await nextCompared(1);
  expect(told).toMatchObject({ base: catalog.digest });
  expect(told?.shadow).not.toBe(catalog.digest);
  expect(told?.differences).toContain("only in the shadow: total 0.08 EUR");
});

test("a shadow of the same prices agrees, also on what it refuses", async () => {
  const { rate, nextCompared } = await shadowed("0.07");
  await rate();
  expect((await nextCompared(1))?.differences).toEqual([]);
  await rate({ ...ONE_MESSAGE, usage: [] });
  await rate({ ...ONE_MESSAGE, period: 1 });
  expect((await nextCompared(3))?.differences).toEqual([]);
});

test("a shadow whose files are wrong at the start is said to be, and looks on once they are mended", async () => {
  const { folder, rate, reload, reloads, compared, nextCompared } = await shadowed("0,08");
  expect(reloads).toMatchObject([["shadow", { kind: "refused" }]]);
  expect(await rate()).toMatchObject({ totals: [{ exact: "0.07" }] });
  await savePrice(folder, "0.08");
  await reload();
  expect(reloads).toContainEqual(["shadow", expect.objectContaining({ kind: "swapped", from: undefined })]);
  expect(compared).toEqual([]);
  expect(await rate()).toMatchObject({ totals: [{ exact: "0.07" }] });
  expect((await nextCompared(1))?.differences).toContain("only in the shadow: total 0.08 EUR");
});

test("a shadow keeps its last good catalog through a broken edit, which the service itself knows nothing of", async () => {
  const { folder, rate, reload, nextCompared, reloads } = await shadowed("0.08");
  await savePrice(folder, "0,09");
  await reload();
  expect(reloads).toContainEqual(["shadow", expect.objectContaining({ kind: "refused" })]);
  await rate();
  expect((await nextCompared(1))?.differences).toContain("only in the shadow: total 0.08 EUR");
});

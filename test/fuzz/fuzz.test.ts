import { expect, test } from "vitest";
import { damagedCase } from "./damaged-case.ts";
import { fuzz } from "./fuzz.ts";
import { readSeeds } from "./seeds.ts";

const SEED = 20260602;
const CASES = 600;
const seeds = await readSeeds();

test("files that are damaged in any way are told about, or rate what can be asked of them", {
  timeout: 60_000,
}, async () => {
  const { tried, found } = await fuzz({ seeds, seed: SEED, isOver: ({ cases }) => cases === CASES });
  expect(found).toBeUndefined();
  // Only refusing, or never refusing, would show nothing.
  expect(tried.opened).toBeGreaterThan(CASES / 50);
  expect(tried.opened).toBeLessThan(CASES / 2);
  expect(tried.rated).toBeGreaterThan(0);
});

test("a seed makes the same damage each time", () => {
  expect(damagedCase(seeds, SEED)).toEqual(damagedCase(seeds, SEED));
  expect(damagedCase(seeds, SEED)).not.toEqual(damagedCase(seeds, SEED + 1));
});

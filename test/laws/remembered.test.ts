import fc from "fast-check";
import { expect, test } from "vitest";
import { openCatalog } from "../../src/index.ts";
import type { PlainContract, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { askTimeline, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { contracts } from "./contract-arbitraries.ts";
import { sourcesOf } from "./print-tariff.ts";
import { tariffs } from "./tariff-arbitraries.ts";

/** Three later versions, each with many cohorts, so that contracts fall into many patterns of answers. */
const crowded: PlainTariff = {
  zone: "Europe/Berlin",
  sold: "by_order",
  currency: "EUR",
  versions: ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"].map(crowdedVersion),
};

function crowdedVersion(effective: string, index: number): PlainVersion {
  const cohorts = {
    european: { region: { in: ["eu"] }, "order.seats": { at_least: 5 } },
    early: { bought: { before: `2025-0${index + 1}-10` }, not: { region: { in: ["cn"] } } },
    known: { any: [{ contract: { in: ["c-1"] } }, { order_from: { on_or_after: "2025-02-15" } }] },
    small: { all: [{ "order.seats": { less_than: 3 } }, { in_trial: false }] },
  };
  const rows = [
    { when: "in_trial", switch: "at_trial_end" },
    { when: "bought_ahead", switch: "at_order_start" },
    { when: "european", switch: `after P${10 + index}D` },
    { when: "small", switch: "at_order_end" },
    { when: "early", switch: "on 2025-05-05" },
    { when: "known", switch: "never" },
    { when: "otherwise", switch: "on_effective_date" },
  ];
  return {
    effective,
    trial: "free",
    rounding: "none",
    charges: { base: { model: "flat", every: "month", price: "1", billed: "in_advance" } },
    cohorts: index === 0 ? {} : cohorts,
    rows: index === 0 ? [] : rows,
    early_switch: "allowed",
    switch_back: "allowed",
    overrides: index === 3 ? ["2025-03-01"] : [],
  };
}

/** Starts differ by ticks, by turns of the event loop and by milliseconds. */
const waits: readonly (() => Promise<void>)[] = [
  () => Promise.resolve(),
  () => new Promise((resolve) => process.nextTick(resolve)),
  () => new Promise((resolve) => setImmediate(resolve)),
  ...[0, 1, 2, 3, 5, 8].map((delay) => () => new Promise<void>((resolve) => setTimeout(resolve, delay))),
];

async function decision(tariff: PlainTariff, contract: PlainContract): Promise<string> {
  return JSON.stringify(await askTimeline(await open(tariff), { contract }));
}

test("a thousand overlapping calls that start at different times get the decisions they get one by one", {
  timeout: TIMEOUT,
}, async () => {
  await holdsFor(fc.integer(), 1, async (seed) => {
    const drawn = fc.sample(contracts(crowded), { seed, numRuns: 300 });
    const asked = Array.from({ length: 1_000 }, (_, index) => drawn[index % drawn.length] as PlainContract);
    const alone: string[] = [];
    for (const contract of drawn) alone.push(await decision(crowded, contract));
    const { catalog } = await openCatalog(sourcesOf(crowded));
    if (catalog === undefined) throw new Error("check refuses the crowded tariff");
    let running = 0;
    let mostRunning = 0;
    const together = await Promise.all(
      asked.map(async (contract, index) => {
        for (let wait = 0; wait <= index % 3; wait += 1) await waits[(index * 7 + wait) % waits.length]?.();
        running += 1;
        mostRunning = Math.max(mostRunning, running);
        const answer = JSON.stringify(await askTimeline(catalog, { contract }));
        running -= 1;
        return answer;
      }),
    );
    expect(together.findIndex((answer, index) => answer !== alone[index % alone.length])).toBe(-1);
    expect(mostRunning).toBeGreaterThan(10);
    const reasons = alone.map((answer) => answer.replace(/c-\d|o-\d|\d{4}-\d{2}-\d{2}T[^"]*/g, ""));
    expect(new Set(reasons).size).toBeGreaterThan(100);
  });
});

test("a remembered decision is the decision of a fresh run", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = tariffs
    .filter(({ versions }) => versions.length > 1)
    .chain((tariff) =>
      fc.tuple(
        fc.constant(tariff),
        fc.array(contracts(tariff), { minLength: 6, maxLength: 10, size: "max" }),
      ),
    );
  await holdsFor(cases, 60, async ([tariff, asked]) => {
    const catalog = await open(tariff);
    for (const contract of asked) await askTimeline(catalog, { contract });
    for (const contract of asked.toReversed()) {
      const remembered = JSON.stringify(await askTimeline(catalog, { contract }));
      expect(remembered).toBe(await decision(tariff, contract));
      tally.add(remembered.includes("existing-contracts-row") ? "by a row" : "otherwise");
    }
  });
  tally.expectAll("by a row", "otherwise");
});

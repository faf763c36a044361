import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { segments } from "../support/ask.ts";
import { billedBy, type Day, daysOfLife } from "./expectation.ts";
import { byObjection, isSayable, livesOf } from "./legality.ts";
import { contractOf, type Life, lifeOf, told } from "./life.ts";
import { billed, lastDayOf, refusedWith } from "./rated-life.ts";
import { type Row, tableOf } from "./table.ts";
import { CHARGES, catalogOfWorld, dateOf, KEEP, SWITCH_DAY, TIMEOUT } from "./tariff.ts";

const catalog = catalogOfWorld(KEEP);
const lives = livesOf(KEEP, 5);
const rows = rowsOf(lives.legal.slice(0, 3).flat());

/** What the engine bills for each life in all. */
async function rowsOf(all: readonly Life[]): Promise<readonly Row[]> {
  const rated: Row[] = [];
  for (const life of all)
    rated.push({ life, amounts: await billed(await catalog, life, 1, lastDayOf(life)) });
  return rated;
}

describe("the small world", () => {
  test("has these lives, by the number of their events", () => {
    expect(lives.legal.map(({ length }) => length)).toEqual([5, 52, 348, 1_716, 6_693]);
  });

  test("refuses these, and some cannot be said", () => {
    const counts = lives.refused.map((refused) =>
      [...byObjection(refused)].map(([objection, own]) => `${own.length} ${objection}`).sort(),
    );
    expect(counts).toEqual([
      ["25 contract-sold-otherwise"], // five kinds of event on five days, without a purchase
      [
        "10 interval-empty",
        "10 orders-overlap",
        "3 switch-without-effect",
        "5 early-switch-too-soon",
        "5 nothing to add to",
        "5 switch-outside-orders",
      ],
      [
        "18 early-switch-too-soon",
        "20 a second end",
        "20 a second trial",
        "20 interval-empty",
        "24 switch-without-effect",
        "28 nothing to add to",
        "31 switch-outside-orders",
        "38 orders-overlap",
      ],
      [
        "146 switch-without-effect",
        "157 switch-outside-orders",
        "174 a second trial",
        "191 a second end",
        "233 orders-overlap",
        "30 interval-empty",
        "52 early-switch-too-soon",
        "70 nothing to add to",
      ],
      [
        "1036 a second end",
        "112 nothing to add to",
        "127 early-switch-too-soon",
        "40 interval-empty",
        "631 switch-without-effect",
        "771 switch-outside-orders",
        "948 orders-overlap",
        "958 a second trial",
      ],
    ]);
  });

  // The seats of each day; three days of what each part begins with; the fees of the orders, and of the contract.
  test.each([
    ["buy 1", 4, 6, 1, 1], // 1+1+1+1; 3+3
    ["buy 6", 400, 600, 100, 100],
    ["buy 1, add 2", 7, 9, 1, 1], // 1+2+2+2; 3x1 + 3x2, as the second part begins on day 4
    ["buy 1, end 2", 1, 3, 1, 1],
    ["buy 5, switch 7", 202, 303, 1, 1], // 1+1+100+100; the first part began on the old version: 3x1 + 3x100
    ["buy 5, switch 6, end 7", 101, 3, 1, 1], // 1+100
    ["buy 2, renew 5", 8, 12, 2, 1], // both orders bought under the old version, so both keep it
    ["buy 2, renew 6", 404, 606, 101, 1], // 4x1 + 4x100; 6 + 600; 1 + 100
    ["buy 1, renew 7", 305, 309, 2, 1], // the renewal begins on day 5, and may not stay: 4 + 1+100+100+100; 6 + 3x1 + 3x100
    ["buy 2, renew 2, switch 7", 305, 309, 2, 1], // 4 + 1+100+100+100; 6 + 3x1 + 3x100
    ["buy 1, renew 1, renew 1, switch 6", 705, 909, 102, 1], // 4 + 1+300 + 400, with no way back; 6 + 3+300 + 600
    ["buy 5, trial end 7", 200, 300, 0, 0], // in trial on day 6, so the new version from day 7: 0+0+100+100; 0 + 3x100
    ["buy 5, trial end 6", 3, 3, 0, 0], // no trial on day 6 any more: 0+1+1+1; 0 + 3x1
    ["buy 1, trial end 2, renew 2, add 5, switch 7", 407, 609, 1, 0], // 0+1+1+1 + 2+2+200+200; 0+3 + 6+600; 0 + 1
  ])("bills `%s` as worked out by hand", async (text, days, parts, orderFees, contractFee) => {
    const life = lifeOf(text);
    const byHand = [days, days, parts, parts, orderFees, contractFee];
    const amounts = await billed(await catalog, life, 1, lastDayOf(life));
    expect(CHARGES.map((name) => amounts[name])).toEqual(byHand);
    const expected = billedBy(lastDayOf(life), life, KEEP);
    expect(CHARGES.map((name) => expected[name])).toEqual(byHand);
  });

  // Lives of four and five events have a test file of their own, which runs at the same time.
  test("bills each life of up to three events as it costs day by day", { timeout: TIMEOUT }, async () => {
    for (const { life, amounts } of await rows)
      expect(amounts, told(life)).toEqual(billedBy(lastDayOf(life), life, KEEP));
  });

  test("has the version of each day in its timeline", { timeout: TIMEOUT }, async () => {
    for (const life of lives.legal.slice(0, 3).flat()) {
      const found = await segments(await catalog, contractOf(life));
      const spans = found.map((segment) => segment.replace(/, .*/, "")); // without the reason
      expect(spans, told(life)).toEqual(spansOf(daysOfLife(life, KEEP)));
    }
  });

  test("refuses every other, for the reason that it has", { timeout: TIMEOUT }, async () => {
    for (const { life, objection } of lives.refused.flat().filter((each) => isSayable(each.objection))) {
      expect(await refusedWith(await catalog, life), told(life)).toEqual([objection]);
    }
  });
});

/** `2026-06-01 to 2026-06-05: 2026-01-01` for the days that one order has one version. */
function spansOf(days: readonly Day[]): readonly string[] {
  const runs = Map.groupBy(days, ({ order, version }) => `${order.from} ${version}`);
  return [...runs.values()].map((run) => {
    const [from = 0, until = 0] = [run[0]?.day, run.length + (run[0]?.day ?? 0)];
    return `${dateOf(from)} to ${dateOf(until)}: ${run[0]?.version === "new" ? dateOf(SWITCH_DAY) : "2026-01-01"}`;
  });
}

describe("the table of the small world", () => {
  const file = new URL("small-world.table.txt", import.meta.url);

  test("has a row for each life of up to three events", { timeout: TIMEOUT }, async () => {
    const text = tableOf(await rows, lives);
    expect(await rows).toHaveLength(5 + 52 + 348);
    if (process.env["UPDATE_WORLD"] === "1") writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});

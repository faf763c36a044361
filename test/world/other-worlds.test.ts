import { describe, expect, test } from "vitest";
import { billedBy } from "./expectation.ts";
import { isSayable, livesOf } from "./legality.ts";
import { told } from "./life.ts";
import { billed, lastDayOf, refusedWith } from "./rated-life.ts";
import { catalogOfWorld, KEEP, TIMEOUT, type World } from "./tariff.ts";

/** What makes each world another one, how many lives it has, and how many of those cost something else there. */
describe.each<[string, World, readonly number[], number]>([
  ["in which all orders switch on the day", { ...KEEP, moment: "on_effective_date" }, [5, 50, 320], 121],
  ["with a way back", { ...KEEP, back: "allowed" }, [5, 52, 348], 2], // two orders, and a switch in the first
  ["that charges for trials", { ...KEEP, trial: "charged" }, [5, 52, 348], 123],
  ["that lets nobody switch early", { ...KEEP, early: "not_allowed" }, [5, 50, 320], 0],
])("a world %s", (_, world, counts, others) => {
  const lives = livesOf(world, 3);
  const catalog = catalogOfWorld(world);

  test("has as many lives", () => {
    expect(lives.legal.map(({ length }) => length)).toEqual(counts);
  });

  test("bills each life of up to three events as it costs day by day", { timeout: TIMEOUT }, async () => {
    const differing = [];
    for (const life of lives.legal.flat()) {
      const evening = lastDayOf(life);
      const expected = billedBy(evening, life, world);
      expect(await billed(await catalog, life, 1, evening), told(life)).toEqual(expected);
      const inTheFirst = billedBy(evening, life, KEEP);
      if (inTheFirst["days-ahead"] !== expected["days-ahead"]) differing.push(told(life));
    }
    expect(differing).toHaveLength(others);
  });

  test("refuses every other, for the reason that it has", { timeout: TIMEOUT }, async () => {
    for (const { life, objection } of lives.refused.flat().filter((each) => isSayable(each.objection)))
      expect(await refusedWith(await catalog, life), told(life)).toEqual([objection]);
  });
});

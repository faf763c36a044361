import { expect, test } from "vitest";
import { billedBy } from "./expectation.ts";
import { livesOf } from "./legality.ts";
import { DAYS, told } from "./life.ts";
import { billed, lastDayOf } from "./rated-life.ts";
import { type ChargeName, catalogOfWorld, KEEP, only, TIMEOUT } from "./tariff.ts";

/** What is billed in arrears comes to the same in the end; it takes as long again, so here it is left out. */
const AHEAD: readonly ChargeName[] = ["days-ahead", "parts-ahead", "order-fee", "contract-fee"];

/** With LAWS_RUNS all lives of five events are rated; otherwise only those in which nothing happens on the first day. */
const isCampaign = process.env["LAWS_RUNS"] !== undefined;

test("the small world bills each life of four or five events as it costs day by day", {
  timeout: TIMEOUT,
}, async () => {
  const catalog = await catalogOfWorld(KEEP, AHEAD);
  const [, , , ofFour = [], ofFive = []] = livesOf(KEEP, 5).legal;
  const lives = [...ofFour, ...ofFive.filter(([first]) => isCampaign || first?.day !== DAYS[0])];
  expect(lives).toHaveLength(1_716 + (isCampaign ? 6_693 : 2_439));
  const others: string[] = []; // to compare thousands by `expect` would take as long as to rate them
  for (const life of lives) {
    const amounts = only(AHEAD, await billed(catalog, life, 1, lastDayOf(life)));
    const expected = only(AHEAD, billedBy(lastDayOf(life), life, KEEP));
    if (AHEAD.some((name) => amounts[name] !== expected[name]))
      others.push(`${told(life)}: ${JSON.stringify(amounts)}, not ${JSON.stringify(expected)}`);
  }
  expect(others).toEqual([]);
});

import { expect, test } from "vitest";
import { billedBy } from "./expectation.ts";
import { livesOf } from "./legality.ts";
import { told } from "./life.ts";
import { billed, lastDayOf } from "./rated-life.ts";
import { type ChargeName, catalogOfWorld, KEEP, only, TIMEOUT } from "./tariff.ts";

/** What is billed in arrears comes to the same in the end; it takes as long again, so here it is left out. */
const AHEAD: readonly ChargeName[] = ["days-ahead", "parts-ahead", "order-fee", "contract-fee"];

test("the small world bills each life of four or five events as it costs day by day", {
  timeout: TIMEOUT,
}, async () => {
  const catalog = await catalogOfWorld(KEEP, AHEAD);
  const lives = livesOf(KEEP, 5).legal.slice(3).flat();
  expect(lives).toHaveLength(1_716 + 6_693);
  for (const life of lives) {
    const amounts = await billed(catalog, life, 1, lastDayOf(life));
    expect(only(AHEAD, amounts), told(life)).toEqual(only(AHEAD, billedBy(lastDayOf(life), life, KEEP)));
  }
});

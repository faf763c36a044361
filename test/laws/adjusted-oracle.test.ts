import { test } from "vitest";
import { type PlainTariff, tariffId } from "../oracle/plain.ts";
import { rateByHand, rateMoves } from "../oracle/rating-oracle.ts";
import { dateIn, holdsFor, Tally, TIMEOUT } from "./ask.ts";
import { compareWithOracle } from "./compare-with-oracle.ts";
import { settledByDay } from "./fitting-terms.ts";
import { movingScenarios } from "./moving-scenarios.ts";
import { adjustedScenarios } from "./request-arbitraries.ts";

test("each charge and adjustment of each version comes to what the laws give at instants, and so do the totals", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(adjustedScenarios, 320, async ({ tariff, request }) => {
    const versions = new Map(tariff.versions.map((version) => [version.effective, version]));
    const nameOf = dateIn;
    const verdict = rateByHand(tariff, request);
    tally.add(...(await compareWithOracle({ tariffs: [tariff], request, verdict, versions, nameOf })));
  });
  tally.expectAll("rated", "switch", "part", "free part", "first part whole", "n months", "n units");
  tally.expectAll("clamped month", "calendar anchor", "day anchor", "credit line", "credit at the end");
  tally.expectAll("prorated by_day", "prorated by_second", "prorated by_30_day_month", "prorated switch");
  tally.expectAll("prorated quantity change", "trial inside a part", "ended inside a part");
  tally.expectAll("once at_order_start", "once at_first_order", "free once");
  tally.expectAll("charge discount", "charge maximum", "charge minimum", "discount in part of the period");
  tally.expectAll("statement discount", "statement maximum", "statement minimum");
  tally.expectAll("maximum reached", "minimum due", "prorated limit");
  tally.expectAll("settled early by a switch", "settled by ended");
  tally.expectAll("per line", "adjusted per line", "per statement", "split over lines");
  tally.expectAll("several lines get a step", "usage-incomplete");
});

test("so they do where the contract moves between the tariffs of a product", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(movingScenarios, 130, async ({ tariffs, request }) => {
    const versions = new Map(tariffs.flatMap(versionsById));
    const nameOf = (version: string) => version;
    const verdict = rateMoves(tariffs, request);
    tally.add(...(await compareWithOracle({ tariffs, request, verdict, versions, nameOf })));
  });
  tally.expectAll(
    "rated",
    "moved",
    "lifted in the product",
    "charge maximum",
    "charge minimum",
    "first part whole",
  );
  tally.expectAll("statement maximum", "statement minimum", "once at_first_order", "once at_order_start");
  tally.expectAll("first part after another", "tiers", "usage-outside-orders");
});

test("so they do where a version is left exactly when a window ends", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(adjustedScenarios, 60, async ({ tariff: drawn, request }) => {
    const tariff = { ...drawn, versions: drawn.versions.map(settledByDay) };
    const versions = new Map(tariff.versions.map((version) => [version.effective, version]));
    const verdict = rateByHand(tariff, request);
    tally.add(
      ...(await compareWithOracle({ tariffs: [tariff], request, verdict, versions, nameOf: dateIn })),
    );
  });
  tally.expectAll("rated", "left at the natural end", "charge maximum", "charge minimum");
});

function versionsById({ id = tariffId, versions }: PlainTariff) {
  return versions.map((version) => [`${id}@${version.effective}`, version] as const);
}

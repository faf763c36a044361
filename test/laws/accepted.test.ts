import fc from "fast-check";
import { expect, test } from "vitest";
import { type Catalog, isFailure, openCatalog } from "../../src/index.ts";
import { Chance } from "../fuzz/chance.ts";
import { damagedCase } from "../fuzz/damaged-case.ts";
import { plausibleRequest } from "../fuzz/plausible-requests.ts";
import { readSeeds } from "../fuzz/seeds.ts";
import { REFUSAL_CODES } from "../support/refusal-codes.ts";
import { askRate, askTimeline, codesOf, holdsFor, Tally, TIMEOUT } from "./ask.ts";

const seeds = (await readSeeds()).filter(({ isSound }) => isSound);

/** What tariffs drawn from nothing never have, and these files do. */
const KINDS = ["max", "last", "level", "per month"];

function kindsOf({ products }: Catalog): readonly string[] {
  const aggregations = [...products.values()].flatMap(({ meters }) =>
    [...meters.values()].map(({ aggregation }) => aggregation),
  );
  return [
    ...aggregations.map(({ kind }) => kind),
    ...(aggregations.some((each) => "per" in each && each.per === "month") ? ["per month"] : []),
  ];
}

test("whatever files check accepts, each request has a bill by them or is refused for what it says itself", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(fc.noShrink(fc.noBias(fc.nat())), 700, async (seed) => {
    const { catalog } = await openCatalog(damagedCase(seeds, seed).sources);
    if (!catalog || catalog.tariffs.size === 0) return;
    const request = plausibleRequest(catalog, new Chance(seed));
    const answer = await askRate(catalog, request);
    const moved = await askTimeline(catalog, { contract: request["contract"] });
    const refusals = [answer, moved].flatMap((each) => (isFailure(each) ? codesOf(each) : []));
    expect(refusals.filter((code) => !REFUSAL_CODES.has(code))).toEqual([]);
    tally.add(...(isFailure(answer) ? ["refused"] : ["rated", ...kindsOf(catalog)]));
  });
  tally.expectAll("refused", "rated", ...KINDS);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure, openCatalog } from "../../src/index.ts";
import { tariffId } from "../oracle/plain.ts";
import { askRate, codesOf, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { EFFECTIVE, perCall, pricingCalls } from "./one-version.ts";
import { sourcesOf } from "./print-tariff.ts";
import { scenarios } from "./request-arbitraries.ts";

test("one request has one answer, byte for byte, in whatever order its rows and the files come", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const keys = fc.array(fc.nat(), { minLength: 32, maxLength: 32 });
  await holdsFor(fc.tuple(scenarios, keys), 130, async ([{ tariff, request }, drawn]) => {
    const files = shuffled(sourcesOf(tariff), drawn);
    const usage = shuffled(request.usage, drawn);
    const { catalog } = await openCatalog(files);
    if (catalog === undefined) throw new Error("the order of files decides whether they are accepted");
    const [one, other] = [
      await askRate(await open(tariff), request),
      await askRate(catalog, { ...request, usage }),
    ];
    if (isFailure(one) || isFailure(other)) {
      // Problems point at rows by their number, so that their places differ with the order.
      expect("problems" in other && codesOf(other).toSorted()).toEqual(
        "problems" in one && codesOf(one).toSorted(),
      );
      tally.add("refused");
      return;
    }
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    if (usage.some((row, index) => row !== request.usage[index])) tally.add("other rows");
    if (files.some(({ path }, index) => path !== sourcesOf(tariff)[index]?.path)) tally.add("other files");
  });
  tally.expectAll("refused", "other rows", "other files");
});

function shuffled<Entry>(entries: readonly Entry[], keys: readonly number[]): Entry[] {
  return entries
    .map((entry, index) => ({ entry, key: keys[index % keys.length] as number }))
    .sort((one, other) => one.key - other.key)
    .map(({ entry }) => entry);
}

test("a day and an instant at its start are listed outside the period alike in either order", async () => {
  const day = { meter: "calls", at: "2026-02-03", quantity: 1 };
  const instant = { meter: "calls", at: "2026-02-03T00:00:00Z", quantity: 1 };
  const contract = { id: "c-1", tariff: tariffId, started: EFFECTIVE, attributes: { region: "eu" } };
  const request = { contract, period: { from: "2026-02-10", until: "2026-02-11" }, usage_from: EFFECTIVE };
  const catalog = await open(pricingCalls(perCall));
  const one = await askRate(catalog, { ...request, usage: [day, instant] });
  expect(await askRate(catalog, { ...request, usage: [instant, day] })).toEqual(one);
  expect("outside_period" in one && one.outside_period).toMatchObject([{ quantity: "2" }]);
});

import { expect, test } from "vitest";
import { reachableRows } from "../../src/check/reachable-rows.ts";
import { type Catalog, isFailure } from "../../src/index.ts";
import { askTimeline, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { timelineScenarios } from "./request-arbitraries.ts";

/** By the place of each row: whether the dry run thinks that some order gets to it. */
function thoughtOf({ tariffs }: Catalog): ReadonlyMap<string, boolean> {
  const versions = [...tariffs.values()].flatMap(({ product, versions: own }) =>
    own.flatMap((version) => reachableRows(version, product) ?? []),
  );
  return new Map(versions.map(({ row, isFirst }) => [JSON.stringify(row.place), isFirst]));
}

test("a row that the dry run says never applies decides for no contract", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(timelineScenarios, 300, async ({ tariff, request }) => {
    const catalog = await open(tariff);
    const thought = thoughtOf(catalog);
    if ([...thought.values()].includes(false)) tally.add("a row without orders");
    const answer = await askTimeline(catalog, { contract: request.contract });
    if (isFailure(answer)) return;
    for (const { because } of answer.timeline) {
      const { code, place } = because;
      if (code !== "existing-contracts-row" || !("file" in place)) continue;
      tally.add("decided by a row");
      expect(thought.get(JSON.stringify(place)), JSON.stringify(place)).toBe(true);
    }
  });
  tally.expectAll("a row without orders", "decided by a row");
});

import { expect, test } from "vitest";
import { explain, explainHtml, isFailure } from "../../src/index.ts";
import { billedAtEdge, billedIn, textsOf } from "../explain/page.ts";
import { askRate, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios } from "./request-arbitraries.ts";

test("every line and every total of a result is on its bill once, as text and as a page", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(adjustedScenarios, 150, async ({ tariff, request }) => {
    const result = await askRate(await open(tariff), request);
    if (isFailure(result)) return;
    const [lines, totals] = [result.lines, result.totals].map((amounts) =>
      amounts.map(({ amount, currency }) => `${amount} ${currency}`),
    );
    const [text, page] = [explain(result), explainHtml(result)];
    expect(billedAtEdge(text).toSorted()).toEqual([...(lines ?? []), ...(totals ?? [])].toSorted());
    expect(billedIn(page).toSorted()).toEqual(lines?.toSorted());
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(textsOf(page)).toContain(result.catalog);
    tally.add(...result.lines.map(({ kind }) => kind));
  });
  tally.expectAll("usage", "recurring", "credit", "one_time", "discount", "maximum", "minimum", "rounding");
});

import { describe, expect, test } from "vitest";
import { billParts, spanOf } from "../../src/explain/bill-parts.ts";
import { explain, explainHtml } from "../../src/index.ts";
import { contract, order, type RateResult, rated } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { billedAtEdge, billedIn } from "./page.ts";

const ORDERS = [order("2026-01-11", "2026-02-01"), order("2026-02-11", "2026-03-01")];

/** A call at 1 USD in each of two orders, with days before, between and after them. */
async function winter(): Promise<RateResult> {
  const catalog = await shop(version("2026-01-01", { sold: "by_order" }));
  return rated(catalog, {
    contract: contract({ orders: ORDERS }),
    period: { from: "2026-01-01", until: "2026-04-01" },
    usage: [
      { meter: "calls", at: "2026-01-20", quantity: 1 },
      { meter: "calls", at: "2026-02-20", quantity: 2 },
    ],
  });
}

test("segments, and the time without an order between them, stand in the order of time", async () => {
  const { parts } = billParts(await winter());
  expect(parts.map((part) => `${part.kind} from ${spanOf(part).from.slice(0, 10)}`)).toEqual([
    "gap from 2026-01-01",
    "segment from 2026-01-11",
    "gap from 2026-02-01",
    "segment from 2026-02-11",
    "gap from 2026-03-01",
  ]);
});

describe("a line", () => {
  test.each([
    ["of a version that the timeline does not have", { version: "shop/thing/basic@2020-01-01" }],
    ["from before the timeline", { from: "2025-12-01T00:00:00+00:00" }],
    ["from the end of its segment on", { from: "2026-02-01T00:00:00+00:00" }],
    ["from between the segments", { from: "2026-02-05T00:00:00+00:00" }],
  ])("%s is on the bill, too", async (_, moved) => {
    const result = await winter();
    const [first, ...others] = result.lines;
    if (!first) throw new Error("nothing is billed");
    const odd = { ...result, lines: [{ ...first, ...moved }, ...others] };
    expect(billedIn(explainHtml(odd)).toSorted()).toEqual(["1 USD", "2 USD"]);
    expect(billedAtEdge(explain(odd)).toSorted()).toEqual(["1 USD", "2 USD", "3 USD"]);
  });
});

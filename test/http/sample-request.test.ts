import { expect, test } from "vitest";
import { readyLines } from "../../src/http/greeting.ts";
import { sampleRequest } from "../../src/http/sample-request.ts";
import { type Catalog, isFailure, rate } from "../../src/index.ts";
import { shippedCatalog } from "./service.ts";

const catalog = await shippedCatalog();

function only(...ids: readonly string[]): Catalog {
  return { ...catalog, tariffs: new Map([...catalog.tariffs].filter(([id]) => ids.includes(id))) };
}

test("every shipped tariff gives a first request that the service answers with an amount", async () => {
  for (const id of catalog.tariffs.keys()) {
    const request = await sampleRequest(only(id));
    const result = await rate(catalog, request);
    if (isFailure(result)) throw new Error(JSON.stringify(result));
    expect(request?.contract.tariff).toBe(id);
    expect(Number(result.totals[0]?.amount)).toBeGreaterThan(0);
  }
});

test("without a tariff there is nothing to rate, and only the list of tariffs to try", async () => {
  expect(await sampleRequest(only())).toBeUndefined();
  expect(readyLines("http://127.0.0.1:1", undefined).filter((line) => line.includes("curl"))).toEqual([
    "  curl http://127.0.0.1:1/v1/tariffs",
  ]);
});

test("a quote in the request does not end the shell's", () => {
  const sample = {
    contract: { id: "it's", tariff: "a/b" },
    period: { from: "2026-06-02", until: "2026-06-03" },
  };
  expect(readyLines("http://127.0.0.1:1", sample).at(-1)).toContain(String.raw`{"id":"it'\''s"`);
});

import { expect, test } from "vitest";
import { readyLines } from "../../src/http/greeting.ts";
import { sampleRequest } from "../../src/http/sample-request.ts";
import { type Catalog, isFailure, rate } from "../../src/index.ts";
import { measuring, reads } from "../measure/gauge.ts";
import { version } from "../support/shop.ts";
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

test("a meter that measures months gives a period of the rest of one", async () => {
  const charges = { peak: "{ meter: gauge, model: per_unit, price: 1 USD per gigabyte-month }" };
  const monthly = await measuring(reads("max", "month"), version("2026-06-02", { charges }));
  const request = await sampleRequest(monthly);
  expect(request?.period).toEqual({ from: "2026-06-02", until: "2026-07-01" });
  expect(await rate(monthly, request)).toMatchObject({ totals: [{ amount: "20" }] }); // 20 at 1 USD
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
  const post = readyLines("http://127.0.0.1:1", sample).find((line) => line.includes("/v1/rate "));
  expect(post).toContain(String.raw`{"id":"it'\''s"`);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeOf } from "../../src/http/route-of.ts";
import { combineObservers } from "../../src/observe/combine-observers.ts";
import { createMetrics } from "../../src/observe/metrics.ts";
import { payAsYouGo } from "./requests.ts";
import { type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  const metrics = createMetrics(routeOf);
  service = await startService(catalog, { metrics, observer: combineObservers([metrics.observer]) });
});
afterAll(() => service.stop());

async function figures(): Promise<string> {
  return (await service.ask("GET", "/metrics")).text();
}

describe("GET /metrics", () => {
  test("counts requests by route and status, and no path of a caller's making", async () => {
    await (await service.post("/v1/rate", payAsYouGo(1))).text();
    await (await service.post("/v1/rate", {})).text();
    await (await service.ask("GET", "/v1/tariffs/a%2Fb")).text();
    await (await service.ask("GET", "/made/up")).text();
    const text = await figures();
    const count = 'http_request_duration_seconds_count{method="';
    expect(text).toContain(`${count}POST",route="/v1/rate",status_code="200"} 1`);
    expect(text).toContain(`${count}POST",route="/v1/rate",status_code="400"} 1`);
    expect(text).toContain(`${count}GET",route="/v1/tariffs/{tariff}",status_code="404"} 1`);
    expect(text).toContain(`${count}GET",route="none",status_code="404"} 1`);
    expect(text).not.toContain("made/up");
  });

  test("counts what was rated, and problems by code", async () => {
    const text = await figures();
    expect(text).toContain('tariff_rated_total{outcome="rated"} 1');
    expect(text).toContain('tariff_rated_total{outcome="refused"} 1');
    expect(text).toContain('tariff_problems_total{code="key-missing"} 2');
  });

  test("names the catalog that answers, and what is under way", async () => {
    const text = await figures();
    expect(text).toContain(`tariff_catalog_info{digest="${catalog.digest}"} 1`);
    expect(text).toContain("tariff_catalog_loaded_timestamp_seconds 1767225600"); // 2026-01-01T00:00:00Z
    expect(text).toContain("http_requests_in_flight 1");
    expect(text).toContain("process_resident_memory_bytes");
  });

  test("is in the text format of Prometheus", async () => {
    const response = await service.ask("GET", "/metrics");
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  });
});

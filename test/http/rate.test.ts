import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RateResult } from "../../src/generated/result.ts";
import { rate, timeline } from "../../src/index.ts";
import { payAsYouGo, prepaidAndScanned, scannedDaily, subscription } from "./requests.ts";
import { resultOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

async function rated(request: object): Promise<RateResult> {
  return (await resultOf(await service.post("/v1/rate", request), "rate_result")) as RateResult; // just validated
}

describe("POST /v1/rate", () => {
  test.each([
    ["100000", "90", "90.00"],
    ["100001", "90.00069", "90.00"], // 100,000 x 0.0009 + 1 x 0.00069
    ["500000", "366", "366.00"], // 90.00 + 400,000 x 0.00069
    ["500001", "366.000625", "366.00"], // 366.00 + 1 x 0.000625
    ["1000000", "678.5", "678.50"], // 366.00 + 500,000 x 0.000625
  ])("rates %s checks of an old subscription at exactly %s USD", async (checks, exact, amount) => {
    const { totals } = await rated(subscription(checks));
    expect(totals).toEqual([{ currency: "USD", exact, amount }]);
  });

  test.each([
    ["100000", "90", "90.00"],
    ["100001", "90.0007", "90.00"], // 100,000 x 0.0009 + 1 x 0.0007
    ["500000", "370", "370.00"], // 90.00 + 400,000 x 0.0007
    ["500001", "370.00045", "370.00"], // 370.00 + 1 x 0.00045
    ["1000000", "595", "595.00"], // 370.00 + 500,000 x 0.00045
  ])("rates %s checks of old pay-as-you-go at exactly %s USD", async (checks, exact, amount) => {
    const { totals } = await rated(payAsYouGo(checks));
    expect(totals).toEqual([{ currency: "USD", exact, amount }]);
  });

  test("rates 20 instances on each of 30 days under the new terms at 43.92 USD", async () => {
    const { totals } = await rated(scannedDaily(20)); // 20 x 30 x 0.0732
    expect(totals).toEqual([{ currency: "USD", exact: "43.92", amount: "43.92" }]);
  });

  test("rates 10 prepaid and 12 scanned instances as a prepaid and an overage portion", async () => {
    const { lines, totals } = await rated(prepaidAndScanned(10, 12));
    expect(lines.map(({ charge, exact }) => [charge, exact])).toEqual([
      ["prepaid-instances", "14.6"], // 10 x 1.46
      ["overage", "4.392"], // 30 x 2 x 0.0732
    ]);
    expect(totals).toEqual([{ currency: "USD", exact: "18.992", amount: "18.99" }]); // 14.60 + 4.39
  });

  test("names the catalog that gave the answer", async () => {
    expect((await rated(payAsYouGo(1))).catalog).toBe(catalog.digest);
  });

  test("takes an integer as a number or as a text", async () => {
    expect(await rated(payAsYouGo(600_000))).toEqual(await rated(payAsYouGo("600000")));
  });

  test("takes UTF-8 as a parameter of the content type, and text beyond ASCII", async () => {
    const headers = { "Content-Type": 'Application/JSON; charset="UTF-8"' };
    const body = JSON.stringify(payAsYouGo(1, { id: "Müller & 孙" }));
    const result = await resultOf(await service.ask("POST", "/v1/rate", { headers, body }), "rate_result");
    expect(result).toMatchObject({ contract: "Müller & 孙" });
  });

  test("answers on one line whatever an id holds", async () => {
    const text = await (await service.post("/v1/rate", payAsYouGo(1, { id: "a\r\nb\u2028\ud800" }))).text();
    expect(text.trimEnd()).not.toMatch(/[\r\n]/);
  });

  test("gives the same bytes as the library", async () => {
    for (const request of [payAsYouGo(100_001), subscription("500001"), prepaidAndScanned(10, 12)]) {
      const text = await (await service.post("/v1/rate", request)).text();
      expect(text).toBe(`${JSON.stringify(await rate(catalog, request))}\n`);
    }
  });
});

describe("POST /v1/timeline", () => {
  const { contract } = payAsYouGo(1) as { contract: object }; // as written above

  test("tells when an old contract moves to the new version", async () => {
    const response = await service.post("/v1/timeline", { contract, at: "2026-06-01" });
    expect(await resultOf(response, "timeline_result")).toMatchObject({
      contract: "c-1",
      timeline: [
        { version: "security-center/cspm/pay-as-you-go@2024-01-01", until: "2026-06-02T00:00:00+08:00" },
        { version: "security-center/cspm/pay-as-you-go@2026-06-02", from: "2026-06-02T00:00:00+08:00" },
      ],
      at: { version: "security-center/cspm/pay-as-you-go@2024-01-01" },
      catalog: catalog.digest,
    });
  });

  test("gives the same bytes as the library", async () => {
    const text = await (await service.post("/v1/timeline", { contract })).text();
    expect(text).toBe(`${JSON.stringify(await timeline(catalog, { contract }))}\n`);
  });
});

describe("many requests at once", () => {
  test("200 overlapping requests get the answers that they get one after another", async () => {
    const requests = Array.from({ length: 200 }, (_, n) => variant(n));
    const alone: string[] = [];
    for (const request of requests) alone.push(await textOf(request));
    const together = await Promise.all(
      requests.map(async (request, n) => {
        // In steps: what starts in one tick hides faults of engines that share their state between runs.
        await new Promise((resolve) => setTimeout(resolve, n % 7));
        return textOf(request);
      }),
    );
    expect(together).toEqual(alone);
    expect(new Set(alone).size).toBeGreaterThan(150);
  });

  async function textOf(request: object): Promise<string> {
    // Named, because a refusal repeats the name.
    const headers = { "Content-Type": "application/json", "X-Request-Id": "r-1" };
    return (await service.ask("POST", "/v1/rate", { headers, body: JSON.stringify(request) })).text();
  }

  /** Contracts with and without a trial, orders and refusals, so that different rows of the rules decide. */
  function variant(n: number): object {
    if (n % 5 === 0) return scannedDaily(n);
    if (n % 5 === 1) return prepaidAndScanned(n, n + 3);
    if (n % 5 === 2) return subscription(n * 1000);
    if (n % 5 === 3)
      return payAsYouGo(n, { trial: { from: "2026-05-10", until: `2026-06-${10 + (n % 20)}` } });
    return payAsYouGo(n * 1000, n % 2 === 0 ? {} : { ended: "2026-05-10" });
  }
});

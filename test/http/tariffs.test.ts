import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TariffResult, TariffsResult, VersionResult } from "../../src/generated/result.ts";
import { failureOf, resultOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

const PAY_AS_YOU_GO = "/v1/tariffs/security-center%2Fcspm%2Fpay-as-you-go";
const SUBSCRIPTION = "/v1/tariffs/security-center%2Fcspm%2Fsubscription";

async function versionAt(path: string): Promise<VersionResult> {
  return (await resultOf(await service.ask("GET", path), "version_result")) as VersionResult; // just validated
}

describe("GET /v1/tariffs/{tariff}", () => {
  test("says of a tariff what the list of all says of it", async () => {
    const { tariffs } = (await (await service.ask("GET", "/v1/tariffs")).json()) as TariffsResult;
    const one = (await resultOf(await service.ask("GET", PAY_AS_YOU_GO), "tariff_result")) as TariffResult;
    expect(one).toEqual({ tariff: tariffs[0], catalog: catalog.digest });
  });

  test.each([
    ["security-center%2Fcspm%2Fpay-as-you-go", "security-center%2Fcspm%2Fpay-as-yuo-go"],
    ["security-center%2Fcspm%2Fsubscription", "subscription"],
  ])("leads to %s who asks for %s", async (meant, asked) => {
    const failure = await failureOf(await service.ask("GET", `/v1/tariffs/${asked}`));
    expect(failure).toMatchObject({
      status: 404,
      type: "about:blank",
      hint: `ask for \`/v1/tariffs/${meant}\``,
    });
  });

  test.each(["a", "..%2F..%2Fproduct", "__proto__", "%00", "x".repeat(5000)])(
    "leads to the list who asks for %s",
    async (asked) => {
      const failure = await failureOf(await service.ask("GET", `/v1/tariffs/${asked}`));
      expect(failure).toMatchObject({ status: 404, hint: expect.stringContaining("`GET /v1/tariffs`") });
      expect(failure.detail.length).toBeLessThan(200);
    },
  );

  test("is nothing for a path that stands for no text", async () => {
    expect(await failureOf(await service.ask("GET", "/v1/tariffs/%zz"))).toMatchObject({ status: 404 });
    expect(await failureOf(await service.ask("GET", "/v1/tariffs/%ff"))).toMatchObject({ status: 404 });
  });

  test.each(["", "/versions/2026-06-02"])(
    "tells who sent plain slashes the address with %%2F%s",
    async (end) => {
      const plain = `/v1/tariffs/security-center/cspm/pay-as-you-go${end}`;
      const failure = await failureOf(await service.ask("GET", plain));
      expect(failure).toMatchObject({
        status: 404,
        hint: `write each slash of the tariff id as %2F: \`${PAY_AS_YOU_GO}${end}\``,
      });
    },
  );
});

describe("GET /v1/tariffs/{tariff}/versions/{date}", () => {
  test("says what the old terms charge, tier by tier", async () => {
    const { version, rounding, trial, charges } = await versionAt(`${PAY_AS_YOU_GO}/versions/2024-01-01`);
    expect(version.version).toBe("security-center/cspm/pay-as-you-go@2024-01-01");
    expect([rounding, trial]).toEqual(["half_up to 0.01 USD per line", "free"]);
    expect(charges).toMatchObject([
      {
        charge: "checks",
        kind: "usage",
        model: "graduated",
        meter: "checks",
        resets: "monthly",
        every: null,
      },
    ]);
    expect(
      charges[0]?.prices.map(({ from, up_to, price, currency, unit }) => [
        from,
        up_to,
        price,
        currency,
        unit,
      ]),
    ).toEqual([
      ["0", "100000", "0.0009", "USD", "check"],
      ["100000", "500000", "0.0007", "USD", "check"],
      ["500000", null, "0.00045", "USD", "check"],
    ]);
  });

  test("names the digest of its file, and no commit, since a folder records none", async () => {
    const { version } = await versionAt(`${PAY_AS_YOU_GO}/versions/2024-01-01`);
    const text = readFileSync("tariffs/security-center/cspm/pay-as-you-go/2024-01-01.yaml");
    expect(version.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(version.commit).toBeNull();
  });

  test("says what is prepaid, how often, and what it includes", async () => {
    const { charges } = await versionAt(`${SUBSCRIPTION}/versions/2026-06-02`);
    expect(charges).toMatchObject([
      {
        charge: "prepaid-instances",
        kind: "recurring",
        model: "per_unit",
        meter: null,
        quantity: "instances",
        every: "month",
        prices: [{ from: "0", up_to: null, price: "1.46", unit: "instance-month" }],
      },
      {
        charge: "overage",
        kind: "usage",
        meter: "scanned-instances",
        quantity: null,
        included: "instances",
        prices: [{ price: "0.0732", unit: "instance-day" }],
      },
    ]);
  });

  test("does not repeat the file", async () => {
    const text = await (await service.ask("GET", `${PAY_AS_YOU_GO}/versions/2026-06-02`)).text();
    expect(text).not.toContain("20 instances on each of 30 days");
  });

  test.each(["2026-06-03", "2026-6-2", "today"])("names the dates there are for %s", async (date) => {
    const failure = await failureOf(await service.ask("GET", `${PAY_AS_YOU_GO}/versions/${date}`));
    expect(failure).toMatchObject({ status: 404, hint: `ask for \`${PAY_AS_YOU_GO}/versions/2026-06-02\`` });
    expect(failure.detail).toContain("only of 2024-01-01, 2026-06-02");
  });

  test("of an unknown tariff leads to the tariff", async () => {
    const failure = await failureOf(await service.ask("GET", "/v1/tariffs/subscription/versions/2026-06-02"));
    expect(failure).toMatchObject({ status: 404, hint: `ask for \`${SUBSCRIPTION}\`` });
  });
});

describe("the catalog of an answer", () => {
  const pinned = (digest: string): RequestInit => ({ headers: { "Tariff-Catalog": digest } });

  test("is named by its header where the answer came from one", async () => {
    for (const path of ["/v1/tariffs", PAY_AS_YOU_GO, "/v1/tariffs/a"]) {
      expect((await service.ask("GET", path)).headers.get("tariff-catalog")).toBe(catalog.digest);
    }
    expect((await service.post("/v1/rate", "{")).headers.get("tariff-catalog")).toBe(catalog.digest);
    expect((await service.ask("GET", "/livez")).headers.get("tariff-catalog")).toBeNull();
    expect((await service.post("/v1/check", { files: [] })).headers.get("tariff-catalog")).toBeNull();
  });

  test("can be pinned, and is missed where it is not there", async () => {
    expect((await service.ask("GET", PAY_AS_YOU_GO, pinned(catalog.digest))).status).toBe(200);
    const failure = await failureOf(
      await service.ask("GET", PAY_AS_YOU_GO, pinned(`sha256:${"0".repeat(64)}`)),
    );
    expect(failure).toMatchObject({ status: 412, hint: expect.stringContaining(catalog.digest) });
  });

  test("matters nothing to what is asked of none", async () => {
    expect((await service.ask("GET", "/livez", pinned("sha256:0"))).status).toBe(200);
  });
});

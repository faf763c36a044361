import { afterEach, describe, expect, test } from "vitest";
import { CatalogInForce } from "../../src/live/catalog-in-force.ts";
import { payAsYouGo } from "./requests.ts";
import { failureOf, resultOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
const services: Service[] = [];
afterEach(() => {
  for (const { stop } of services.splice(0)) stop();
});

async function started(parts: Parameters<typeof startService>[1]): Promise<Service> {
  const service = await startService(catalog, parts);
  services.push(service);
  return service;
}

describe("GET /readyz", () => {
  test("names the catalog that answers, and since when", async () => {
    const { ask } = await started({});
    expect(await resultOf(await ask("GET", "/readyz"), "readiness")).toEqual({
      status: "ready",
      catalog: catalog.digest,
      since: "2026-01-01T00:00:00Z",
      refused: null,
    });
  });

  test("stays ready with a broken edit, and tells its problems", async () => {
    const at = Temporal.Instant.from("2026-06-02T00:00Z");
    const refusal = { at, reason: "the files have problems", problems: [] };
    const { ask } = await started({ state: { isDraining: false, refusal } });
    expect(await resultOf(await ask("GET", "/readyz"), "readiness")).toMatchObject({
      status: "ready",
      refused: { at: "2026-06-02T00:00:00Z", reason: "the files have problems", problems: [] },
    });
  });

  test("is unready while the service stops, which answers all the same", async () => {
    const { ask, post } = await started({ state: { isDraining: true, refusal: undefined } });
    const response = await ask("GET", "/readyz");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: "draining" });
    expect((await post("/v1/rate", payAsYouGo(1))).status).toBe(200);
  });
});

describe("a request that pins a catalog", () => {
  const headers = (digest: string) => ({ "Content-Type": "application/json", "Tariff-Catalog": digest });
  const body = JSON.stringify(payAsYouGo(1));
  const older = { ...catalog, digest: `sha256:${"0".repeat(64)}` };
  const snapshot = (each: typeof catalog) => ({
    catalog: each,
    sources: [],
    since: Temporal.Instant.from("2026-01-01T00:00Z"),
  });

  test("is answered from it as long as it is kept, and else refused by 412, with the current one named", async () => {
    const inForce = new CatalogInForce(snapshot(older), 2);
    const { ask } = await started({ inForce });
    const pinned = () => ask("POST", "/v1/rate", { headers: headers(older.digest), body });
    expect((await pinned()).status).toBe(200);
    inForce.swap(snapshot(catalog));
    expect(await (await pinned()).json()).toMatchObject({ catalog: older.digest });
    inForce.swap(snapshot({ ...catalog, digest: `sha256:${"1".repeat(64)}` }));
    const refused = await pinned();
    expect(refused.headers.get("tariff-catalog")).toBe(inForce.current.catalog.digest);
    const failure = await failureOf(refused);
    expect(failure.status).toBe(412);
    expect(failure.hint).toContain(inForce.current.catalog.digest);
  });

  test.each(["POST /v1/timeline", "GET /v1/tariffs", "POST /v1/check"])(
    "by %s is refused as well",
    async (operation) => {
      const { ask } = await started({});
      const [method = "", path = ""] = operation.split(" ");
      const request = method === "GET" ? {} : { body: "{}" };
      const response = await ask(method, path, { headers: headers(older.digest), ...request });
      expect((await failureOf(response)).status).toBe(412);
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { originsFault } from "../../src/http/cors.ts";
import { failureOf, type Service, shippedCatalog, startService } from "./service.ts";

const OWN = "https://billing.example.com";
const catalog = await shippedCatalog();
let closed: Service;
let open: Service;
beforeAll(async () => {
  closed = await startService(catalog);
  const cors = { origins: ["https://other.example.com:8443", OWN] };
  open = await startService(catalog, { settings: { ...DEFAULT_SETTINGS, cors } });
});
afterAll(() => {
  closed.stop();
  open.stop();
});

function allowed({ headers }: Response): readonly string[] {
  return [...headers.keys()].filter((name) => name.startsWith("access-control-"));
}

/** What a browser asks before it sends a request with a key. */
function preflight({ ask }: Service, origin: string, path = "/v1/rate"): Promise<Response> {
  const headers = {
    Origin: origin,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
  };
  return ask("OPTIONS", path, { headers });
}

describe("without origins in the settings", () => {
  test("no answer says anything of them, to whatever page", async () => {
    for (const origin of [OWN, "null", closed.address]) {
      const headers = { Origin: origin };
      const answers = [await closed.ask("GET", "/v1/tariffs", { headers }), await preflight(closed, origin)];
      for (const answer of answers) {
        expect(allowed(answer)).toEqual([]);
        expect(answer.headers.get("vary")).toBeNull();
      }
    }
  });
});

describe("with origins in the settings", () => {
  test("a page of one may send a key and read what it needs", async () => {
    const answer = await preflight(open, OWN);
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": OWN,
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers":
        "Authorization, Content-Type, Tariff-Catalog, X-Request-Id, traceparent",
      "access-control-max-age": "600",
      vary: "Origin",
    });
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("a page of one reads results and failures alike", async () => {
    const headers = { Origin: OWN };
    const result = await open.ask("GET", "/v1/tariffs", { headers });
    const failure = await open.ask("GET", "/v1/tariffs?a", { headers });
    expect([result.status, failure.status]).toEqual([200, 400]);
    for (const answer of [result, failure]) {
      expect(answer.headers.get("access-control-allow-origin")).toBe(OWN);
      expect(answer.headers.get("access-control-expose-headers")).toBe(
        "X-Request-Id, Tariff-Catalog, RateLimit, RateLimit-Policy, Retry-After",
      );
      expect(answer.headers.get("access-control-allow-methods")).toBeNull();
      expect(answer.headers.get("vary")).toBe("Origin");
    }
  });

  test.each([
    "http://billing.example.com",
    "https://billing.example.com:443",
    "https://billing.example.com:8443",
    "https://billing.example.com.evil.example",
    "https://evil.billing.example.com",
    "https://BILLING.example.com",
    "https://billing.example.com/",
    "https://billing.example.com, https://other.example.com:8443",
    "null",
    "*",
    "",
  ])("a page of `%s` may not, and no cache gives it what another may", async (origin) => {
    const headers = { Origin: origin };
    const answers = [await open.ask("GET", "/v1/tariffs", { headers }), await preflight(open, origin)];
    for (const answer of answers) {
      expect(allowed(answer)).toEqual([]);
      expect(answer.headers.get("vary")).toBe("Origin");
    }
  });

  test("there is no more at a path than for everybody else", async () => {
    expect(await failureOf(await preflight(open, OWN, "/v1/nowhere"))).toMatchObject({ status: 404 });
  });
});

test.each([
  ["*", "the origin `*` would let every page ask"],
  ["https://billing.example.com/", "write for example `https://billing.example.com`"],
  ["HTTPS://Billing.example.com:443", "write for example `https://billing.example.com`"],
  ["billing.example.com", "write for example `https://billing.example.com`"],
  ["null", "`null` is not an origin"],
  ["file:///page", "write for example `https://billing.example.com`"],
  ["", "`` is not an origin"],
])("the origin `%s` in the settings is refused", (origin, why) => {
  expect(originsFault([OWN, origin])).toContain(why);
});

test("origins as browsers send them are taken", () => {
  expect(originsFault([])).toBeUndefined();
  expect(originsFault([OWN, "http://localhost:3000", "https://[2001:db8::1]:8443"])).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { failureOf, type Service, sendRaw, shippedCatalog, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService(await shippedCatalog());
});
afterAll(() => service.stop());

test.each([
  ["a result", "/v1/tariffs", 200],
  ["a probe", "/livez", 200],
  ["a path that is none", "/nowhere", 404],
  ["a query that is refused", "/v1/tariffs?a", 400],
])("%s lets a browser load, run and frame nothing", async (_, path, status) => {
  const response = await service.ask("GET", path);
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-security-policy": "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
  });
  if (status !== 200) await failureOf(response);
});

test("over plain HTTP nothing is said of HTTPS, and nothing is said twice", async () => {
  const text = await sendRaw(service.port, "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const [head = ""] = text.split("\r\n\r\n");
  const names = head
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(":")[0]?.toLowerCase());
  expect(names).not.toContain("strict-transport-security");
  expect(names).toEqual(expect.arrayContaining(["x-content-type-options", "cache-control"]));
  expect(new Set(names).size).toBe(names.length);
});

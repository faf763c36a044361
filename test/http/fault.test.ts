import { afterEach, describe, expect, test, vi } from "vitest";
import type { Catalog } from "../../src/index.ts";
import { payAsYouGo } from "./requests.ts";
import { failureOf, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
const json = { "Content-Type": "application/json" };
afterEach(() => vi.restoreAllMocks());

describe("a bug", () => {
  const broken: Catalog = {
    ...catalog,
    get tariffs(): never {
      throw new Error("secret\nof the house");
    },
  };

  test.each([
    ["GET", "/v1/tariffs"],
    ["POST", "/v1/rate"],
    ["POST", "/v1/timeline"],
  ])("in %s %s is told by its id alone, and logged in one line under the same", async (method, path) => {
    const faulty = await startService(broken);
    const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const contract = { id: "c", tariff: "a/b", started: "2026-01-01" };
    const request = path === "/v1/rate" ? payAsYouGo(1) : { contract };
    const init = method === "POST" ? { headers: json, body: JSON.stringify(request) } : {};
    const failure = await failureOf(await faulty.ask(method, path, init));
    faulty.stop();
    expect(failure).toMatchObject({
      status: 500,
      type: "about:blank",
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(failure)).not.toContain("secret");
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^[^\n]*secret[^\n]*\n$/));
    expect(log.mock.calls[0]?.[0]).toContain(failure.request_id);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import type { TariffsResult } from "../../src/generated/result.ts";
import type { Asked } from "../../src/http/endpoint.ts";
import { ENDPOINTS } from "../../src/http/endpoints.ts";
import { readTariffs, type Source } from "../../src/index.ts";
import { PLAIN_OBSERVER } from "../../src/observe/plain-observer.ts";
import { failureOf, resultOf, type Service, shippedCatalog, startService, TARIFFS } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
let files: readonly Source[];
beforeAll(async () => {
  service = await startService(catalog);
  files = await readTariffs(TARIFFS);
});
afterAll(() => service.stop());

describe("POST /v1/check", () => {
  test("finds nothing in the shipped tariffs", async () => {
    const response = await service.post("/v1/check", { files });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ problems: [] });
  });

  test("finds the example that a changed price breaks, with its place", async () => {
    const dearer = files.map(({ path, text }) => ({ path, text: text.replace("0.0732 USD", "0.0733 USD") }));
    expect(await resultOf(await service.post("/v1/check", { files: dearer }), "failure")).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: "example-failed",
          place: expect.objectContaining({ file: "security-center/cspm/pay-as-you-go/2026-06-02.yaml" }),
        }),
      ]),
    });
  });

  test("succeeds in finding that a file is no YAML", async () => {
    const body = { files: [{ path: "a/product.yaml", text: "a: [" }] };
    const result = await resultOf(await service.post("/v1/check", body), "failure");
    expect(result).toMatchObject({ problems: [{ code: "yaml-syntax", place: { file: "a/product.yaml" } }] });
  });

  test("stops the work when its caller goes", async () => {
    const endpoint = ENDPOINTS.find(({ operation }) => operation === "check");
    if (!endpoint || !("answer" in endpoint)) throw new Error("there is no such endpoint");
    const leaving = new AbortController();
    const serving = { settings: DEFAULT_SETTINGS };
    const working = endpoint.answer({ body: { files }, gone: leaving.signal, serving } as Asked); // all that it looks at
    leaving.abort();
    await expect(working).rejects.toBe(leaving.signal.reason);
  });

  test("who goes while it works is no fault, and was not answered", async () => {
    const [answered, fault] = [vi.fn(), vi.fn()];
    const leaving = new AbortController();
    const begun = () => setTimeout(() => leaving.abort(), 30);
    const observed = await startService(catalog, { observer: { ...PLAIN_OBSERVER, begun, answered, fault } });
    const body = JSON.stringify({ files });
    const headers = { "Content-Type": "application/json" };
    const { signal } = leaving;
    await expect(observed.ask("POST", "/v1/check", { headers, body, signal })).rejects.toThrow();
    await vi.waitFor(() => expect(answered).toHaveBeenCalled());
    expect(answered.mock.lastCall?.[0]).toMatchObject({ operation: "check", status: 499 });
    expect((await observed.post("/v1/check", { files })).status).toBe(200);
    expect(fault).not.toHaveBeenCalled();
    await observed.stop();
  });

  test("leaves the catalog as it is", async () => {
    await service.post("/v1/check", { files: [{ path: "a/product.yaml", text: "" }] });
    expect(await (await service.ask("GET", "/v1/tariffs")).json()).toMatchObject({ catalog: catalog.digest });
  });

  test.each([
    ["{}", "key-missing", ""],
    ['{"files":[]}', "value-out-of-bounds", "/files"],
    ['{"files":[{"path":"a"}]}', "key-missing", "/files/0"],
    ["[]", "value-of-wrong-type", ""],
    ["", "json-syntax", ""],
  ])("refuses the request %s itself", async (body, code, pointer) => {
    const failure = await failureOf(await service.post("/v1/check", body));
    expect(failure).toMatchObject({ status: 400, problems: [{ code, place: { pointer } }] });
  });
});

describe("GET /v1/tariffs", () => {
  test("lists every version with its reasons, and names the catalog", async () => {
    const response = await service.ask("GET", "/v1/tariffs");
    const result = (await resultOf(response, "tariffs_result")) as TariffsResult; // just validated
    expect(result.catalog).toBe(catalog.digest);
    expect(
      result.tariffs.map(({ tariff, versions }) => [tariff, versions.map((each) => each.effective)]),
    ).toEqual([
      ["security-center/cspm/pay-as-you-go", ["2024-01-01", "2026-06-02"]],
      ["security-center/cspm/subscription", ["2024-01-01", "2026-06-02"]],
    ]);
  });
});

describe("GET /livez", () => {
  test("says that the service lives", async () => {
    const response = await service.ask("GET", "/livez");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"status":"ok"}\n');
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/config/default-settings.ts";
import { DIFF_EXAMPLES, IMPACT_LINES } from "../../src/http/openapi/examples.ts";
import { readTariffs, type Source } from "../../src/index.ts";
import { failureOf, type Service, shippedCatalog, startService, TARIFFS } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
let files: readonly Source[];
beforeAll(async () => {
  service = await startService(catalog);
  files = await readTariffs(TARIFFS);
});
afterAll(() => service.stop());

describe("POST /v1/diff", () => {
  test("holds files against the catalog that rates", async () => {
    expect(await (await service.post("/v1/diff", { head: { files } })).json()).toEqual({
      base: catalog.digest,
      head: catalog.digest,
      products: [],
      versions: [],
    });
    const without = files.filter(({ path }) => !path.endsWith("2026-06-02.yaml"));
    expect(await (await service.post("/v1/diff", { head: { files: without } })).json()).toMatchObject({
      versions: ["pay-as-you-go", "subscription"].map((name) => ({
        kind: "removed",
        version: `security-center/cspm/${name}@2026-06-02`,
      })),
    });
  });

  test("holds two sets of files against each other", async () => {
    const response = await service.post("/v1/diff", DIFF_EXAMPLES["dearer-reads"]?.value);
    expect(await response.json()).toMatchObject({
      versions: [
        {
          version: "shop/disk/metered@2026-07-01",
          charges: [{ prices: [{ before: "0.05", after: "0.06", percent: "20" }] }],
        },
      ],
    });
  });

  test("does no more work than a check may", async () => {
    const limits = { ...DEFAULT_SETTINGS.limits, work: 10, checkWork: 10 };
    const bounded = await startService(catalog, { settings: { ...DEFAULT_SETTINGS, limits } });
    const failure = await failureOf(await bounded.post("/v1/diff", DIFF_EXAMPLES["dearer-reads"]?.value));
    bounded.stop();
    expect(failure.problems[0]?.message).toMatch(/^to compare the bills takes more than 10 steps/);
  });

  test("refuses files with errors, and says of which side they are", async () => {
    const broken = files.map(({ path, text }) => ({ path, text: text.replace("0.0732 USD", "0,0732 USD") }));
    const failure = await failureOf(
      await service.post("/v1/diff", { base: { files: broken }, head: { files } }),
    );
    expect(failure.problems[0]).toMatchObject({
      code: "number-with-comma",
      related: expect.arrayContaining([{ pointer: "/base/files" }]),
    });
    expect((await service.post("/v1/diff", { base: { files } })).status).toBe(400);
  });
});

describe("POST /v1/impact", () => {
  const ask = (body: string, type = "application/x-ndjson") =>
    service.ask("POST", "/v1/impact", { body, headers: { "Content-Type": type } });
  const lines = async (body: string) =>
    (await (await ask(body)).text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const [start = "", use = ""] = IMPACT_LINES.split("\n");

  test("answers each contract in its place, and the whole at the end", async () => {
    const second = use.replace("contract-1", "contract-2").replace('"quantity":100', '"quantity":300');
    const answers = await lines(`${start}\n${use}\n${second}\n`);
    expect(answers.map(({ contract, differences }) => [contract, differences?.[0].difference])).toEqual([
      ["contract-1", "1.00"],
      ["contract-2", "3.00"],
      [undefined, undefined],
    ]);
    expect(answers[2]).toMatchObject({
      contracts: 2,
      totals: [{ before: "20.00", after: "24.00" }],
      budgets: [
        { budget: "no contract above +20%", holds: true },
        { budget: "no promise broken", holds: true },
      ],
    });
  });

  test("tells what cannot be rated in its place, and goes on", async () => {
    const stranger = JSON.stringify({
      contract: { id: "x", tariff: "shop/disk/none", started: "2026-01-01" },
    });
    const answers = await lines(`${start}\n${stranger}\n${use}\n`);
    expect(answers[0]).toMatchObject({ contract: "x", after: { problems: [{ code: "tariff-unknown" }] } });
    expect(answers[2]).toMatchObject({ contracts: 2, unrateable_after: { contracts: 1 } });
  });

  test.each([
    ["a line that is no JSON", "{"],
    ["a line without a contract", '{ "usage": [] }'],
    ["usage that is misspelt", '{ "contract": { "id": "a" }, "usages": [] }'],
    ["usage that is no list", '{ "contract": { "id": "a" }, "usage": 1 }'],
  ])("gives no sums after %s", async (_, broken) => {
    const answers = await lines(`${start}\n${use}\n${broken}\n${use}\n`);
    expect(answers).toHaveLength(2);
    expect(answers[1]).toHaveProperty("problems");
  });

  test.each([
    ["no body", "", 400],
    ["no period", '{ "head": { "files": [] } }\n', 400],
    ["a budget that is only a word of the language", start.replace("no promise broken", "toString"), 400],
    ["a budget that is none", start.replace("no promise broken", "cheap for all"), 400],
    ["files with errors", start.replaceAll("0.06 USD per read", "0,06 USD per read"), 400],
  ])("refuses %s as a whole", async (_, body, status) => {
    const response = await ask(body);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
  });

  test("refuses other media types", async () => {
    expect((await ask("{}", "application/json")).status).toBe(415);
  });

  test("does no more work for a contract than for a request of its own", async () => {
    const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, work: 50, rows: 100 } };
    const bounded = await startService(catalog, { settings });
    const body = `${start}\n${use.replace("[{", `[${'{"meter":"reads","at":"2026-07-11","quantity":1},'.repeat(200)}{`)}\n`;
    const response = await bounded.ask("POST", "/v1/impact", {
      body,
      headers: { "Content-Type": "application/x-ndjson" },
    });
    const [first] = (await response.text()).split("\n");
    bounded.stop();
    expect(JSON.parse(first ?? "")).toMatchObject({
      before: { problems: [{ code: "value-out-of-bounds" }] },
    });
  });
});

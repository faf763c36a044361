import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../src/client/create-client.ts";
import type { RateResult } from "../../src/generated/result.ts";
import type { Description } from "./description.ts";
import {
  expectCommonHeaders,
  failureOf,
  resultOf,
  type Service,
  shippedCatalog,
  startService,
} from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

async function textAt(path: string, mediaType: string): Promise<string> {
  const response = await service.ask("GET", path);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    `${mediaType}; charset=utf-8`,
  ]);
  expectCommonHeaders(response);
  return response.text();
}

async function policyOf(path: string): Promise<ReadonlyMap<string, string>> {
  const policy = (await service.ask("GET", path)).headers.get("content-security-policy") ?? "";
  return new Map(
    policy.split("; ").map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1).join(" ")]),
  );
}

describe("GET /docs", () => {
  test("lets its browser reach this service and nothing else", async () => {
    expect(Object.fromEntries(await policyOf("/docs"))).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  test("names no address but paths of this service, and each of them is there", async () => {
    const page = await textAt("/docs", "text/html");
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
    expect(
      addresses.filter((address) => address !== "data:,").every((address) => /^\/[a-z]/.test(address)),
    ).toBe(true);
    for (const address of addresses.filter((each) => each.startsWith("/"))) {
      expect((await service.ask("GET", address)).status, address).toBe(200);
    }
    expect(page).not.toMatch(/https?:|\/\/|<style|style=|<script>|\son[a-z]+=/);
  });

  test("starts with our description, and without the badge of a validator elsewhere", async () => {
    const start = await textAt("/docs/start.js", "text/javascript");
    expect(start).toContain('url: "/openapi.json"');
    expect(start).toContain("validatorUrl: null");
    expect(start).toContain("queryConfigEnabled: false");
    expect(start).not.toMatch(/https?:|\/\//);
  });

  test("loads styles that load nothing from elsewhere", async () => {
    for (const file of ["swagger-ui.css", "page.css"]) {
      const style = await textAt(`/docs/${file}`, "text/css");
      const loaded = [...style.matchAll(/url\(["']?([^)]{5})/g)].map(([, address]) => address);
      expect(new Set(loaded).difference(new Set(["data:"]))).toEqual(new Set());
      expect(style).not.toContain("@import");
    }
  });

  test("runs the bundle as it was published", async () => {
    const bundle = createRequire(import.meta.url).resolve("swagger-ui-dist/swagger-ui-bundle.js");
    expect(await textAt("/docs/swagger-ui-bundle.js", "text/javascript")).toBe(readFileSync(bundle, "utf8"));
  });

  test.each(["package.json", "..%2Fpackage.json", "..%2f..%2fpackage.json", "index.html", "LICENSE"])(
    "has no file %s",
    async (file) => {
      expect(await failureOf(await service.ask("GET", `/docs/${file}`))).toMatchObject({ status: 404 });
    },
  );
});

describe("who knows the introduction alone", () => {
  const figures: readonly string[] = ["415.00", "43.92", "428.50"];

  test("can rate the price change by copying it", async () => {
    const { info } = (await (await service.ask("GET", "/openapi.json")).json()) as Description; // linted in openapi.test.ts
    const commands = info.description.matchAll(/curl \S+(\/v1\/rate) -H '([^:]+): ([^']+)' -d '([^']+)'/g);
    const costs: (string | undefined)[] = [];
    for (const [, path = "", name = "", value = "", body = ""] of commands) {
      const response = await service.ask("POST", path, { headers: { [name]: value }, body });
      const { totals } = (await resultOf(response, "rate_result")) as RateResult; // just validated
      costs.push(totals[0]?.amount);
    }
    expect(costs).toEqual(figures);
    for (const figure of figures) expect(info.description).toContain(`cost **${figure} USD**`);
  });

  test("can do so from TypeScript", async () => {
    const { info } = (await (await service.ask("GET", "/openapi.json")).json()) as Description; // linted in openapi.test.ts
    const [, script = ""] =
      /```ts\nimport \{ createClient \} from "tariff-service\/client";\n([^`]*(?:`[^`]+`[^`]*)*?)```/.exec(
        info.description,
      ) ?? [];
    const written: unknown[] = [];
    const run = new Function("createClient", "console", `return (async () => {${script}})()`);
    const here = () => createClient({ address: service.address });
    await run(here, { log: (text: unknown) => written.push(text) });
    expect(written).toEqual(["415.00"]);
  });

  test("can read it without a browser", async () => {
    const page = await (await service.ask("GET", "/docs")).text();
    const [, path = ""] = /<noscript>[^<]*<a href="([^"]+\.md)"/.exec(page) ?? [];
    const response = await service.ask("GET", path);
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    const { info } = (await (await service.ask("GET", "/openapi.json")).json()) as Description; // linted in openapi.test.ts
    expect(await response.text()).toBe(info.description);
  });

  test("is told only links that lead somewhere", async () => {
    const { info } = (await (await service.ask("GET", "/openapi.json")).json()) as Description; // linted in openapi.test.ts
    const links = [...info.description.matchAll(/\]\(([^)]*)\)/g)].map(([, link = ""]) => link);
    expect(links).not.toEqual([]);
    for (const link of links) expect((await service.ask("GET", link)).status, link).toBe(200);
  });
});

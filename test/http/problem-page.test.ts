import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "../../src/domain/problem-codes.ts";
import { PROBLEM_PAGES } from "../../src/generated/problem-pages.ts";
import { payAsYouGo } from "./requests.ts";
import { expectCommonHeaders, failureOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

async function pageAt(path: string): Promise<string> {
  const response = await service.ask("GET", path);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expectCommonHeaders(response);
  const text = await response.text();
  const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? "";
  const digest = createHash("sha256").update(style).digest("base64");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain(`style-src 'sha256-${digest}'`);
  expect(policy).not.toMatch(/unsafe|script-src|connect-src|https?:/);
  return text;
}

/** As a browser would read them. */
function textOf(page: string): string {
  const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return page
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => references[name] ?? "");
}

describe("GET /problems/{code}", () => {
  test("is where the type of a failure leads", async () => {
    const { type } = await failureOf(await service.post("/v1/rate", payAsYouGo(1, { tariff: "a/b/c" })));
    expect(textOf(await pageAt(type))).toContain("tariff-unknown");
  });

  test("has a page for every code, with what its problem says", async () => {
    expect(PROBLEM_PAGES.map(({ code }) => code).sort()).toEqual([...PROBLEM_CODES].sort());
    for (const { code, expected, about } of PROBLEM_PAGES) {
      const text = textOf(await pageAt(`/problems/${code}`));
      expect(text).toContain(expected.trimEnd());
      expect(text).toContain("fix:");
      expect(text).toContain(about.replaceAll("`", "").replaceAll("\n", " "));
    }
  });

  test("runs and loads nothing, whatever its example holds", async () => {
    for (const code of PROBLEM_CODES) {
      const page = await pageAt(`/problems/${code}`);
      const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
      const known =
        "html head meta title link style body main nav a h1 h2 p code figure figcaption pre".split(" ");
      expect(
        [...tags].filter((tag) => !known.includes(tag ?? "")),
        code,
      ).toEqual([]);
      expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
        "data:,",
        "/problems",
      ]);
      expect(page, code).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    }
  });

  test.each(["key-unknwon", "usage-incomplet"])("leads who misspells %s to the right one", async (code) => {
    const { status, hint } = await failureOf(await service.ask("GET", `/problems/${code}`));
    expect([status, hint]).toEqual([
      404,
      expect.stringMatching(/^read `\/problems\/(key-unknown|usage-incomplete)`$/),
    ]);
  });

  test.each(["x", "__proto__", "%3Cscript%3E"])("leads who asks for %s to the list", async (code) => {
    const { status, hint } = await failureOf(await service.ask("GET", `/problems/${code}`));
    expect([status, hint]).toEqual([404, "`/problems` lists all problems"]);
  });
});

test("GET /problems leads to every page", async () => {
  const page = await pageAt("/problems");
  const links = [...page.matchAll(/href="\/problems\/([a-z0-9-]+)"/g)].map(([, code]) => code);
  expect(links.sort()).toEqual([...PROBLEM_CODES].sort());
});

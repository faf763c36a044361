import { describe, expect, test } from "vitest";
import { openCatalog, type Source } from "../../src/index.ts";
import { PRODUCT, version } from "../support/shop.ts";

const unreadable: Source = { path: "shop/thing/basic/2026-03-01.yaml", text: "tariff: [" };
const misshapen = version("2026-04-01", { rounding: "sometimes" });
const meaningless = version("2026-01-01", {
  charges: { calls: "{ meter: calls, model: per_unit, price: 1 USD per cow }" },
});
const unproved = version("2026-01-01", { examples: ["{ name: x, usage: { calls: 1 }, amount: 2 USD }"] });
const overridden = [
  version("2026-01-01"),
  version("2026-02-01", { existing: { otherwise: "never" } }),
  version("2026-03-01", { existing: { otherwise: "on_effective_date" }, overrides: ["2026-02-01"] }),
];

async function codesOf(...files: readonly Source[]): Promise<readonly string[]> {
  const { problems } = await openCatalog(files);
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

describe("problems are told stage by stage", () => {
  test("what cannot be read or has the wrong shape comes first, of all files", async () => {
    expect(await codesOf(PRODUCT, unreadable, misshapen, meaningless)).toEqual([
      "error yaml-syntax",
      "error value-malformed",
    ]);
  });

  test("where files stand comes before what they mean, since a misplaced one means something else", async () => {
    const misplaced = { ...version("2026-05-01"), path: "shop/thing/basic/2026-05-02.yaml" }; // has no `existing_contracts` either
    expect(await codesOf(PRODUCT, meaningless, misplaced)).toEqual(["error effective-not-file-name"]);
  });

  test("what files mean comes when all can be read, and all of it", async () => {
    const twice = version("2026-05-01", { examples: ["{ name: x, usage: { calls: 1 }, amount: 2 USD }"] });
    expect(await codesOf(PRODUCT, meaningless, twice)).toEqual([
      "error price-unit-unfit",
      "error existing-contracts-missing",
      "error existing-contracts-missing",
      "error existing-contracts-missing",
    ]);
  });

  test("what examples prove comes when all means something", async () => {
    expect(await codesOf(PRODUCT, unproved)).toEqual(["error example-failed"]);
  });

  test("a warning stands in nobody's way, and is told beside what examples prove", async () => {
    expect(await codesOf(PRODUCT, ...overridden)).toEqual(["warning promise-overridden"]);
    expect((await openCatalog([PRODUCT, ...overridden])).catalog).toBeDefined();
    const wrong = version("2026-04-01", {
      existing: { otherwise: "on_effective_date" },
      examples: ["{ name: x, usage: { calls: 1 }, amount: 2 USD }"],
    });
    expect(await codesOf(PRODUCT, ...overridden, wrong)).toEqual([
      "warning promise-overridden",
      "error example-failed",
    ]);
  });

  test.each([
    ["cannot be read", [PRODUCT, unreadable], true],
    ["mean nothing", [PRODUCT, meaningless], true],
    ["have examples that do not come out", [PRODUCT, unproved], false],
    ["only raise questions", [PRODUCT, ...overridden], false],
  ])("files that %s are looked at only in part, or in whole", async (_, files, isCutShort) => {
    expect((await openCatalog(files)).isCutShort).toBe(isCutShort);
  });

  test("of two wrong stages only the first speaks", async () => {
    expect(await codesOf(PRODUCT, misshapen, unproved)).toEqual(["error value-malformed"]);
    const both = version("2026-01-01", {
      charges: { calls: "{ meter: calls, model: per_unit, price: 1 USD per cow }" },
      examples: ["{ name: x, amount: 2 USD }"],
    });
    expect(await codesOf(PRODUCT, both)).toEqual(["error price-unit-unfit"]);
  });
});

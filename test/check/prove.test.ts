import { describe, expect, test } from "vitest";
import { openCatalog, type Source } from "../../src/index.ts";
import { PRODUCT, problemLine, type Terms, version } from "../support/shop.ts";

const CHARGES = {
  calls: "{ meter: calls, model: per_unit, price: 0.25 USD per call }",
  traffic: "{ meter: traffic, model: per_unit, price: 2 USD per gigabyte }",
};
const ROUNDED: Terms = { rounding: "half_up to 1 USD per line", charges: CHARGES };

/** What is wrong with one example, which stands in the file of 2026-06-02. */
async function proved(example: string, terms: Terms = ROUNDED): Promise<readonly string[]> {
  const accepted = terms === ROUNDED ? ["rounding-coarser-than-price"] : [];
  const first = version("2026-01-01", { ...terms, ...(accepted.length > 0 && { accepted }) });
  const second = version("2026-06-02", {
    ...terms,
    ...(accepted.length > 0 && { accepted }),
    existing: { in_trial: "at_trial_end", otherwise: "on_effective_date" },
    examples: [example],
  });
  const { catalog, problems } = await openCatalog([PRODUCT, first, second]);
  expect(catalog === undefined).toBe(problems.length > 0);
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

describe("an example that comes out says nothing", () => {
  test.each([
    ["its amount", "usage: { calls: 6 }, amount: 2 USD"], // 6 x 0.25 = 1.50, rounded up
    ["its exact amount", "usage: { calls: 6 }, exact: 1.5 USD"],
    ["zeros after the point", "usage: { calls: 6 }, exact: 1.500 USD, amount: 2.00 USD"],
    [
      "the exact amount of a line",
      "usage: { calls: 6, traffic: 3 }, lines: { calls: 1.5 USD, traffic: 6 USD }",
    ],
    ["a line at 0", "usage: { calls: 6 }, lines: { traffic: 0 USD }"],
    [
      "a charge's lines together",
      'contract: { started: 2026-01-01 }, period: "2026-06-01 to 2026-06-03", usage: { calls: 1 per day }, lines: { calls: 0.5 USD }',
    ],
    ["its version", "version: 2026-06-02"],
    [
      "its version at another instant",
      "contract: { started: 2026-01-01 }, at: 2026-06-01T23:59:59Z, version: 2026-01-01",
    ],
    ["its next switch", "contract: { started: 2026-01-01 }, at: 2026-06-01, next_switch: 2026-06-02"],
    ["that none follows", "contract: { started: 2026-01-01 }, at: 2026-06-02, next_switch: none"],
    [
      "its refusal",
      "usage: [{ meter: calls, at: 2026-06-05, quantity: 1 }], contract: { started: 2026-06-02, ended: 2026-06-03 }, problem: usage-outside-orders",
    ],
    [
      "that it cannot be a request",
      "contract: { orders: [{ bought: 2026-06-02, from: 2026-06-02, until: 2026-07-02 }] }, problem: order-sold-otherwise",
    ],
  ])("of %s", async (_, expectation) => {
    expect(await proved(`{ name: x, ${expectation} }`)).toEqual([]);
  });
});

describe("an example that does not come out tells what was found and what was expected", () => {
  const ended = "contract: { started: 2026-01-01, ended: 2026-03-01 }";
  const since = "contract: { started: 2026-01-01 }, at: 2026-06-01";
  test.each([
    ["its amount", "usage: { calls: 6 }, amount: 1.5 USD", ["2.00 USD", "1.50 USD"]],
    ["its exact amount", "usage: { calls: 6 }, exact: 2 USD", ["1.50 USD", "2.00 USD"]],
    ["the currency of an amount", "usage: { calls: 6 }, amount: 2 EUR", ["2.00 USD", "2.00 EUR"]],
    ["a line", "usage: { calls: 6 }, lines: { calls: 1.25 USD }", ["1.50 USD", "1.25 USD"]],
    ["the currency of a line", "usage: { calls: 6 }, lines: { calls: 1.5 EUR }", ["1.50 USD", "1.50 EUR"]],
    ["a line that is not there", "usage: { calls: 6 }, lines: { callz: 0 USD }", ["no line", "callz"]],
    ["its version", "version: 2026-01-01", ["2026-06-02", "2026-01-01"]],
    [
      "a version outside all orders",
      `${ended}, at: 2026-03-01, version: 2026-01-01`,
      ["no order", "2026-01-01"],
    ],
    ["its next switch", `${since}, next_switch: 2026-06-03`, ["2026-06-02", "2026-06-03"]],
    ["a switch that does not come", "at: 2026-06-02, next_switch: 2026-06-03", ["none", "2026-06-03"]],
    ["a switch that should not come", `${since}, next_switch: none`, ["2026-06-02", "none"]],
    [
      "a refusal that does not come",
      "usage: { calls: 6 }, problem: usage-incomplete",
      ["not refused", "usage-incomplete"],
    ],
    [
      "another refusal than expected",
      'usage: { calls: "0.5" }, problem: usage-incomplete',
      ["quantity-not-whole", "usage-incomplete"],
    ],
    [
      "a refusal that nobody expected",
      'usage: { calls: "0.5" }, amount: 0 USD',
      ["refused", "quantity-not-whole"],
    ],
    [
      "a request that nobody expected to be refused",
      "contract: { started: 2026-06-02, ended: 2026-06-02 }, next_switch: none",
      ["refused", "interval-empty"],
    ],
    [
      "a refused timeline",
      "contract: { started: 2025-01-01 }, version: 2026-01-01",
      ["refused", "before-first-version"],
    ],
  ])("about %s", async (_, expectation, told) => {
    const [problem, ...others] = await proved(`{ name: x, ${expectation} }`);
    expect(problem).toMatch(/^example-failed: /);
    expect(told.filter((text) => !problem?.includes(text))).toEqual([]);
    expect(others).toEqual([]);
  });

  test("even where a wrong currency hides behind an amount of 0", async () => {
    expect(await proved("{ name: x, usage: { calls: 6 }, amount: 0 EUR }")).not.toEqual([]);
    expect(await proved("{ name: x, usage: { calls: 6 }, exact: 0 EUR }")).not.toEqual([]);
  });

  test("for each expectation by itself, at its own line", async () => {
    const example = "{ name: x, usage: { calls: 6 }, amount: 1 USD, exact: 1 USD, lines: { calls: 1 USD } }";
    const accepted = ["rounding-coarser-than-price"];
    const file = version("2026-01-01", { ...ROUNDED, accepted, examples: [example] });
    const { problems } = await openCatalog([PRODUCT, file]);
    expect(problems.map(problemLine)).toEqual([
      "2026-01-01.yaml:15:45 example-failed",
      "2026-01-01.yaml:15:59 example-failed",
      "2026-01-01.yaml:15:82 example-failed",
    ]);
    expect(problems.map(({ related }) => related)).toEqual(
      Array.from({ length: 3 }, () => [{ file: file.path, line: 15, column: 13 }]),
    );
  });
});

describe("an example that asks only for the version", () => {
  const tiers = "[{ up_to: 10, price: 1 USD per call }, { up_to: unlimited, price: 0.5 USD per call }]";
  const graduated: Terms = {
    charges: { calls: `{ meter: calls, model: graduated, tiers: ${tiers}, resets: monthly }` },
  };
  const half = 'contract: { started: 2026-01-01 }, period: "2026-06-16 to 2026-06-17"';

  test("need not send complete usage", async () => {
    expect(await proved(`{ name: x, ${half}, version: 2026-06-02 }`, graduated)).toEqual([]);
  });

  test("and one with an amount has to", async () => {
    const [problem] = await proved(`{ name: x, ${half}, amount: 0 USD }`, graduated);
    expect(problem).toMatch(/^example-failed: .*usage-incomplete/);
  });
});

describe("a broken catalog is not opened", () => {
  const many = (n: number, text: string) => Array.from({ length: n }, () => text);

  test("even if a hundred warnings come before its errors", async () => {
    const files: readonly Source[] = [
      PRODUCT,
      version("2026-01-01"),
      version("2026-02-01", { existing: { otherwise: "never" } }),
      // each override is a warning of its own, and the example is wrong: 1 call costs 1 USD
      version("2026-03-01", {
        existing: { otherwise: "on_effective_date" },
        overrides: many(100, "2026-02-01"),
        examples: ["{ name: x, usage: { calls: 1 }, amount: 2 USD }"],
      }),
    ];
    const { catalog, problems } = await openCatalog(files);
    expect(catalog === undefined).toBe(true);
    expect(problems.some(({ code }) => code === "example-failed")).toBe(true);
  });
});

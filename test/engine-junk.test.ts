import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../src/engine.ts";
import { openCatalog, rate, timeline } from "../src/index.ts";
import { catalog, REQUEST } from "./support/june.ts";
import { PRODUCT, version } from "./support/shop.ts";

describe("junk is answered with problems", () => {
  const keys = fc.constantFrom(
    "contract",
    "period",
    "usage",
    "usage_from",
    "id",
    "tariff",
    "started",
    "orders",
    "from",
    "until",
    "at",
    "meter",
    "quantity",
    "files",
    "path",
    "text",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "2026-06-02",
      "security-center/cspm/pay-as-you-go",
      "checks",
      "9999-12-31",
      "0000-01-01",
      "x.yaml",
      "product.yaml",
    ),
  );
  const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
    junk: fc.oneof(
      { depthSize: "small" },
      texts,
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("junk")),
      fc.dictionary(keys, tie("junk")),
    ),
  }));

  test.each([
    ["rate", (value: unknown) => rate(catalog, value)],
    ["timeline", (value: unknown) => timeline(catalog, value)],
    ["check", check],
  ])("and never throws in %s", async (_, ask) => {
    await fc.assert(
      fc.asyncProperty(junk, async (value) => {
        const answer = await ask(value);
        expect("problems" in answer && answer.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
    for (const value of [undefined, Number.NaN, Object.create(null), JSON.parse('{"__proto__": 1}')]) {
      expect(await ask(value)).toHaveProperty("problems");
    }
  });

  test("wherever it stands in a good request", async () => {
    const paths = [
      "contract",
      "contract.id",
      "contract.tariff",
      "contract.started",
      "contract.trial",
      "contract.trial.until",
      "period",
      "period.until",
      "usage_from",
      "usage",
      "usage.0",
      "usage.0.at",
      "usage.4.properties",
      "usage.4.properties.action",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), junk, async (path, value) => {
        const request = structuredClone(REQUEST);
        const steps = path.split(".");
        const last = steps.pop() ?? "";
        const home = steps.reduce(
          (at, step) => at[step] as Record<string, unknown>,
          request as Record<string, unknown>,
        );
        home[last] = value;
        const answer = await rate(catalog, request);
        expect("problems" in answer ? answer.problems.length : answer.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("in files as well", async () => {
    const good = version("2026-01-01").text;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length),
        fc.nat(30),
        fc.string({ unit: "binary", maxLength: 6 }),
        async (at, length, drawn) => {
          const text = good.slice(0, at) + drawn + good.slice(at + length);
          expect(
            await check({ files: [PRODUCT, { path: version("2026-01-01").path, text }] }),
          ).toHaveProperty("problems");
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Before it was bounded, the time grew with the square of the rows: this many took several seconds. */
const MANY = 20_000;

test.each([
  ["keys", { meter: "checks", att: "2026-05-20", quantity: 1 }],
  ["values", { meter: "checks", at: "2026-05", quantity: 0.5 }],
])(
  "many rows with wrong %s are told without delay, the first hundred of them",
  { timeout: 5_000 },
  async (_, row) => {
    const answer = await rate(catalog, { ...REQUEST, usage: Array.from({ length: MANY }, () => row) });
    expect("problems" in answer && answer.problems.length).toBe(100);
  },
);

test("an example that uses something on each day of a thousand years is refused without delay", {
  timeout: 3_000,
}, async () => {
  const endless =
    '{ name: x, period: "2026-01-01 to 2999-01-01", usage: { calls: 1 per day }, amount: 1 USD }';
  const { problems } = await openCatalog([PRODUCT, version("2026-01-01", { examples: [endless] })]);
  expect(problems.map(({ code }) => code)).toEqual(["period-too-long"]);
});

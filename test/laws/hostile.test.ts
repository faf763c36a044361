import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Failure, isFailure } from "../../src/index.ts";
import { tariffId } from "../oracle/plain.ts";
import { REFUSAL_CODES } from "../support/refusal-codes.ts";
import { askRate, askTimeline, codesOf, holdsFor, open, type RateResult, Tally, TIMEOUT } from "./ask.ts";
import { EFFECTIVE, perCall, pricingCalls } from "./one-version.ts";
import { adjustedTariffs, scenarios } from "./request-arbitraries.ts";
import { schemaValidRequests, withOneReplaced } from "./request-shapes.ts";
import { tariffs } from "./tariff-arbitraries.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/request.schema.json", import.meta.url), "utf8"),
);
/** Patterns and structure only: what a format adds is a refusal with a problem of its own. */
const isSchemaValid = new Ajv({ allowUnionTypes: true, validateFormats: false }).compile(schema);

/** What an answer came to, for a tally; a refusal may only have what docs/problems.md lists for requests. */
function outcomesOf(answer: RateResult | Failure): readonly string[] {
  if (!isFailure(answer)) return ["rated"];
  expect(codesOf(answer).filter((code) => !REFUSAL_CODES.has(code))).toEqual([]);
  expect(answer.problems.length).toBeGreaterThan(0);
  return codesOf(answer);
}

test("every request that the schema accepts gets a result or problems", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const drawn = fc.oneof(tariffs, adjustedTariffs);
  const cases = drawn.chain((tariff) => fc.tuple(fc.constant(tariff), schemaValidRequests(tariff.sold)));
  await holdsFor(cases, 300, async ([tariff, request]) => {
    const catalog = await open(tariff);
    if (!isSchemaValid(request))
      throw new Error(`drawn past the schema: ${JSON.stringify(isSchemaValid.errors)}`);
    const answer = await askRate(catalog, request);
    await askTimeline(catalog, { contract: request.contract });
    tally.add(...outcomesOf(answer));
  });
  tally.expectAll(
    "rated",
    "value-malformed",
    "interval-empty",
    "before-first-version",
    "order-quantity-missing",
  );
  tally.expectAll("usage-outside-orders", "usage-incomplete", "switch-outside-orders");
});

test("a sensible request with one value replaced by anything gets a result or problems", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const replacements = fc.oneof(
    fc.constantFrom(null, "", "NaN", -1, 0.1, 1e21, "1e9", "0x10", "__proto__", "2025-01-01", [], {}, [[]]),
    fc.jsonValue(),
  );
  await holdsFor(
    fc.tuple(scenarios, fc.nat(), replacements),
    300,
    async ([{ tariff, request }, position, value]) => {
      const catalog = await open(tariff);
      const answer = await askRate(catalog, withOneReplaced(request, position, value));
      await askTimeline(catalog, withOneReplaced({ contract: request.contract }, position, value));
      tally.add(...outcomesOf(answer));
    },
  );
  tally.expectAll("value-malformed", "value-of-wrong-type", "key-missing");
});

test("an instant that the zone puts outside the years 0000 to 9999 is refused, or printed as the schema says", async () => {
  const catalog = await open(pricingCalls(perCall));
  const ask = (ended: string, from: string, until: string) =>
    askRate(catalog, {
      contract: { id: "c-1", tariff: tariffId, started: EFFECTIVE, ended },
      period: { from, until },
    });
  await ask("9999-12-31T23:59:59-12:00", "2025-01-01", "2025-01-02");
  await ask("2025-02-01", "2025-01-01", "9999-12-31T23:59:59-12:00");
  await ask("2025-02-01", "0000-01-01T00:00:00+14:00", "0000-01-02");
});

test("anything at all gets problems", { timeout: TIMEOUT }, async () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  const catalog = await open(pricingCalls(perCall));
  await holdsFor(
    fc.oneof(anything, fc.record({ contract: anything, period: anything, usage: anything })),
    1_000,
    async (request) => {
      expect("problems" in (await askRate(catalog, request))).toBe(true);
      expect("problems" in (await askTimeline(catalog, request))).toBe(true);
    },
  );
});

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { tariffId } from "../oracle/plain.ts";
import { askRate, askTimeline, codesOf, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { scenarios } from "./request-arbitraries.ts";
import { schemaValidRequests, withOneReplaced } from "./request-shapes.ts";
import { tariffs } from "./tariff-arbitraries.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/request.schema.json", import.meta.url), "utf8"),
);
/** Patterns and structure only: what a format adds is a refusal with a problem of its own. */
const isSchemaValid = new Ajv({ allowUnionTypes: true, validateFormats: false }).compile(schema);

test("every request that the schema accepts gets a result or problems", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = tariffs.chain((tariff) => fc.tuple(fc.constant(tariff), schemaValidRequests(tariff.sold)));
  await holdsFor(cases, 500, async ([tariff, request]) => {
    const catalog = await open(tariff);
    if (!isSchemaValid(request))
      throw new Error(`drawn past the schema: ${JSON.stringify(isSchemaValid.errors)}`);
    const answer = await askRate(catalog, request);
    await askTimeline(catalog, { contract: request.contract });
    tally.add(...(isFailure(answer) ? codesOf(answer) : ["rated"]));
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
    500,
    async ([{ tariff, request }, position, value]) => {
      const catalog = await open(tariff);
      const answer = await askRate(catalog, withOneReplaced(request, position, value));
      await askTimeline(catalog, withOneReplaced({ contract: request.contract }, position, value));
      tally.add(...(isFailure(answer) ? codesOf(answer) : ["rated"]));
    },
  );
  tally.expectAll("value-malformed", "value-of-wrong-type", "key-missing");
});

test("an instant that a zone puts outside the years 0000 to 9999 is refused, or said in a form that can be read", async () => {
  const [tariff] = fc.sample(tariffs, { seed: 1, numRuns: 1 });
  if (tariff === undefined) throw new Error("no tariff drawn");
  const catalog = await open({ ...tariff, sold: "open_ended" });
  const started = tariff.versions.at(-1)?.effective as string;
  for (const odd of ["0000-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]) {
    const contract = { id: "c-1", tariff: tariffId, started, ended: odd, attributes: { region: "eu" } };
    await askRate(catalog, { contract, period: { from: "2025-09-01", until: "2025-09-02" } });
    await askRate(catalog, {
      contract: { ...contract, ended: "2025-10-01" },
      period: { from: odd, until: "2025-09-02" },
    });
    await askRate(catalog, {
      contract: { ...contract, ended: "2025-10-01" },
      period: { from: "2025-09-01", until: odd },
    });
  }
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
  const [tariff] = fc.sample(tariffs, { seed: 1, numRuns: 1 });
  if (tariff === undefined) throw new Error("no tariff drawn");
  const catalog = await open(tariff);
  await holdsFor(
    fc.oneof(anything, fc.record({ contract: anything, period: anything, usage: anything })),
    1_000,
    async (request) => {
      expect("problems" in (await askRate(catalog, request))).toBe(true);
      expect("problems" in (await askTimeline(catalog, request))).toBe(true);
    },
  );
});

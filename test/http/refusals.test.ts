import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson } from "../../src/engine.ts";
import { isFailure, rate } from "../../src/index.ts";
import { payAsYouGo, prepaidAndScanned } from "./requests.ts";
import { failureOf, type Service, shippedCatalog, startService } from "./service.ts";

const catalog = await shippedCatalog();
let service: Service;
beforeAll(async () => {
  service = await startService(catalog);
});
afterAll(() => service.stop());

/** JSON that JSON.stringify cannot write: the quantity stands in it as it is. */
function withQuantity(source: string): string {
  return JSON.stringify(payAsYouGo("QUANTITY")).replace('"QUANTITY"', source);
}

const request = payAsYouGo(1);
const PROTO_KEY = '{"__proto__":{"admin":true},';
const [contract, quantity] = ["/contract", "/usage/0/quantity"];

describe("a request that cannot be rated", () => {
  test.each<readonly [what: string, body: unknown, status: number, code: string, pointer: string]>([
    ["broken JSON", '{"contract":', 400, "json-syntax", ""],
    ["two values", "{}{}", 400, "json-syntax", ""],
    ["a key that stands twice", '{"usage":[],"usage":[]}', 400, "json-duplicate-key", "/usage"],
    ["white space", "  \n", 400, "json-syntax", ""],
    ["lists 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), 400, "json-syntax", ""],
    ["maps 10,000 deep", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, 400, "json-syntax", ""],
    ["a list", [], 400, "value-of-wrong-type", ""],
    ["null", "null", 400, "value-of-wrong-type", ""],
    ["a number", "1", 400, "value-of-wrong-type", ""],
    ["an empty request", {}, 400, "key-missing", ""],
    ["an unknown field", { ...request, usages: [] }, 400, "key-unknown", "/usages"],
    [
      "a field that is misspelt",
      payAsYouGo(1, { start: "2025-01-01" }),
      400,
      "key-unknown",
      "/contract/start",
    ],
    ["a `__proto__` key", JSON.stringify(request).replace("{", PROTO_KEY), 400, "key-unknown", "/__proto__"],
    [
      "a `__proto__` attribute",
      JSON.stringify(payAsYouGo(1, { attributes: "HERE" })).replace('"HERE"', '{"__proto__":"eu"}'),
      400,
      "key-malformed",
      "/contract/attributes/__proto__",
    ],
    [
      "a line break in a tariff id",
      payAsYouGo(1, { tariff: "a/b\n" }),
      400,
      "value-malformed",
      "/contract/tariff",
    ],
    ["a float quantity", withQuantity("1.5"), 400, "value-of-wrong-type", quantity],
    ["an integer as a float", withQuantity("1.0"), 400, "value-of-wrong-type", quantity],
    ["a negative quantity", withQuantity("-1"), 400, "value-out-of-bounds", quantity],
    ["a quantity of 1e400", withQuantity("1e400"), 400, "value-of-wrong-type", quantity],
    ["a quantity of 30 digits", withQuantity("1".repeat(30)), 400, "value-of-wrong-type", quantity],
    ["a text of 30 digits", withQuantity(`"${"1".repeat(30)}"`), 400, "value-malformed", quantity],
    ["an empty quantity", withQuantity('""'), 400, "value-malformed", quantity],
    ["a quantity in blanks", withQuantity('" 1 "'), 400, "value-malformed", quantity],
    ["a negative text", withQuantity('"-1"'), 400, "value-malformed", quantity],
    ["a hexadecimal text", withQuantity('"0x10"'), 400, "value-malformed", quantity],
    ["no quantity", withQuantity("null"), 400, "value-of-wrong-type", quantity],
    ["half a check", withQuantity('"0.5"'), 422, "quantity-not-whole", "/usage/0"],
    ["an unknown tariff", payAsYouGo(1, { tariff: "a/b/c" }), 422, "tariff-unknown", "/contract/tariff"],
    ["usage after the end", payAsYouGo(1, { ended: "2026-05-10" }), 422, "usage-outside-orders", "/usage/0"],
    ["a period without end", { ...request, period: { from: "2026-05-01" } }, 400, "key-missing", "/period"],
    [
      "a period that ends before it begins",
      { ...request, period: { from: "2026-06-01", until: "2026-05-01" } },
      422,
      "interval-empty",
      "/period/until",
    ],
    [
      "a period of half a month",
      { ...request, period: { from: "2026-05-10", until: "2026-06-01" } },
      422,
      "usage-incomplete",
      "/usage_from",
    ],
    [
      "a day that does not exist",
      payAsYouGo(1, { started: "2025-02-29" }),
      400,
      "value-malformed",
      `${contract}/started`,
    ],
    [
      "a start before the first version",
      payAsYouGo(1, { started: "2023-12-31" }),
      422,
      "before-first-version",
      `${contract}/started`,
    ],
    [
      "a usage row that is nothing",
      { ...request, usage: [{ at: "2026-05-15" }] },
      400,
      "usage-row-unclear",
      "/usage/0",
    ],
  ])("%s is refused", async (_what, body, status, code, pointer) => {
    const failure = await failureOf(await service.post("/v1/rate", body));
    expect(failure).toMatchObject({ status, type: `/problems/${code}` });
    expect(failure.problems).toContainEqual(expect.objectContaining({ code, place: { pointer } }));
    for (const problem of failure.problems) expect(problem.hint).not.toBe("");
  });

  test("is refused with the problems that the library gives", async () => {
    for (const body of [withQuantity("1.5"), JSON.stringify(payAsYouGo(1, { ended: "2026-05-10" })), "{}"]) {
      const read = readJson(body);
      if (isFailure(read)) throw new Error("not JSON");
      const { problems } = await failureOf(await service.post("/v1/rate", body));
      expect({ problems }).toEqual(await rate(catalog, read.value));
    }
  });

  test("is refused once for all its problems, with the first one in front", async () => {
    const failure = await failureOf(await service.post("/v1/rate", { ...request, a: 1, period: {} }));
    expect(failure.problems.map(({ code }) => code)).toEqual(["key-unknown", "key-missing", "key-missing"]);
    expect(failure.detail).toBe(`${failure.problems[0]?.message} (and 2 more problems)`);
    expect(failure.hint).toBe(failure.problems[0]?.hint);
  });

  test("leaves no trace on the next one", async () => {
    await service.post("/v1/rate", JSON.stringify(request).replace("{", PROTO_KEY));
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
    expect((await service.post("/v1/rate", request)).status).toBe(200);
  });

  test("has problems where a prepaid quantity is missing", async () => {
    const body = JSON.stringify(prepaidAndScanned(10, 12)).replace(',"quantities":{"instances":10}', "");
    const failure = await failureOf(await service.post("/v1/rate", body));
    expect(failure).toMatchObject({ status: 422, type: "/problems/order-quantity-missing" });
  });
});

describe("a timeline request", () => {
  test("without a contract is refused", async () => {
    const failure = await failureOf(await service.post("/v1/timeline", { at: "2026-06-02" }));
    expect(failure).toMatchObject({ status: 400, type: "/problems/key-missing" });
  });

  test("for an unknown tariff is refused", async () => {
    const body = { contract: { id: "c", tariff: "a/b", started: "2026-01-01" } };
    const failure = await failureOf(await service.post("/v1/timeline", body));
    expect(failure).toMatchObject({ status: 422, type: "/problems/tariff-unknown" });
  });
});

import { describe, expect, test } from "vitest";
import { isFailure, rate } from "../../src/index.ts";
import { readJson } from "../../src/parse/json.ts";
import { chargeLinesOf, contract, rated, refusals } from "../support/ask.ts";
import { problemLine, shop, version } from "../support/shop.ts";

function requestWith(quantity: string): unknown {
  const text = `{ "contract": { "id": "c", "tariff": "shop/thing/basic", "started": "2026-01-01" },
    "period": { "from": "2026-01-01", "until": "2026-02-01" },
    "usage": [{ "meter": "traffic", "at": "2026-01-05", "quantity": ${quantity} }] }`;
  const read = readJson(text);
  if (isFailure(read)) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const catalog = await shop(
  version("2026-01-01", {
    charges: { traffic: "{ meter: traffic, model: per_unit, price: 1 USD per gigabyte }" },
  }),
);

describe("a JSON quantity", () => {
  test.each([
    ["0", "0"],
    ["5", "5"],
    ["9007199254740991", "9007199254740991"], // the largest that a JSON number keeps: 2^53 - 1
    ['"5"', "5"],
    ['"1.5"', "1.5"],
    ['"0.1"', "0.1"],
    ['"1_000"', "1000"],
    ['"123456789012345678"', "123456789012345678"],
    ['"999999999999999999.999999999999"', "999999999999999999.999999999999"],
  ])("%s is %s exactly", async (quantity, expected) => {
    const lines = chargeLinesOf(await rated(catalog, requestWith(quantity)));
    expect(lines.map(({ used }) => used)).toEqual([expected]);
  });

  const ANY = 'write for example `600000` or `"1.5"`';
  test.each([
    ["1.0", 'write it as a text: `"1.0"`'],
    ["0.1", 'write it as a text: `"0.1"`'],
    ["1e3", 'write it as a text: `"1000"`'],
    ["6.5E-1", 'write it as a text: `"0.65"`'],
    ["9007199254740993", 'write it as a text: `"9007199254740993"`'],
    // what no text would mend either
    ["1E400", ANY],
    ["1e99", ANY],
    ["-1.5", ANY],
    ["12345678901234567890", ANY],
  ])("%s is not exact, and refused with what can be sent instead", async (quantity, hint) => {
    const answer = await rate(catalog, requestWith(quantity));
    const problems = isFailure(answer) ? answer.problems : [];
    expect(problems.map(problemLine)).toEqual(["/usage/0/quantity value-of-wrong-type"]);
    expect(problems[0]?.message).toContain(`\`${quantity}\``);
    expect(problems[0]?.hint).toBe(hint);
  });

  test.each([
    ["-1", "value-out-of-bounds"],
    ["null", "value-of-wrong-type"],
    ["true", "value-of-wrong-type"],
    ["[1]", "value-of-wrong-type"],
    ["{}", "value-of-wrong-type"],
  ])("%s is refused: %s", async (quantity, code) => {
    expect(await refusals(catalog, requestWith(quantity))).toEqual([`/usage/0/quantity ${code}`]);
  });

  test.each([
    '"-1"',
    '"1e3"',
    '"0x10"',
    '"01"',
    '".5"',
    '"5."',
    '" 5"',
    '"0.0000000000001"',
    '"1234567890123456789"',
    '""',
  ])("%s is malformed, and its pointer says where", async (quantity) => {
    expect(await refusals(catalog, requestWith(quantity))).toEqual(["/usage/0/quantity value-malformed"]);
  });

  test('"1,000" is told to have a comma', async () => {
    expect(await refusals(catalog, requestWith('"1,000"'))).toEqual(["/usage/0/quantity number-with-comma"]);
  });

  test("given by a program as a float is refused as well", async () => {
    const request = {
      contract: contract({ started: "2026-01-01" }),
      period: { from: "2026-01-01", until: "2026-02-01" },
      usage: [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].map((quantity) => ({
        meter: "traffic",
        at: "2026-01-05",
        quantity,
      })),
    };
    expect(await refusals(catalog, request)).toEqual([
      "/usage/0/quantity value-of-wrong-type",
      "/usage/1/quantity value-of-wrong-type",
      "/usage/2/quantity value-of-wrong-type",
      "/usage/3/quantity value-out-of-bounds",
    ]);
  });
});

describe("a JSON text", () => {
  test.each(["", "{", "{ 'a': 1 }", "[1,]", "NaN", '{"a": 01}'])("that is `%s` is refused", (text) => {
    const read = readJson(text);
    expect(isFailure(read) && read.problems).toMatchObject([{ code: "json-syntax", place: { pointer: "" } }]);
  });

  test.each(["1", '"text"', "null", "true", "[]", '{ "a": [1, { "b": "c" }] }'])(
    "%s is read as it is",
    (text) => {
      expect(readJson(text)).toEqual({ value: JSON.parse(text) });
    },
  );
});

import { assert, asyncProperty, integer, jsonValue, array as listOf } from "fast-check";
import { describe, expect, test } from "vitest";
import { readArray } from "../../src/stream/read-array.ts";
import { allOf, cut } from "./chunks.ts";

const MOST = 1_000;

async function read(text: string | Uint8Array, bytes = 1_000): Promise<readonly unknown[]> {
  const elements = await allOf(readArray(cut(text, bytes), MOST));
  return elements.map((each) => ("value" in each ? each.value : each.problems[0]?.message));
}

describe("an array of requests", () => {
  test("gives its elements as JSON reads them, wherever the stream is cut", async () => {
    await assert(
      asyncProperty(
        listOf(jsonValue({ noUnicodeString: false })),
        integer({ min: 1, max: 9 }),
        async (list, bytes) => {
          const whole = list.filter((each) => typeof each !== "number"); // of numbers, only integers are read
          const text = JSON.stringify(whole, (_, value) => (typeof value === "number" ? 1 : value));
          const found = (await allOf(readArray(cut(text, bytes), 1e6))).map(
            (each) => "value" in each && each.value,
          );
          expect(found).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test.each<readonly [string, readonly unknown[]]>([
    ["", []],
    ["[]", []],
    [" [ \n ] \n", []],
    ["\uFEFF[1]", [1]],
    ['["]", "[", "\\"]", "\\\\"]', ["]", "[", '"]', "\\"]],
    ['[{"a":[1,2]},[3]]', [{ a: [1, 2] }, [3]]],
    ["[1,{]", [1, "the array has no end"]],
  ])("%j gives %j", async (text, elements) => {
    expect(await read(text)).toEqual(elements);
  });

  test.each([
    ["[1,,2]", [1, "the JSON cannot be read", 2]],
    ["[1,]", [1, "the JSON cannot be read"]],
    ["[,1]", ["the JSON cannot be read", 1]],
    ["[1,nope,2]", [1, "the JSON cannot be read", 2]],
    ["[1 2]", ["the JSON cannot be read"]],
    ["[1", ["the array has no end"]],
    ["[1,2", [1, "the array has no end"]],
    ['["a', ["the array has no end"]],
    ["[1]2", [1, "something follows the array"]],
    ["[1][2]", [1, "something follows the array"]],
    ["{}", ["the body is no array"]],
    ["x", ["the body is no array"]],
  ])("%s is broken in its place", async (text, expected) => {
    const found = await read(text);
    expect(found.length).toBe(expected.length);
    for (const [n, each] of expected.entries())
      expect(found[n]).toEqual(typeof each === "string" ? expect.stringContaining(each) : each);
  });

  test("that is not in UTF-8 ends there", async () => {
    expect(await read(new Uint8Array([0x5b, 0x31, 0x2c, 0xff, 0x5d]))).toEqual(["the body is not in UTF-8"]);
    expect(await read(new Uint8Array([0x5b, 0x31, 0x5d, 0xc3]))).toEqual([
      1,
      "the body ends inside a character",
    ]);
  });

  test("takes no element that is too long, and every other", async () => {
    const long = JSON.stringify("x".repeat(MOST));
    const why = `the request has more than ${MOST} bytes`;
    expect(await read(`[1,${long},2]`, 7)).toEqual([1, why, 2]);
    expect(await read(`[${long}]`, 7)).toEqual([why]);
    expect(await read(`[${" ".repeat(MOST + 1)}]`, 7)).toEqual([why]);
    expect(await read(`["${"x".repeat(MOST - 2)}"]`)).toEqual(["x".repeat(MOST - 2)]);
  });
});

import { describe, expect, test } from "vitest";
import { readRequests } from "../../src/stream/read-requests.ts";
import { allOf, cut } from "./chunks.ts";

const MOST = 100;
const TOO_LONG = `the request has more than ${MOST} bytes`;

async function read(text: string | Uint8Array, bytes = 1_000): Promise<readonly unknown[]> {
  const requests = await allOf(readRequests(cut(text, bytes), MOST));
  return requests.map((each) => ("value" in each ? each.value : each.problems[0]?.message));
}

describe("requests, one per line", () => {
  test.each([1, 2, 3, 1_000])("are read alike, cut every %i bytes", async (bytes) => {
    expect(await read('{"a":"é"}\n\n{"b":1}\r\n{"c":2}', bytes)).toEqual([{ a: "é" }, { b: 1 }, { c: 2 }]);
  });

  test("may each be as long as is read, and not a byte longer", async () => {
    const ofBytes = (bytes: number) => JSON.stringify("x".repeat(bytes - 2));
    expect(await read(`${ofBytes(MOST)}\n1`)).toEqual(["x".repeat(MOST - 2), 1]);
    expect(await read(`1\n${ofBytes(MOST + 1)}\n2`, 7)).toEqual([1, TOO_LONG, 2]);
    expect(await read(`1\n${ofBytes(MOST * 50)}`, 7)).toEqual([1, TOO_LONG]);
  });

  test("that are not in UTF-8 do not spoil the others", async () => {
    const text = new Uint8Array([0x31, 0x0a, 0xff, 0x0a, 0x32]);
    expect(await read(text)).toEqual([1, "the line is not in UTF-8", 2]);
  });
});

describe("requests over several lines", () => {
  test("end with their last bracket", async () => {
    expect(await read('{\n"a": "}"\n}\n{\n"b":\n[1]}')).toEqual([{ a: "}" }, { b: [1] }]);
  });

  test("that are too long are left out whole", async () => {
    const long = `{\n${`"${"x".repeat(40)}":1,\n`.repeat(4)}"z":1}`;
    expect(await read(`${long}\n{\n"b":1}`)).toEqual([TOO_LONG, { b: 1 }]);
  });
});

import { expect, test } from "vitest";
import { mask } from "../../src/observe/mask.ts";

const RECORD = {
  caller: "a",
  request: { contract: { id: "c", "a/b": 1 }, usage: [{ id: "1" }, { id: "2" }] },
};

test.each<readonly [string, object]>([
  ["/caller", { ...RECORD, caller: "masked" }],
  ["/request", { ...RECORD, request: "masked" }],
  [
    "/request/contract/a~1b",
    { ...RECORD, request: { ...RECORD.request, contract: { id: "c", "a/b": "masked" } } },
  ],
  [
    "/request/usage/*/id",
    { ...RECORD, request: { ...RECORD.request, usage: [{ id: "masked" }, { id: "masked" }] } },
  ],
  ["/request/usage/1", { ...RECORD, request: { ...RECORD.request, usage: [{ id: "1" }, "masked"] } }],
  [
    "/request/contract/*",
    { ...RECORD, request: { ...RECORD.request, contract: { id: "masked", "a/b": "masked" } } },
  ],
  ["/nothing/here", RECORD],
  ["/caller/deeper", { ...RECORD, caller: "masked" }],
  [
    "/request/contract/id/*",
    { ...RECORD, request: { ...RECORD.request, contract: { id: "masked", "a/b": 1 } } },
  ],
])("%s masks what it leads to, and nothing else", (pointer, masked) => {
  const before = JSON.stringify(RECORD);
  expect(mask(RECORD, [pointer])).toEqual(masked);
  expect(JSON.stringify(RECORD)).toBe(before);
});

import { expect, test } from "vitest";
import { lostStep } from "../../src/parse/mask-pointer.ts";

test.each([
  "/caller",
  "/request",
  "/request/contract/id",
  "/request/contract/orders/*/id",
  "/request/contract/orders/0/quantities/seats",
  "/request/contract/orders/0/quantities/seats/0/quantity",
  "/request/contract/attributes/*",
  "/request/usage/*/properties/user",
  "/request/usage/*/properties/a~1b",
  "/request/booked/*/whatever",
  "/request/*",
  "/lines/*/charge",
  "/lines/0/amount",
  "/totals/*/exact",
  "/problems/*/message",
  "/versions/0",
  "/*",
])("%s can lead to something", (pointer) => {
  expect(lostStep(pointer)).toBeUndefined();
});

test.each([
  ["/contract/id", "contract", "request"],
  ["/request/contracts/id", "contracts", "contract"],
  ["/request/usage/id", "id", "*"],
  ["/request/usage/01/id", "01", "*"],
  ["/request/usage/*/property", "property", "properties"],
  ["/request/contract/id/x", "x", undefined],
  ["/lines/*/charges", "charges", "charge"],
  ["/request/__proto__", "__proto__", "contract"],
  ["/", "", "caller"],
])("%s is lost at `%s`, where `%s` is known", (pointer, step, known) => {
  const lost = lostStep(pointer);
  expect(lost?.step).toBe(step);
  if (known === undefined) expect(lost?.known).toEqual([]);
  else expect(lost?.known).toContain(known);
});

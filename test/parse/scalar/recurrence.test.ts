import { describe, expect, test } from "vitest";
import { readAnchor, readRecurrence } from "../../../src/parse/scalar/recurrence.ts";
import { outcome } from "./outcome.ts";

describe("a recurrence", () => {
  test.each([
    ["day", "count 1, unit day"],
    ["week", "count 1, unit week"],
    ["month", "count 1, unit month"],
    ["quarter", "count 1, unit quarter"],
    ["year", "count 1, unit year"],
    ["2 days", "count 2, unit day"],
    ["10 weeks", "count 10, unit week"],
    ["3 months", "count 3, unit month"],
    ["2 quarters", "count 2, unit quarter"],
    ["999 years", "count 999, unit year"],
  ])("is `%s`", (text, expected) => {
    expect(outcome(readRecurrence(text))).toBe(expected);
  });

  test.each([
    ["1 month", "`1 month` is written `month`"],
    ["1 months", "`1 months` is written `month`"],
    ["months", "`months` is written `month`"],
    ["3 month", "`3 month` is written `3 months`"],
    ["0 months", "`0 months` is not a recurrence"],
    ["03 months", "`03 months` is not a recurrence"],
    ["-3 months", "`-3 months` is not a recurrence"],
    ["1000 days", "`1000 days` is not a recurrence"],
    ["1.5 months", "`1.5 months` is not a recurrence"],
    ["3  months", "`3  months` is not a recurrence"],
    ["3-months", "`3-months` is not a recurrence"],
    ["monthly", "`monthly` is not a recurrence"],
    ["Month", "`Month` is not a recurrence"],
    ["half year", "`half year` is not a recurrence"],
    ["hour", "`hour` is not a recurrence"],
    ["", "`` is not a recurrence"],
    ["3", "`3` is not a recurrence"],
    ["3 months ", "`3 months ` is not a recurrence"],
  ])("is not `%s`: %s", (text, message) => {
    expect(outcome(readRecurrence(text))).toBe(`at 0: ${message}`);
  });

  test.each([
    ["1 month", "write `month`"],
    ["years", "write `year`"],
    ["2 week", "write `2 weeks`"],
  ])("that is nearly `%s` is told with the fix: %s", (text, hint) => {
    expect(readRecurrence(text)).toMatchObject({ hint });
  });
});

test.each([
  ["order_start", { kind: "order_start" }],
  ["calendar", { kind: "calendar" }],
  ["day 1", { kind: "day", day: 1 }],
  ["day 9", { kind: "day", day: 9 }],
  ["day 31", { kind: "day", day: 31 }],
])("an anchor is `%s`", (text, expected) => {
  expect(readAnchor(text)).toEqual(expected);
});

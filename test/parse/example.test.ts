import { describe, expect, test } from "vitest";
import { readTimeZone, type TimeZone } from "../../src/domain/calendar.ts";
import { expandRequest } from "../../src/parse/example.ts";
import { BASIC } from "../support/shop.ts";
import { rowsOf } from "./rows-of.ts";

const BERLIN = readTimeZone("Europe/Berlin") as TimeZone;
const around = {
  tariff: BASIC,
  sold: "open_ended",
  effective: Temporal.PlainDate.from("2026-06-02"),
} as const;

describe("an example", () => {
  test("without a period is about the effective day", () => {
    expect(expandRequest({ name: "x" }, around, BERLIN)).toEqual({
      contract: { id: "example", tariff: BASIC, started: "2026-06-02" },
      period: { from: "2026-06-02", until: "2026-06-03" },
      usage: [],
    });
  });

  test("without a contract is about one bought at the period's start", () => {
    const period = "2026-06-10 to 2026-07-10";
    expect(expandRequest({ name: "x", period }, around, BERLIN).contract).toEqual({
      id: "example",
      tariff: BASIC,
      started: "2026-06-10",
    });
    const byOrder = { ...around, sold: "by_order" } as const;
    expect(expandRequest({ name: "x", period, order: { seats: 3 } }, byOrder, BERLIN).contract).toEqual({
      id: "example",
      tariff: BASIC,
      orders: [{ bought: "2026-06-10", from: "2026-06-10", until: "2026-07-10", quantities: { seats: 3 } }],
    });
  });

  test("keeps the contract, the usage and the `usage_from` that it states", () => {
    const usage = [{ meter: "calls", at: "2026-06-02", quantity: 1 }];
    const file = { name: "x", contract: { started: "2026-01-01" }, usage, usage_from: "2026-06-01" };
    expect(expandRequest(file, around, BERLIN)).toMatchObject({
      contract: { id: "example", tariff: BASIC, started: "2026-01-01" },
      usage_from: "2026-06-01",
      usage,
    });
  });

  test("uses a bare quantity once, at the period's start", () => {
    const request = expandRequest({ name: "x", usage: { calls: 5, traffic: "1.5" } }, around, BERLIN);
    expect(rowsOf(request, BERLIN)).toEqual([
      "calls 2026-06-01T22:00:00Z: 5",
      "traffic 2026-06-01T22:00:00Z: 1.5",
    ]);
  });

  test.each([
    // clocks go forward in the night to 29 March, which has 23 hours
    ["2026-03-28 to 2026-03-31", ["2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"]],
    // and back in the night to 25 October, which has 25
    ["2026-10-24 to 2026-10-27", ["2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"]],
    // of a day that the period cuts, what is left counts
    ["2026-06-02T10:00:00+02:00 to 2026-06-04", ["2026-06-02T08:00:00Z", "2026-06-02T22:00:00Z"]],
    ["2026-06-02 to 2026-06-03T00:00:01+02:00", ["2026-06-01T22:00:00Z", "2026-06-02T22:00:00Z"]],
    ["2026-06-02 to 2026-06-03", ["2026-06-01T22:00:00Z"]],
  ])("uses a quantity `per day` on each day of %s", (period, expected) => {
    const request = expandRequest({ name: "x", period, usage: { calls: "20 per day" } }, around, BERLIN);
    expect(rowsOf(request, BERLIN)).toEqual(expected.map((at) => `calls ${at}: 20`));
  });
});

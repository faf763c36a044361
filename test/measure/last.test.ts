import { describe, expect, test } from "vitest";
import { contract } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { measuring, reads, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const daily = await measuring(reads("last", "day"), version("2026-01-01"));

function june(...usage: readonly object[]) {
  return {
    contract: contract({ started: "2026-01-01" }),
    period: { from: "2026-06-01", until: "2026-07-01" },
    usage,
  };
}

describe("the last value of a day", () => {
  test.each([
    ["of one event", [["10:00:00", 5]], 5],
    [
      "lower than others",
      [
        ["10:00:00", 5],
        ["11:00:00", 9],
        ["12:00:00", 3],
      ],
      3,
    ],
    [
      "sent first",
      [
        ["12:00:00", 3],
        ["10:00:00", 5],
        ["11:00:00", 9],
      ],
      3,
    ],
    [
      "a nanosecond later",
      [
        ["10:00:00.000000001", 3],
        ["10:00:00", 5],
      ],
      3,
    ],
    [
      "zero",
      [
        ["10:00:00", 5],
        ["11:00:00", 0],
      ],
      0,
    ],
  ] as const)("is the one %s", async (_, events, expected) => {
    const usage = events.map(([at, value], n) => size(String(n), `2026-06-02T${at}Z`, value));
    expect(await measured(daily, june(...usage))).toEqual([`gauge 2026-06-02 to 2026-06-03: ${expected}`]);
  });

  test("is not carried over to a day without events", async () => {
    const usage = [size("1", "2026-06-02T10:00:00Z", 5), size("2", "2026-06-04T10:00:00Z", 7)];
    expect(await measured(daily, june(...usage))).toEqual([
      "gauge 2026-06-02 to 2026-06-03: 5",
      "gauge 2026-06-04 to 2026-06-05: 7",
    ]);
  });

  test("is what a measured row says, once", async () => {
    expect(await measured(daily, june(row("gauge", "2026-06-02", 5)))).toEqual([
      "gauge 2026-06-02 to 2026-06-03: 5",
    ]);
    expect(await measured(daily, june(row("gauge", "2026-06-02", 5), row("gauge", "2026-06-02", 5)))).toEqual(
      ["/usage/1 usage-repeated"],
    );
  });
});

describe("of two events at one time", () => {
  const at = "2026-06-02T10:00:00Z";

  test.each([
    ["at one instant", [size("1", at, 5), size("2", at, 3)]],
    ["at one instant, written in two ways", [size("1", at, 5), size("2", "2026-06-02T18:00:00+08:00", 3)]],
    ["on one day that both name", [size("1", "2026-06-02", 5), size("2", "2026-06-02", 3)]],
    ["on a day and within it", [size("1", "2026-06-02", 5), size("2", at, 3)]],
    ["on a day and at its beginning", [size("1", "2026-06-02T00:00:00Z", 5), size("2", "2026-06-02", 3)]],
    ["before the last", [size("1", at, 5), size("2", at, 3), size("3", "2026-06-02T11:00:00Z", 7)]],
  ])("nobody knows the later %s", async (_, usage) => {
    for (const rows of [usage, usage.toReversed()]) {
      expect(await measured(daily, june(...rows))).toEqual([
        expect.stringMatching(/^\/usage\/[0-9] event-order-unknown$/),
      ]);
    }
  });

  test.each([
    ["at one instant", [size("1", at, 5), size("2", at, "5.0")]],
    ["on a day and within it", [size("1", "2026-06-02", 5), size("2", at, 5)]],
    ["on one day, before another", [size("1", "2026-06-01", 7), size("2", "2026-06-02", 5)]],
  ])("the later need not be known where they agree, %s", async (_, usage) => {
    const found = await measured(daily, june(...usage));
    expect(found.at(-1)).toBe("gauge 2026-06-02 to 2026-06-03: 5");
  });
});

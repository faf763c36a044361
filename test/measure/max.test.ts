import { describe, expect, test } from "vitest";
import { contract } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { measuring, reads, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const daily = await measuring(reads("max", "day"), version("2026-01-01"));

function june(...usage: readonly object[]) {
  return {
    contract: contract({ started: "2026-01-01" }),
    period: { from: "2026-06-01", until: "2026-07-01" },
    usage,
  };
}

describe("the highest value of a day", () => {
  test.each([
    ["of one event", ["5"], "5"],
    ["first", ["7.5", "3", "7.4"], "7.5"],
    ["in the middle", ["3", "7.5", "5"], "7.5"],
    ["last", ["3", "5", "7.5"], "7.5"],
    ["twice", ["5", "5"], "5"],
    ["by number, not by text", ["9", "10"], "10"],
    ["of nothing but zeros", [0, 0], "0"],
    ["to the last place", ["0.000000000001", "0.000000000002"], "0.000000000002"],
  ])("is found %s", async (_, values, highest) => {
    const usage = values.map((value, n) => size(String(n), `2026-06-02T1${n}:00:00Z`, value));
    expect(await measured(daily, june(...usage))).toEqual([`gauge 2026-06-02 to 2026-06-03: ${highest}`]);
  });

  test("is found by itself on each day, whether events name an instant or the day", async () => {
    const usage = [
      size("1", "2026-06-02T23:59:59.999999999Z", 5),
      size("2", "2026-06-03T00:00:00Z", 9),
      size("3", "2026-06-03", 4),
    ];
    expect(await measured(daily, june(...usage))).toEqual([
      "gauge 2026-06-02 to 2026-06-03: 5",
      "gauge 2026-06-03 to 2026-06-04: 9",
    ]);
  });

  test("is what a measured row says", async () => {
    expect(await measured(daily, june(row("gauge", "2026-06-02", "5.5")))).toEqual([
      "gauge 2026-06-02 to 2026-06-03: 5.5",
    ]);
    expect(await measured(daily, june(row("gauge", "2026-06-02", 5), size("1", "2026-06-02", 5)))).toEqual([
      "/usage/1 usage-repeated",
    ]);
  });

  test.each(["-1", "1e3", "many", ""])("is refused where an event says %j", async (value) => {
    expect(await measured(daily, june(size("1", "2026-06-02", value)))).toEqual([
      "/usage/0 event-property-unfit",
    ]);
  });

  test("is refused with a fraction where the meter is whole", async () => {
    const whole = await measuring(reads("max", "day", true), version("2026-01-01"));
    expect(await measured(whole, june(size("1", "2026-06-02", "0.5"), size("2", "2026-06-02", 9)))).toEqual([
      "/usage/0 event-property-unfit",
    ]);
  });
});

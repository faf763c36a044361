import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { measuring, reads, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const since = contract({ started: "2026-01-01" });
const QUARTER = { from: "2026-04-01", until: "2026-07-01" };

function quarter(...usage: readonly object[]) {
  return { contract: since, period: QUARTER, usage };
}

describe("a month has one quantity", () => {
  test.each([
    ["max", 9, 7],
    ["last", 4, 7],
    ["distinct", 3, 1],
  ])("of events: %s", async (aggregate, may, june) => {
    const usage = [
      size("1", "2026-05-01T00:00:00Z", 5),
      size("2", "2026-05-20", 9),
      size("3", "2026-05-31T23:59:59Z", 4),
      size("4", "2026-06-01T00:00:00Z", 7),
    ];
    const catalog = await measuring(reads(aggregate, "month"), version("2026-01-01"));
    expect(await measured(catalog, quarter(...usage))).toEqual([
      `gauge 2026-05-01 to 2026-06-01: ${may}`,
      `gauge 2026-06-01 to 2026-07-01: ${june}`,
    ]);
  });

  test.each(["2026-05-01", "2026-05-17", "2026-05-31", "2026-05-31T23:59:59Z"])(
    "of a row that names any time in it: %s",
    async (at) => {
      const catalog = await measuring(reads("max", "month"), version("2026-01-01"));
      expect(await measured(catalog, quarter(row("gauge", at, "5.5")))).toEqual([
        "gauge 2026-05-01 to 2026-06-01: 5.5",
      ]);
    },
  );

  test("by the calendar of the zone, whose clock may change in it", async () => {
    const zone = "Europe/Berlin";
    const catalog = await measuring(reads("max", "month"), version("2026-01-01", { zone }));
    const usage = [
      size("1", "2026-02-28T22:59:59Z", 3), // 28 February, 23:59:59
      size("2", "2026-02-28T23:00:00Z", 5), // 1 March
      size("3", "2026-03-31T21:59:59Z", 7), // 31 March, 23:59:59 of the summer
      size("4", "2026-03-31T22:00:00Z", 9), // 1 April
    ];
    const request = { ...quarter(...usage), period: { from: "2026-02-01", until: "2026-05-01" } };
    expect(await measured(catalog, request)).toEqual([
      "gauge 2026-02-01 to 2026-03-01: 3",
      "gauge 2026-03-01 to 2026-04-01: 7",
      "gauge 2026-04-01 to 2026-05-01: 9",
    ]);
  });

  test("and not two", async () => {
    const catalog = await measuring(reads("max", "month"), version("2026-01-01"));
    const again = row("gauge", "2026-05-31", 5);
    expect(await measured(catalog, quarter(row("gauge", "2026-05-01", 5), again))).toEqual([
      "/usage/1 usage-repeated",
    ]);
    expect(await measured(catalog, quarter(again, row("gauge", "2026-06-01", 5)))).toHaveLength(2);
    const [problem] = await measured(catalog, quarter(again, size("1", "2026-05-02", 5)));
    expect(problem).toBe("/usage/1 usage-repeated");
  });
});

describe("a month that the period cuts is refused", () => {
  test.each([
    ["2026-05-02", "2026-07-01"],
    ["2026-04-01", "2026-05-31"],
    ["2026-05-10", "2026-05-11"],
    ["2026-05-01T00:00:00.000000001Z", "2026-06-01"],
  ])("from %s until %s", async (from, until) => {
    const catalog = await measuring(reads("max", "month"), version("2026-01-01"));
    for (const usage of [row("gauge", "2026-05-10", 5), size("1", "2026-05-10T08:00:00Z", 5)]) {
      const request = { contract: since, period: { from, until }, usage: [usage] };
      expect(await measured(catalog, request)).toEqual(["/usage/0 usage-day-cut"]);
    }
  });

  test("but not one beside the period", async () => {
    const catalog = await measuring(reads("max", "month"), version("2026-01-01"));
    const request = {
      contract: since,
      period: { from: "2026-06-01", until: "2026-06-16" },
      usage: [row("gauge", "2026-05-31", 5)],
    };
    expect(await measured(catalog, request)).toEqual(["gauge 2026-05-01 to 2026-06-01: 5"]);
  });

  test("but not one that begins or ends with the order, and so does the period", async () => {
    const catalog = await measuring(reads("max", "month"), version("2026-01-01", { sold: "by_order" }));
    const request = {
      contract: contract({ orders: [order("2026-05-10", "2026-06-20")] }),
      period: { from: "2026-05-10", until: "2026-06-20" },
      usage: [row("gauge", "2026-05-31", 5), row("gauge", "2026-06-01", 7)],
    };
    expect(await measured(catalog, request)).toEqual([
      "gauge 2026-05-10 to 2026-06-01: 5",
      "gauge 2026-06-01 to 2026-06-20: 7",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { contract, order } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { LEVEL, measuring, NOON, reads, SWITCHING_AT_NOON, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const DAY = { from: "2026-06-10", until: "2026-06-11" };
const JUNE = { from: "2026-06-01", until: "2026-07-01" };
const MORNING = "2026-06-10 to 2026-06-10T12:00:00+00:00";
const AFTERNOON = "2026-06-10T12:00:00+00:00 to 2026-06-11";
const BEFORE = "2026-06-01 to 2026-06-10T12:00:00+00:00";
const AFTER = "2026-06-10T12:00:00+00:00 to 2026-07-01";

const COUNT = "{ event: thing.size, aggregate: count, unit: event, whole: true }";
const SUM = "{ event: thing.size, aggregate: sum, of: value, unit: gigabyte, whole: false }";

/** Before noon 9, then 5, then 3; from noon on 5, then 4. */
const EVENTS = [
  size("1", "2026-06-10T09:00:00Z", 9),
  size("2", "2026-06-10T10:00:00Z", 5),
  size("3", "2026-06-10T11:59:59.999999999Z", 3),
  size("4", NOON, 5),
  size("5", "2026-06-10T13:00:00Z", 4),
];

/** What cuts 10 June at noon, with the versions and the contract in which it does. */
const EDGES: readonly (readonly [string, readonly Source[], object])[] = [
  ["a switch", SWITCHING_AT_NOON, contract({ started: "2026-06-01" })],
  [
    "the end of a trial",
    [version("2026-01-01")],
    contract({ started: "2026-06-01", trial: { from: "2026-06-01", until: NOON } }),
  ],
  [
    "the edge of two orders on one version",
    [version("2026-01-01", { sold: "by_order" })],
    contract({ orders: [order("2026-06-01", NOON), order(NOON, "2026-07-01")] }),
  ],
];

describe.each(EDGES)("where %s cuts a window", (_, versions, of) => {
  test.each([
    // different values: 9, 5, 3 and 5, 4
    ["distinct", "day", 3, 2],
    ["max", "day", 9, 5],
    ["last", "day", 3, 4],
    ["distinct", "month", 3, 2],
    ["max", "month", 9, 5],
    ["last", "month", 3, 4],
  ] as const)("each part has its own %s of the %s", async (aggregate, per, before, after) => {
    const catalog = await measuring(reads(aggregate, per), ...versions);
    const [first, second] = per === "day" ? [MORNING, AFTERNOON] : [BEFORE, AFTER];
    const request = { contract: of, period: JUNE, usage: EVENTS };
    expect(await measured(catalog, request)).toEqual([
      `gauge ${first}: ${before}`,
      `gauge ${second}: ${after}`,
    ]);
  });

  test.each(["distinct", "max", "last"])("a part without events has no %s", async (aggregate) => {
    const catalog = await measuring(reads(aggregate, "day"), ...versions);
    const ask = (usage: readonly object[]) => measured(catalog, { contract: of, period: DAY, usage });
    expect(await ask([size("1", "2026-06-10T11:00:00Z", 5)])).toEqual([
      `gauge ${MORNING}: ${aggregate === "distinct" ? 1 : 5}`,
    ]);
    expect(await ask([size("1", NOON, 5)])).toEqual([
      `gauge ${AFTERNOON}: ${aggregate === "distinct" ? 1 : 5}`,
    ]);
  });

  test("a level is carried over into the other part, and each part has its own hours", async () => {
    const catalog = await measuring(LEVEL, ...versions);
    // 9 x 1 + 5 x (2 less a nanosecond) + 3 x a nanosecond = 19 less 2 / 3.6e12; then 5 x 1 + 4 x 11
    expect(await measured(catalog, { contract: of, period: DAY, usage: EVENTS })).toEqual([
      `gauge ${MORNING}: 18.999999999999`,
      `gauge ${AFTERNOON}: 49`,
    ]);
    const early = size("1", "2026-06-10T11:00:00Z", 5);
    expect(await measured(catalog, { contract: of, period: DAY, usage: [early] })).toEqual([
      `gauge ${MORNING}: 5`,
      `gauge ${AFTERNOON}: 60`, // 5 x 12, without an event
    ]);
    const late = size("1", NOON, 5);
    expect(await measured(catalog, { contract: of, period: DAY, usage: [late] })).toEqual([
      `gauge ${AFTERNOON}: 60`,
    ]);
  });

  test("what is counted or added up has no window that could be cut", async () => {
    const at = (time: string, quantity: number) => `gauge at 2026-06-10T${time}+00:00: ${quantity}`;
    const request = { contract: of, period: DAY, usage: EVENTS };
    expect(await measured(await measuring(COUNT, ...versions), request)).toEqual([
      at("09:00:00", 1),
      at("10:00:00", 1),
      at("11:59:59.999999999", 1),
      at("12:00:00", 1),
      at("13:00:00", 1),
    ]);
    expect(await measured(await measuring(SUM, ...versions), request)).toEqual([
      at("09:00:00", 9),
      at("10:00:00", 5),
      at("11:59:59.999999999", 3),
      at("12:00:00", 5),
      at("13:00:00", 4),
    ]);
  });

  test("each part of a month takes a row of its own, which names a day of it", async () => {
    const catalog = await measuring(reads("max", "month"), ...versions);
    const ask = (...usage: readonly object[]) => measured(catalog, { contract: of, period: JUNE, usage });
    expect(await ask(row("gauge", "2026-06-09", 7), row("gauge", "2026-06-11", 8))).toEqual([
      `gauge ${BEFORE}: 7`,
      `gauge ${AFTER}: 8`,
    ]);
    expect(await ask(row("gauge", "2026-06-01", 7), row("gauge", "2026-06-10T11:59:59Z", 8))).toEqual([
      "/usage/1 usage-repeated",
    ]);
    expect(await ask(row("gauge", "2026-06-10", 7))).toEqual(["/usage/0 usage-day-cut"]);
  });

  test("a period may end at the cut, and nowhere else inside the window", async () => {
    const catalog = await measuring(reads("max", "month"), ...versions);
    const usage = [row("gauge", "2026-06-09", 7)];
    const ask = (period: object) => measured(catalog, { contract: of, period, usage });
    expect(await ask({ from: "2026-06-01", until: NOON })).toEqual([`gauge ${BEFORE}: 7`]);
    expect(await ask({ from: "2026-06-01", until: "2026-06-10" })).toEqual(["/usage/0 usage-day-cut"]);
  });
});

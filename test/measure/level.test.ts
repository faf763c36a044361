import { describe, expect, test } from "vitest";
import { contract, order } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { LEVEL, measuring, NOON, SWITCHING_AT_NOON, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const utc = await measuring(LEVEL, version("2026-01-01"));
const since = contract({ started: "2026-06-01" });

/** Rates the first days of June 2026, up to and without the given one. */
function until(day: string, ...usage: readonly object[]) {
  return { contract: since, period: { from: "2026-06-01", until: day }, usage };
}

describe("a level times the hours of a day", () => {
  test.each([
    ["from the event on, in the first day", [["06:00", 5]], "90"], // 5 x 18
    ["from midnight on", [["00:00", 5]], "120"], // 5 x 24
    ["for the last minute", [["23:59", 6]], "0.1"], // 6 x 1/60
    [
      "up and down",
      [
        ["06:00", 5],
        ["12:00", 8],
        ["18:00", 2],
      ],
      "90",
    ], // 5 x 6 + 8 x 6 + 2 x 6
    [
      "down to nothing",
      [
        ["06:00", 5],
        ["12:00", 0],
      ],
      "30",
    ], // 5 x 6
    [
      "set again to what it is",
      [
        ["06:00", 5],
        ["12:00", 5],
      ],
      "90",
    ],
    ["of fractions", [["12:00", "0.000000000001"]], "0.000000000012"],
  ] as const)("%s", async (_, events, hours) => {
    const usage = events.map(([time, level], n) => size(String(n), `2026-06-01T${time}:00Z`, level));
    const expected = [`gauge 2026-06-01 to 2026-06-02: ${hours}`];
    expect(await measured(utc, until("2026-06-02", ...usage))).toEqual(expected);
    expect(await measured(utc, until("2026-06-02", ...usage.toReversed()))).toEqual(expected);
  });

  test("in the day's beginning where the event names the day alone", async () => {
    const usage = [size("1", "2026-06-01", 5), size("2", "2026-06-02T12:00:00Z", 1)];
    expect(await measured(utc, until("2026-06-03", ...usage))).toEqual([
      "gauge 2026-06-01 to 2026-06-02: 120",
      "gauge 2026-06-02 to 2026-06-03: 72", // 5 x 12 + 1 x 12
    ]);
  });

  test.each([
    // clocks go forward at 02:00: 23 hours
    ["2026-03-29", "2026-03-28T23:00:00Z", "115"], // 5 x 23
    ["2026-03-29", "2026-03-29T00:59:59Z", "105.001388888889"], // 5 x (21 + 1/3600), a second before 03:00
    ["2026-03-29", "2026-03-29T01:00:00Z", "105"], // 5 x 21, from 03:00 on
    // and back at 03:00: 25 hours
    ["2026-10-25", "2026-10-24T22:00:00Z", "125"], // 5 x 25
    ["2026-10-25", "2026-10-25T00:30:00Z", "112.5"], // 5 x 22.5, from 02:30 of the summer on
    ["2026-10-25", "2026-10-25T01:30:00Z", "107.5"], // 5 x 21.5, from 02:30 of the winter on
    ["2026-10-26", "2026-10-25T23:00:00Z", "120"],
  ])("of Berlin: %s from %s on", async (day, at, hours) => {
    const berlin = await measuring(LEVEL, version("2026-01-01", { zone: "Europe/Berlin" }));
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    const request = {
      contract: contract({ started: "2026-01-01" }),
      period: { from: day, until: next },
      usage: [size("1", at, 5)],
    };
    expect(await measured(berlin, request)).toEqual([`gauge ${day} to ${next}: ${hours}`]);
  });
});

describe("a level that makes no round number of hours", () => {
  test.each([
    [
      "a second",
      [
        ["00:00:00", 7],
        ["00:00:01", 0],
      ],
      "0.001944444444",
    ], // 7 / 3600
    [
      "two thirds of an hour",
      [
        ["00:00:00", 1],
        ["00:40:00", 0],
      ],
      "0.666666666667",
    ],
    // (1 + 4 + 1) / 3 = 2; rounded one by one it would be 1.999999999999
    [
      "thirds that add up",
      [
        ["00:00:00", 1],
        ["00:20:00", 4],
        ["00:40:00", 1],
        ["01:00:00", 0],
      ],
      "2",
    ],
    // 0.9 x 2 / 3.6e12 = 5e-13, exactly between 0 and 1e-12
    [
      "half of the last place",
      [
        ["00:00:00", "0.9"],
        ["00:00:00.000000002", 0],
      ],
      "0.000000000001",
    ],
    [
      "less than that",
      [
        ["00:00:00", "0.89"],
        ["00:00:00.000000002", 0],
      ],
      "0",
    ],
  ] as const)("is rounded once, to 12 places: %s", async (_, events, hours) => {
    const usage = events.map(([time, level], n) => size(String(n), `2026-06-01T${time}Z`, level));
    expect(await measured(utc, until("2026-06-02", ...usage))).toEqual([
      `gauge 2026-06-01 to 2026-06-02: ${hours}`,
    ]);
  });
});

describe("a level holds until the next event", () => {
  test("over days without one, to the end of the period and no further", async () => {
    const usage = [size("1", "2026-06-01T12:00:00Z", 5), size("2", "2026-06-03T18:00:00Z", 1)];
    const days = [
      "gauge 2026-06-01 to 2026-06-02: 60", // 5 x 12
      "gauge 2026-06-02 to 2026-06-03: 120",
      "gauge 2026-06-03 to 2026-06-04: 96", // 5 x 18 + 1 x 6
      "gauge 2026-06-04 to 2026-06-05: 24",
    ];
    expect(await measured(utc, until("2026-06-05", ...usage))).toEqual(days);
    expect(await measured(utc, until("2026-06-03", ...usage))).toEqual(days.slice(0, 2));
  });

  test("from before the period, whose counters may need the days", async () => {
    const usage = [size("1", "2026-06-01T12:00:00Z", 5)];
    const request = { ...until("2026-06-04", ...usage), period: { from: "2026-06-03", until: "2026-06-04" } };
    expect(await measured(utc, request)).toEqual([
      "gauge 2026-06-01 to 2026-06-02: 60",
      "gauge 2026-06-02 to 2026-06-03: 120",
      "gauge 2026-06-03 to 2026-06-04: 120",
    ]);
  });

  test("so that one set after the period makes no quantity", async () => {
    expect(await measured(utc, until("2026-06-03", size("1", "2026-06-03T00:00:00Z", 5)))).toEqual([]);
    expect(await measured(utc, until("2026-06-03", size("1", "2026-08-03T00:00:00Z", 5)))).toEqual([]);
  });

  test("also at nothing, which is a level too", async () => {
    expect(await measured(utc, until("2026-06-02", size("1", "2026-06-01T12:00:00Z", 0)))).toEqual([
      "gauge 2026-06-01 to 2026-06-02: 0",
    ]);
  });

  test("over a switch, which cuts the day in two", async () => {
    const catalog = await measuring(LEVEL, ...SWITCHING_AT_NOON);
    const usage = [size("1", "2026-06-10T10:00:00Z", 5), size("2", "2026-06-10T13:00:00Z", 4)];
    const period = { from: "2026-06-10", until: "2026-06-12" };
    expect(await measured(catalog, { contract: since, period, usage })).toEqual([
      "gauge 2026-06-10 to 2026-06-10T12:00:00+00:00: 10", // 5 x 2
      "gauge 2026-06-10T12:00:00+00:00 to 2026-06-11: 49", // 5 x 1 + 4 x 11
      "gauge 2026-06-11 to 2026-06-12: 96",
    ]);
  });

  test("over the edges of a trial", async () => {
    const of = contract({ started: "2026-06-01", trial: { from: "2026-06-01", until: NOON } });
    const period = { from: "2026-06-10", until: "2026-06-11" };
    const usage = [size("1", "2026-06-10T00:00:00Z", 5)];
    expect(await measured(utc, { contract: of, period, usage })).toEqual([
      "gauge 2026-06-10 to 2026-06-10T12:00:00+00:00: 60",
      "gauge 2026-06-10T12:00:00+00:00 to 2026-06-11: 60",
    ]);
  });

  test("over a renewal and a gap, in which nothing is measured", async () => {
    const byOrder = await measuring(LEVEL, version("2026-01-01", { sold: "by_order" }));
    const orders = [
      order("2026-06-01", "2026-06-02"),
      order("2026-06-02", "2026-06-03"),
      order("2026-06-05T06:00:00Z", "2026-06-06"),
    ];
    const request = {
      contract: contract({ orders }),
      period: { from: "2026-06-01", until: "2026-06-30" },
      usage: [size("1", "2026-06-01T00:00:00Z", 5)],
    };
    expect(await measured(byOrder, request)).toEqual([
      "gauge 2026-06-01 to 2026-06-02: 120",
      "gauge 2026-06-02 to 2026-06-03: 120",
      "gauge 2026-06-05T06:00:00+00:00 to 2026-06-06: 90", // 5 x 18
    ]);
  });

  test("and a rounded one is rounded in each part of a day by itself", async () => {
    const catalog = await measuring(LEVEL, ...SWITCHING_AT_NOON);
    // a second before noon and two after it: 1/3600 and 2/3600
    const usage = [size("1", "2026-06-10T11:59:59Z", 1), size("2", "2026-06-10T12:00:02Z", 0)];
    const period = { from: "2026-06-10", until: "2026-06-11" };
    expect(await measured(catalog, { contract: since, period, usage })).toEqual([
      "gauge 2026-06-10 to 2026-06-10T12:00:00+00:00: 0.000277777778",
      "gauge 2026-06-10T12:00:00+00:00 to 2026-06-11: 0.000555555556",
    ]);
  });
});

describe("days that no level is known to fill", () => {
  test("have what was measured on them", async () => {
    const usage = [
      row("gauge", "2026-06-01", "7.5"),
      row("gauge", "2026-06-02T09:00:00Z", 8),
      size("1", "2026-06-03T12:00:00Z", 1),
    ];
    expect(await measured(utc, until("2026-06-04", ...usage))).toEqual([
      "gauge 2026-06-01 to 2026-06-02: 7.5",
      "gauge 2026-06-02 to 2026-06-03: 8",
      "gauge 2026-06-03 to 2026-06-04: 12",
    ]);
  });

  test("are none from the first event on: a row for one is the second quantity of its day", async () => {
    const event = size("1", "2026-06-02T12:00:00Z", 5);
    for (const day of ["2026-06-02", "2026-06-03"]) {
      const usage = [row("gauge", "2026-06-01", 1), row("gauge", day, 1), event];
      expect(await measured(utc, until("2026-06-04", ...usage))).toEqual(["/usage/1 usage-repeated"]);
      expect(await measured(utc, until("2026-06-04", event, ...usage.slice(0, 2)))).toEqual([
        "/usage/2 usage-repeated",
      ]);
    }
  });

  test("have one row at most", async () => {
    const usage = [row("gauge", "2026-06-01", 1), row("gauge", "2026-06-01T09:00:00Z", 1)];
    expect(await measured(utc, until("2026-06-04", ...usage))).toEqual(["/usage/1 usage-repeated"]);
  });
});

describe("refused is", () => {
  test.each(["-1", "1e3", "much", ""])("a level of %j", async (level) => {
    expect(await measured(utc, until("2026-06-02", size("1", "2026-06-01", level)))).toEqual([
      "/usage/0 event-property-unfit",
    ]);
  });

  test("an event that states none", async () => {
    const silent = { event: "thing.size", id: "1", at: "2026-06-01" };
    expect(await measured(utc, until("2026-06-02", silent))).toEqual(["/usage/0 event-property-unfit"]);
  });

  test("an order of events that is not known, also long before the period", async () => {
    const of = contract({ started: "2026-01-01" });
    const usage = [
      size("1", "2026-02-01T08:00:00Z", 5),
      size("2", "2026-02-01T08:00:00Z", 6),
      size("3", "2026-05-01T08:00:00Z", 7),
    ];
    expect(await measured(utc, { ...until("2026-06-02", ...usage), contract: of })).toEqual([
      "/usage/1 event-order-unknown",
    ]);
  });

  test("an event in a gap: what has changed by then is sent at the next order's start", async () => {
    const byOrder = await measuring(LEVEL, version("2026-01-01", { sold: "by_order" }));
    const of = contract({ orders: [order("2026-06-01", "2026-06-02"), order("2026-06-05", "2026-06-06")] });
    const request = { ...until("2026-06-06", size("1", "2026-06-03T08:00:00Z", 5)), contract: of };
    expect(await measured(byOrder, request)).toEqual(["/usage/0 usage-outside-orders"]);
  });

  test.each([
    ["2026-06-01T06:00:00Z", "2026-06-03"],
    ["2026-06-01", "2026-06-02T18:00:00Z"],
  ])("a period that cuts a day of a known level: from %s until %s", async (from, end) => {
    const request = { ...until(end, size("1", "2026-06-01", 5)), period: { from, until: end } };
    expect(await measured(utc, request)).toEqual(["/usage/0 usage-day-cut"]);
  });
});

test("a level counts only the events that pass its filter", async () => {
  const filtered = LEVEL.replace("aggregate:", "where: { state: [attached] }, aggregate:");
  const catalog = await measuring(filtered, version("2026-01-01"));
  const event = (id: string, time: string, state: string, value: number) => {
    return { ...size(id, `2026-06-01T${time}:00Z`, value), properties: { state, value } };
  };
  const usage = [event("1", "06:00", "attached", 5), event("2", "12:00", "detached", 9)];
  expect(await measured(catalog, until("2026-06-02", ...usage))).toEqual([
    "gauge 2026-06-01 to 2026-06-02: 90", // 5 x 18
  ]);
});

import { describe, expect, test } from "vitest";
import { refusals } from "../support/ask.ts";
import { asked, calls, left, limit, onDays, oneOrder, tariff } from "./committed.ts";
import { adjusting, lines } from "./lines.ts";

const min = (amount: number, per = "month", prorate = "none") => limit("minimum", amount, per, prorate);

describe("a minimum adds, when its window is over, what is missing to it", () => {
  const usage = onDays([5, 30], [20, 10], ["02-05", 100], ["03-05", 101]);
  test.each([
    ["01-01", "01-31", []],
    ["01-31", "02-01", ["2026-01-01 to 2026-02-01 = 60"]], // 100 - 30 - 10
    ["02-01", "02-28", []], // not in the period that begins with it
    ["01-01", "02-01", ["2026-01-01 to 2026-02-01 = 60"]],
    ["02-01", "03-01", []], // exactly 100
    ["03-01", "04-01", []], // 101
    ["04-01", "05-01", ["2026-04-01 to 2026-05-01 = 100"]], // nothing used
    ["01-20", "05-01", ["2026-01-01 to 2026-02-01 = 60", "2026-04-01 to 2026-05-01 = 100"]],
  ])("from %s until %s", async (from, until, expected) => {
    expect(await adjusting(await tariff(min(100)), asked(from, until, usage))).toEqual(
      expected.map((line) => `minimum of calls ${line}`),
    );
  });

  test("after a discount and a maximum", async () => {
    const both = `${limit("maximum", 8, "day", "none")}, ${min(20)}, discount: { percent: 50 }`;
    expect(await adjusting(await tariff(both), asked("01-01", "02-01", onDays([5, 20], [6, 10])))).toEqual([
      "discount of calls 2026-01-01 to 2026-02-01 = -15",
      "maximum of calls 2026-01-05 to 2026-01-06 = -2", // 20 - 10 - 8
      "minimum of calls 2026-01-01 to 2026-02-01 = 7", // 20 - 8 - 5
    ]);
  });
});

describe("its window is", () => {
  const usage = onDays([5, 30], [6, 12], ["02-05", 50]);
  test.each([
    // days of January that the order has: the 4th, 5th and 6th
    ["day", 20, "01-01", "01-07", ["2026-01-04 to 2026-01-05 = 20", "2026-01-06 to 2026-01-07 = 8"]],
    ["month", 60, "01-01", "03-01", ["2026-01-04 to 2026-02-01 = 18", "2026-02-01 to 2026-03-01 = 10"]],
    ["month", 60, "04-01", "04-05", ["2026-04-01 to 2026-04-04 = 60"]], // the order ends inside it
    ["year", 100, "01-01", "04-01", []], // not over before the order is
    ["year", 100, "01-01", "04-05", ["2026-01-04 to 2026-04-04 = 8"]],
    ["order", 100, "04-03", "04-04", ["2026-01-04 to 2026-04-04 = 8"]],
    ["order", 100, "04-04", "04-05", []],
  ] as const)("a %s of %d, from %s until %s", async (per, amount, from, until, expected) => {
    const catalog = await tariff(min(amount, per), { sold: "by_order" });
    expect(await adjusting(catalog, asked(from, until, usage, oneOrder("2026-01-04", "2026-04-04")))).toEqual(
      expected.map((line) => `minimum of calls ${line}`),
    );
  });

  test("a year of the calendar, which an open contract ends on New Year's Eve", async () => {
    const catalog = await tariff(min(100, "year", "by_day"));
    const of = {
      ...asked("12-31", "12-31", usage, { started: "2026-01-01" }),
      period: { from: "2026-12-31", until: "2027-01-01" },
    };
    expect(await adjusting(catalog, of)).toEqual(["minimum of calls 2026-01-01 to 2027-01-01 = 8"]);
  });
});

describe("of a window that the order begins or ends in", () => {
  test.each([
    // 31 USD for January, and 3 calls
    ["none", "2026-01-11", "2026-03-01", "28"],
    ["by_day", "2026-01-11", "2026-03-01", "18"], // 21 days
    ["by_day", "2026-01-11T12:00:00Z", "2026-03-01", "17"], // 20 days begin
    ["by_second", "2026-01-11T12:00:00Z", "2026-03-01", "17.5"], // 20.5 days
    ["none", "2026-01-01", "2026-01-16", "28"],
    ["by_day", "2026-01-01", "2026-01-16", "12"], // 15 days
    ["by_second", "2026-01-01", "2026-01-15T12:00:00Z", "11.5"], // 14.5 days
  ])("with prorate %s, from %s until %s, it adds %s", async (prorate, from, until, exact) => {
    const catalog = await tariff(min(31, "month", prorate), { sold: "by_order" });
    const found = await adjusting(catalog, asked("01-01", "02-01", onDays([12, 3]), oneOrder(from, until)));
    expect(found.map((line) => line.split(" = ")[1])).toEqual([exact]);
  });

  test("what does not come out is rounded in the 12th place", async () => {
    // 100 x 21 / 31 = 67.741935483870|96...
    const of = asked("01-01", "02-01", [], oneOrder("2026-01-11", "2026-03-01"));
    expect(await adjusting(await tariff(min(100, "month", "by_day"), { sold: "by_order" }), of)).toEqual([
      "minimum of calls 2026-01-11 to 2026-02-01 = 67.741935483871",
    ]);
  });
});

describe("of a window that is cut short", () => {
  test.each([
    // 31 USD for January, 15 for the 15 days until the switch
    ["by_day", 4, "01-01", "01-16", []],
    ["by_day", 4, "01-16", "02-01", ["11"]],
    ["by_day", 4, "01-01", "02-01", ["11"]],
    ["by_day", 4, "01-17", "02-01", []],
    ["by_day", 15, "01-01", "02-01", []],
    ["by_second", 4, "01-16", "02-01", ["11"]],
    ["none", 4, "01-16", "02-01", ["27"]],
  ])(
    "by a switch, %s, of %d calls, it adds from %s until %s",
    async (prorate, quantity, from, until, expected) => {
      const catalog = await left(calls(min(31, "month", prorate)));
      expect(await adjusting(catalog, asked(from, until, onDays([5, quantity])))).toEqual(
        expected.map((exact) => `minimum of calls 2026-01-01 to 2026-01-16 = ${exact}`),
      );
    },
  );

  test.each([
    ["by_day", "01-01", "01-15", []],
    ["by_day", "01-15", "01-16", ["11"]],
    ["by_day", "01-16", "02-01", []],
    ["by_second", "01-15", "01-16", ["11"]],
    ["none", "01-01", "02-01", ["27"]],
  ])("by the contract's end, %s, it adds from %s until %s", async (prorate, from, until, expected) => {
    const of = asked(from, until, onDays([5, 4]), { ended: "2026-01-16" });
    expect(await adjusting(await tariff(min(31, "month", prorate)), of)).toEqual(
      expected.map((exact) => `minimum of calls 2026-01-01 to 2026-01-16 = ${exact}`),
    );
  });

  test.each([
    // a maximum of 31 by day, so 15, and a minimum of 29, 29 or 14: the minimum has the last word
    [
      "none",
      29,
      ["maximum of calls 2026-01-01 to 2026-01-16 = -15", "minimum of calls 2026-01-01 to 2026-01-16 = 14"],
    ],
    ["by_day", 29, ["maximum of calls 2026-01-01 to 2026-01-16 = -15"]],
    ["none", 14, ["maximum of calls 2026-01-01 to 2026-01-16 = -15"]],
  ])(
    "the maximum is that of the time it had, and then the minimum, %s, of %d",
    async (prorate, amount, expected) => {
      const catalog = await left(
        calls(`${limit("maximum", 31, "month", "by_day")}, ${min(amount, "month", prorate)}`),
      );
      expect(await adjusting(catalog, asked("01-01", "02-01", onDays([5, 30])))).toEqual(expected);
      expect(await adjusting(catalog, asked("01-16", "02-01", onDays([5, 30])))).toEqual(expected);
    },
  );
});

describe("a free trial", () => {
  test.each([
    // 31 USD for January, and 3 calls after the trial
    ["none", "2026-01-01", "2026-01-02", []], // a window that begins in it owes nothing
    ["none", "2026-01-02", "2026-01-11", ["28"]],
    ["by_day", "2026-01-01", "2026-01-11", ["18"]], // 21 days
    ["by_day", "2026-01-05", "2026-01-15", ["18"]],
    ["by_second", "2025-12-01", "2026-01-11T12:00:00Z", ["17.5"]], // 20.5 days
    ["by_day", "2025-12-01", "2026-02-01", []],
  ])("does not count, %s, from %s until %s", async (prorate, from, until, expected) => {
    const of = asked("01-01", "02-01", onDays([20, 3]), { trial: { from, until } });
    const found = await adjusting(await tariff(min(31, "month", prorate)), of);
    expect(found).toEqual(expected.map((exact) => `minimum of calls 2026-01-01 to 2026-02-01 = ${exact}`));
  });

  test("does not count, nor what was used in it", async () => {
    const of = asked("01-01", "02-01", onDays([2, 500], [20, 3]), {
      trial: { from: "2026-01-01", until: "2026-01-11" },
    });
    expect(await adjusting(await tariff(min(31, "month", "by_day")), of)).toEqual([
      "minimum of calls 2026-01-01 to 2026-02-01 = 18",
    ]);
  });

  test("of days owes nothing for its days alone", async () => {
    const of = asked("01-01", "01-04", [], { trial: { from: "2026-01-01", until: "2026-01-03" } });
    expect(await adjusting(await tariff(min(5, "day")), of)).toEqual([
      "minimum of calls 2026-01-03 to 2026-01-04 = 5",
    ]);
  });
});

describe("it needs the usage since its window began", () => {
  const late = (until: string) => ({ ...asked("01-16", until, []), usage_from: "2026-01-16" });
  test("in the period in which the window ends", async () => {
    expect(await refusals(await tariff(min(31)), late("02-01"))).toEqual(["/usage_from usage-incomplete"]);
    expect(await lines(await tariff(min(31)), late("01-31"))).toHaveLength(1);
  });
});

import { describe, expect, test } from "vitest";
import { type AdjustingLine, rated, refusals } from "../support/ask.ts";
import { shop, version } from "../support/shop.ts";
import { asked, calls, left, limit, onDays, oneOrder, tariff } from "./committed.ts";
import { adjusting, lines } from "./lines.ts";

const max = (amount: number, per = "month", prorate = "none") => limit("maximum", amount, per, prorate);

describe("a maximum takes off what is above it, as it comes", () => {
  const usage = onDays([5, 80], [20, 50], [25, 5], ["02-01", 90], ["02-10", 11]);
  test.each([
    ["01-01", "01-15", []], // 80
    ["01-15", "01-21", ["2026-01-01 to 2026-01-21 = -30"]], // 80 + 50 - 100
    ["01-21", "02-01", ["2026-01-01 to 2026-02-01 = -5"]], // 5 more
    ["01-01", "02-01", ["2026-01-01 to 2026-02-01 = -35"]],
    ["02-01", "02-02", []], // a window of its own
    ["02-02", "02-11", ["2026-02-01 to 2026-02-11 = -1"]],
    ["01-25", "02-11", ["2026-01-01 to 2026-02-01 = -5", "2026-02-01 to 2026-02-11 = -1"]],
    ["02-11", "03-01", []],
  ])("from %s until %s", async (from, until, expected) => {
    expect(await adjusting(await tariff(max(100)), asked(from, until, usage))).toEqual(
      expected.map((line) => `maximum of calls ${line}`),
    );
  });

  test.each([
    [99, []],
    [100, []],
    [101, ["maximum of calls 2026-01-01 to 2026-02-01 = -1"]],
  ])("of %d calls", async (quantity, expected) => {
    expect(await adjusting(await tariff(max(100)), asked("01-01", "02-01", onDays([31, quantity])))).toEqual(
      expected,
    );
  });

  test("after a discount", async () => {
    expect(
      await adjusting(
        await tariff(`discount: { percent: 50 }, ${max(8)}`),
        asked("01-01", "02-01", onDays([5, 20])),
      ),
    ).toEqual([
      "discount of calls 2026-01-01 to 2026-02-01 = -10",
      "maximum of calls 2026-01-01 to 2026-02-01 = -2", // 20 - 10 - 8
    ]);
  });

  test("and says how it came about", async () => {
    const { lines: found } = await rated(
      await tariff(max(31, "month", "by_day")),
      asked("01-16", "02-01", onDays([5, 40], [20, 2]), { started: "2026-01-02" }),
    );
    // 30 of 31 days; 40 + 2 - 30, of which 10 before
    expect(found.filter((line): line is AdjustingLine => line.kind === "maximum")).toMatchObject([
      {
        base: "42",
        before: "-10",
        exact: "-2",
        limit: { amount: "30", whole: "31", counted: "30", of: "31", unit: "day" },
        charge: "calls",
        place: { line: 9, column: 66 }, // `  calls: { meter: ..., per call, maximum`
      },
    ]);
  });
});

describe("its window is", () => {
  const usage = onDays([5, 30], [6, 12], ["02-05", 50]);
  test.each([
    [
      "day",
      10,
      ["2026-01-05 to 2026-01-06 = -20", "2026-01-06 to 2026-01-07 = -2", "2026-02-05 to 2026-02-06 = -40"],
    ],
    ["month", 40, ["2026-01-01 to 2026-02-01 = -2", "2026-02-01 to 2026-03-01 = -10"]],
    ["year", 40, ["2026-01-01 to 2026-03-01 = -52"]],
    ["order", 40, ["2026-01-03 to 2026-03-01 = -52"]],
  ] as const)("a %s", async (per, amount, expected) => {
    const catalog = await tariff(max(amount, per), { sold: "by_order" });
    const of = asked("01-01", "03-01", usage, oneOrder("2026-01-03", "2026-04-03"));
    expect(await adjusting(catalog, of)).toEqual(
      expected.map((line) => `maximum of calls ${line.replace(/^2026-01-01/, "2026-01-03")}`), // not before the order
    );
  });

  test("of the zone's calendar", async () => {
    // 15:59 UTC is 23:59 in Shanghai, 16:00 the next day
    const rows = [
      ["2026-01-05T15:59:00Z", 6],
      ["2026-01-05T16:00:00Z", 7],
    ].map(([at, quantity]) => ({ meter: "calls", at, quantity }));
    const catalog = await tariff(max(5, "day"), { zone: "Asia/Shanghai" });
    expect(await adjusting(catalog, asked("01-05", "01-07", rows))).toEqual([
      "maximum of calls 2026-01-05 to 2026-01-06 = -1",
      "maximum of calls 2026-01-06 to 2026-01-07 = -2",
    ]);
  });
});

describe("of a window that the order begins or ends in", () => {
  test.each([
    // 31 USD for January, and 100 calls
    ["none", "2026-01-11", "2026-03-01", "-69"],
    ["by_day", "2026-01-11", "2026-03-01", "-79"], // 21 days
    ["by_day", "2026-01-11T12:00:00Z", "2026-03-01", "-80"], // 20 days begin
    ["by_second", "2026-01-11T12:00:00Z", "2026-03-01", "-79.5"], // 20.5 days
    ["none", "2026-01-01", "2026-01-16", "-69"],
    ["by_day", "2026-01-01", "2026-01-16", "-85"], // 15 days
    ["by_second", "2026-01-01", "2026-01-15T12:00:00Z", "-85.5"], // 14.5 days
  ])("with prorate %s, from %s until %s, it takes off %s", async (prorate, from, until, exact) => {
    const catalog = await tariff(max(31, "month", prorate), { sold: "by_order" });
    const found = await rated(catalog, asked("01-01", "02-01", onDays([12, 100]), oneOrder(from, until)));
    expect(found.lines[1]?.exact).toBe(exact);
  });

  test("the order's end is known from the beginning", async () => {
    const catalog = await tariff(max(31, "month", "by_day"), { sold: "by_order" });
    const of = asked("01-01", "01-06", onDays([5, 25]), oneOrder("2026-01-01", "2026-01-16"));
    expect(await adjusting(catalog, of)).toEqual(["maximum of calls 2026-01-01 to 2026-01-06 = -10"]); // of 15 days
  });
});

describe("of a window that is cut short, what is known only then is taken off then", () => {
  test.each([
    // 31 USD for January, 15 for the 15 days until the switch
    ["by_day", 25, "01-01", "01-16", []],
    ["by_day", 25, "01-16", "02-01", ["-10"]], // the switch is known in the period that begins with it
    ["by_day", 25, "01-01", "02-01", ["-10"]],
    ["by_day", 25, "01-17", "02-01", []],
    ["by_day", 40, "01-01", "01-16", ["-9"]],
    ["by_day", 40, "01-16", "02-01", ["-16"]], // 40 - 15, less the 9 before
    ["by_day", 10, "01-01", "02-01", []],
    ["by_second", 25, "01-01", "02-01", ["-10"]],
    ["none", 25, "01-01", "02-01", []],
    ["none", 40, "01-01", "01-16", ["-9"]],
    ["none", 40, "01-16", "02-01", []],
  ])("by a switch, %s, of %d calls, from %s until %s", async (prorate, quantity, from, until, expected) => {
    const catalog = await left(calls(max(31, "month", prorate)));
    expect(await adjusting(catalog, asked(from, until, onDays([5, quantity])))).toEqual(
      expected.map((exact) => `maximum of calls 2026-01-01 to 2026-01-16 = ${exact}`),
    );
  });

  test.each([
    ["by_day", "01-01", "01-15", []],
    ["by_day", "01-15", "01-16", ["-10"]], // and the contract's end in the period that ends with it
    ["by_day", "01-01", "02-01", ["-10"]],
    ["by_day", "01-16", "02-01", []],
    ["none", "01-01", "02-01", []],
  ])("by the contract's end, %s, from %s until %s", async (prorate, from, until, expected) => {
    const of = asked(from, until, onDays([5, 25]), { ended: "2026-01-16" });
    expect(await adjusting(await tariff(max(31, "month", prorate)), of)).toEqual(
      expected.map((exact) => `maximum of calls 2026-01-01 to 2026-01-16 = ${exact}`),
    );
  });
});

describe("a free trial", () => {
  test.each([
    ["none", "2026-01-01", "2026-01-11", "-19"], // 50 calls after it, of 31
    ["by_day", "2026-01-01", "2026-01-11", "-29"], // of 21
    ["by_second", "2025-12-01", "2026-01-11T12:00:00Z", "-29.5"], // of 20.5
    ["by_day", "2026-01-30", "2026-02-10", "-21"], // of 29: a trial that is to come is known, too
  ])("does not count, %s, from %s until %s", async (prorate, from, until, exact) => {
    const of = asked("01-01", "01-21", onDays([20, 50]), { trial: { from, until } });
    expect(
      (await adjusting(await tariff(max(31, "month", prorate)), of)).map((line) => line.split(" = ")[1]),
    ).toEqual([exact]);
  });

  test("that is not offered is refused also before the period, in the window", async () => {
    const of = asked("01-16", "02-01", onDays([5, 20], [20, 20]), {
      trial: { from: "2026-01-01", until: "2026-01-11" },
    });
    const terms = { trial: "not_offered" } as const;
    expect(await refusals(await tariff(max(31, "month", "by_day"), terms), of)).toEqual([
      "/contract trial-not-offered",
    ]);
    expect(await refusals(await tariff(max(31, "month", "none"), terms), of)).toEqual([
      "/contract trial-not-offered",
    ]);
    const after = { ...of, period: { from: "2026-02-01", until: "2026-03-01" } };
    expect(await lines(await tariff(max(31, "month", "by_day"), terms), after)).toHaveLength(1);
  });

  test("that is charged counts like any other time", async () => {
    const of = asked("01-01", "02-01", onDays([5, 40]), {
      trial: { from: "2026-01-01", until: "2026-01-11" },
    });
    expect(await adjusting(await tariff(max(31, "month", "by_day"), { trial: "charged" }), of)).toEqual([
      "maximum of calls 2026-01-01 to 2026-02-01 = -9",
    ]);
  });
});

describe("it needs the usage since its window began", () => {
  const late = (usageFrom: string, parts: object = {}) => ({
    ...asked("01-16", "02-01", [], parts),
    usage_from: usageFrom,
  });
  test("else it is refused", async () => {
    const catalog = await tariff(max(31));
    expect(await refusals(catalog, late("2026-01-16"))).toEqual(["/usage_from usage-incomplete"]);
    expect(await refusals(catalog, late("2026-01-02"))).toEqual(["/usage_from usage-incomplete"]);
    expect(await adjusting(catalog, late("2026-01-01"))).toEqual([]);
  });

  test("but not what a free trial used, nor where nothing is metered", async () => {
    const trial = { trial: { from: "2025-12-20", until: "2026-01-16" } };
    expect(await adjusting(await tariff(max(31)), late("2026-01-16", trial))).toEqual([]);
    const fee = `{ model: flat, every: month, anchor: calendar, prorate: by_day, billed: in_advance, price: 1 USD per month, ${max(31)} }`;
    const { charges } = calls("discount: { percent: 1 }"); // metered, but not under the maximum
    const catalog = await shop(version("2025-01-01", { charges: { fee, ...charges } }));
    expect(await adjusting(catalog, late("2026-01-16"))).toEqual([]);
  });
});

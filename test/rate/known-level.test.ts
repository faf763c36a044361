import { describe, expect, test } from "vitest";
import { LEVEL, measuring, size } from "../measure/gauge.ts";
import { contract, order, rated, refusals } from "../support/ask.ts";
import { version } from "../support/shop.ts";
import { lines, used } from "./lines.ts";

const STORAGE = "{ meter: gauge, model: per_unit, price: 2 USD per gigabyte-hour }";
const charges = { storage: STORAGE };
const utc = await measuring(LEVEL, version("2026-01-01", { charges }));

const since = contract({ started: "2026-01-15" });
const FIRST = { from: "2026-06-01", until: "2026-06-03" };
const UNKNOWN = ["/usage_from usage-incomplete"];

function june(parts: object, ...usage: readonly object[]) {
  return { contract: since, period: FIRST, usage, ...parts };
}

describe("a level is known", () => {
  test.each([
    ["as 0 until its first event", size("1", "2026-06-02T12:00:00Z", 5), "60 = 120"], // 5 x 12, at 2 USD
    ["as 0 without any event", undefined, "0 = 0"],
    ["as 0 where its first event comes after the period", size("1", "2026-06-03", 5), "0 = 0"],
  ])("%s, where the usage is complete since the contract began", async (_, event, expected) => {
    const usage = event ? [event] : [];
    expect(await lines(utc, june({ usage_from: "2026-01-15" }, ...usage))).toEqual([
      `storage 2026-06-01 to 2026-06-03: ${expected}`,
    ]);
    const young = { contract: contract({ started: "2026-06-01" }) };
    expect(await lines(utc, june(young, ...usage))).toEqual([
      `storage 2026-06-01 to 2026-06-03: ${expected}`,
    ]);
  });

  test.each(["2026-06-01T00:00:00Z", "2026-06-01", "2026-05-31T23:59:59.999999999Z", "2026-01-15"])(
    "from an event on that came with the period or before it: %s",
    async (at) => {
      // 5 x 48, at 2 USD
      expect(await lines(utc, june({}, size("1", at, 5)))).toEqual([
        "storage 2026-06-01 to 2026-06-03: 240 = 480",
      ]);
    },
  );

  test("where it was measured, whose rows are complete like any measured usage", async () => {
    // 30 + 0, at 2 USD
    expect(await lines(utc, june({}, used("gauge", "2026-06-01", 30)))).toEqual([
      "storage 2026-06-01 to 2026-06-03: 30 = 60",
    ]);
    // 30 + 5 x 12, at 2 USD
    const usage = [used("gauge", "2026-06-01", 30), size("1", "2026-06-02T12:00:00Z", 5)];
    expect(await lines(utc, june({}, ...usage))).toEqual(["storage 2026-06-01 to 2026-06-03: 90 = 180"]);
  });
});

describe("a level that is not known is not priced", () => {
  test.each([
    ["nothing was sent", []],
    ["its first event comes in the period", [size("1", "2026-06-01T00:00:00.000000001Z", 5)]],
    ["its first event comes after the period", [size("1", "2026-06-03", 5)]],
    [
      "it was measured only after its first event",
      [size("1", "2026-06-02", 5), used("gauge", "2026-06-03", 9)],
    ],
    ["something else was measured", [used("users", "2026-06-01", 5)]],
  ])("where %s", async (_, usage) => {
    expect(await refusals(utc, june({}, ...usage))).toEqual(UNKNOWN);
    expect(await refusals(utc, june({ usage_from: "2026-01-15T00:00:00.000000001Z" }, ...usage))).toEqual(
      UNKNOWN,
    );
  });

  test("where an order began in the period, but not the contract's first", async () => {
    const byOrder = await measuring(LEVEL, version("2026-01-01", { charges, sold: "by_order" }));
    const orders = [order("2026-05-01", "2026-05-02"), order("2026-06-02", "2026-06-03")];
    expect(await refusals(byOrder, june({ contract: contract({ orders }) }))).toEqual(UNKNOWN);
    expect(await lines(byOrder, june({ contract: contract({ orders: orders.slice(1) }) }))).toEqual([
      "storage 2026-06-02 to 2026-06-03: 0 = 0",
    ]);
  });

  test("in a free trial either, whose line would tell too little", async () => {
    const trial = { from: "2026-01-15", until: "2026-07-01" };
    expect(await refusals(utc, june({ contract: contract({ started: "2026-01-15", trial }) }))).toEqual(
      UNKNOWN,
    );
  });

  test("and where no charge prices it, need not be known", async () => {
    const unpriced = await measuring(LEVEL, version("2026-01-01"));
    const result = await rated(unpriced, june({}, size("1", "2026-06-02T12:00:00Z", 5)));
    expect(result.unpriced).toMatchObject([{ meter: "gauge", quantity: "60" }]);
  });

  test("nor before a version that prices it", async () => {
    const later = version("2026-06-02", { charges, existing: { otherwise: "on_effective_date" } });
    const catalog = await measuring(LEVEL, version("2026-01-01"), later);
    // 5 x 24, at 2 USD
    expect(await lines(catalog, june({}, size("1", "2026-06-02", 5)))).toEqual([
      "calls 2026-06-01 to 2026-06-02: 0 = 0",
      "storage 2026-06-02 to 2026-06-03: 120 = 240",
    ]);
    expect(await refusals(catalog, june({}, size("1", "2026-06-02T00:00:01Z", 5)))).toEqual(UNKNOWN);
  });
});

describe("a counter needs the level since it began", () => {
  const tiers =
    "[{ up_to: 100, price: 2 USD per gigabyte-hour }, { up_to: unlimited, price: 1 USD per gigabyte-hour }]";
  const graduated = `{ meter: gauge, model: graduated, tiers: ${tiers}, resets: monthly }`;
  const third = { period: { from: "2026-06-03", until: "2026-06-04" }, usage_from: "2026-06-01" };
  const counting = (trial?: "free") =>
    measuring(LEVEL, version("2026-01-01", { charges: { storage: graduated }, ...(trial && { trial }) }));

  test("and has it from an event before", async () => {
    // 2 x 24 on each of two days, then 4 at 2 USD and 44 at 1 USD
    expect(await lines(await counting(), june(third, size("1", "2026-05-20", 2)))).toEqual([
      "storage 2026-06-03 to 2026-06-04: 48 after 96 = 52",
    ]);
  });

  test("and is refused where the level was set after that, though before the period", async () => {
    expect(await refusals(await counting(), june(third, size("1", "2026-06-01T00:00:01Z", 2)))).toEqual(
      UNKNOWN,
    );
    expect(await lines(await counting(), june(third, size("1", "2026-06-01T00:00:00Z", 2)))).toHaveLength(1);
  });

  test("or has it from rows, up to the first event", async () => {
    const usage = [used("gauge", "2026-06-01", 90), size("1", "2026-06-02T12:00:00Z", 2)];
    // 90 + 2 x 12 before the period, then 48 at 1 USD
    expect(await lines(await counting(), june(third, ...usage))).toEqual([
      "storage 2026-06-03 to 2026-06-04: 48 after 114 = 48",
    ]);
  });

  test("but not in a free trial, which moves no counter", async () => {
    const trial = { from: "2026-01-15", until: "2026-06-02" };
    const of = { ...third, contract: contract({ started: "2026-01-15", trial }) };
    // 2 x 24 after the trial, then 48 at 2 USD
    expect(await lines(await counting("free"), june(of, size("1", "2026-06-02", 2)))).toEqual([
      "storage 2026-06-03 to 2026-06-04: 48 after 48 = 96",
    ]);
    expect(await refusals(await counting("free"), june(of, size("1", "2026-06-02T00:00:01Z", 2)))).toEqual(
      UNKNOWN,
    );
  });
});

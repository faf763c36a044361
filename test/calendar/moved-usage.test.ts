import { describe, expect, test } from "vitest";
import type { Month } from "../../src/calendar/month.ts";
import { movedUsage } from "../../src/calendar/moved-usage.ts";
import { startOfDay, type TimeZone } from "../../src/domain/calendar.ts";
import { day } from "./contracts.ts";

const BERLIN = "Europe/Berlin" as TimeZone;

function month(from: Temporal.Instant, until: string): Month {
  return { from, until: startOfDay(day(until), BERLIN), zone: BERLIN, days: 30 };
}

const NOVEMBER = month(startOfDay(day("2026-11-01"), BERLIN), "2026-12-01");

function moved(rows: readonly unknown[], to: Month, from = "2026-10-01", until = "2026-11-01") {
  const period = { from: day(from), until: day(until) };
  return movedUsage(rows, { period, usageFrom: undefined }, to);
}

const at = (text: string) => ({ meter: "calls", at: text, quantity: 1 });

describe("moved usage", () => {
  test("keeps the time of day, also where the clock has changed in between", () => {
    expect(moved([at("2026-10-01T12:00:00+02:00"), at("2026-10-25T02:30:00+01:00")], NOVEMBER).rows).toEqual([
      at("2026-11-01T12:00:00+01:00"),
      at("2026-11-25T02:30:00+01:00"),
    ]);
  });

  test("falls an hour later where the clock skips its time of day", () => {
    const march = month(startOfDay(day("2026-03-01"), BERLIN), "2026-04-01");
    expect(moved([at("2026-10-29T02:30:00+01:00")], march)).toMatchObject({
      rows: [at("2026-03-29T03:30:00+02:00")],
      days: -214,
    });
  });

  test("has its first and last instant, and nothing around them", () => {
    const rows = ["2026-09-30T23:59:59+02:00", "2026-10-01", "2026-10-30", "2026-10-31", "2026-11-01"].map(
      at,
    );
    // 31 October would be 1 December.
    expect(moved(rows, NOVEMBER)).toEqual({
      rows: [at("2026-11-01"), at("2026-11-30")],
      days: 31,
      leftOut: 1,
      usageFrom: undefined,
      periodDays: 31,
    });
  });

  test("begins with the first whole day where the switch is within a day", () => {
    const noon = month(Temporal.Instant.from("2026-11-01T11:00:00Z"), "2026-12-01");
    expect(moved([at("2026-10-01"), at("2026-10-30")], noon)).toMatchObject({
      rows: [at("2026-11-02")],
      days: 32,
      leftOut: 1,
    });
  });

  test("says since when it is complete, moved as much", () => {
    const period = { from: day("2026-10-01"), until: day("2026-11-01") };
    const before = movedUsage([at("2026-09-15")], { period, usageFrom: "2026-09-15" }, NOVEMBER);
    expect([before.rows, before.usageFrom]).toEqual([[at("2026-10-16")], "2026-10-16T00:00:00+02:00"]);
  });

  test("leaves rows without a readable instant for a bill to refuse", () => {
    const rows = [at("October"), { meter: "calls" }, 7, null];
    expect(moved(rows, NOVEMBER).rows).toEqual(rows);
  });
});

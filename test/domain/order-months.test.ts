import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, orderMonths, readTimeZone, startOfDay, type TimeZone } from "../../src/domain/calendar.ts";
import { FOREVER, isBefore } from "../../src/domain/instant.ts";
import { contains, type Interval } from "../../src/domain/interval.ts";

const UTC = readTimeZone("UTC") as TimeZone;
const date = (text: string) => Temporal.PlainDate.from(text);

function days(from: string, until: string, zone = UTC): Interval {
  return { from: startOfDay(date(from), zone), until: startOfDay(date(until), zone) };
}

/** The first day of each month, and the day after the last. */
function bordersOf(months: readonly Interval[], zone = UTC): readonly string[] {
  return [...months.map(({ from }) => from), ...months.slice(-1).map(({ until }) => until)].map((at) =>
    dateOf(at, zone).toString(),
  );
}

describe("order months", () => {
  test.each([
    // an order of the 31st is clamped in short months, and comes back to the 31st
    ["2027-01-31", "2027-05-31", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]],
    ["2028-01-31", "2028-03-31", ["2028-01-31", "2028-02-29", "2028-03-31"]],
    ["2027-01-30", "2027-03-30", ["2027-01-30", "2027-02-28", "2027-03-30"]],
    ["2028-02-29", "2028-04-29", ["2028-02-29", "2028-03-29", "2028-04-29"]],
    ["2026-06-02", "2026-07-02", ["2026-06-02", "2026-07-02"]],
    // the last is cut at the order's end
    ["2026-06-02", "2026-07-03", ["2026-06-02", "2026-07-02", "2026-07-03"]],
    ["2026-06-02", "2026-06-03", ["2026-06-02", "2026-06-03"]],
    ["2027-01-31", "2027-03-30", ["2027-01-31", "2027-02-28", "2027-03-30"]],
  ])("of an order from %s until %s begin where the table says", (from, until, expected) => {
    const validity = days(from, until);
    expect(bordersOf(orderMonths(validity, validity, UTC))).toEqual(expected);
  });

  test("of a yearly order of 29 February fall on the 29th, or on the last of February", () => {
    const validity = days("2028-02-29", "2032-02-29");
    const borders = bordersOf(orderMonths(validity, validity, UTC));
    expect(borders).toHaveLength(49);
    expect(borders.filter((text) => text.includes("-02-"))).toEqual([
      "2028-02-29",
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
      "2032-02-29",
    ]);
    expect(borders.filter((text) => !text.endsWith("-29"))).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
    ]);
  });

  test("that touch a period far from the order's start are found, without walking there", () => {
    const validity = { from: startOfDay(date("2000-01-31"), UTC), until: FOREVER };
    const months = orderMonths(validity, days("2400-02-15", "2400-03-15"), UTC);
    expect(
      bordersOf(months.filter(({ until }) => isBefore(days("2400-02-15", "2400-03-15").from, until))),
    ).toEqual(["2400-01-31", "2400-02-29", "2400-03-31"]);
    expect(months.length).toBeLessThan(6);
  });

  test("before the order and after it there are none", () => {
    const validity = days("2026-06-02", "2026-08-02");
    expect(orderMonths(validity, days("2026-01-01", "2026-06-01"), UTC)).toEqual([]);
    const after = orderMonths(validity, days("2026-09-01", "2026-10-01"), UTC);
    expect(after.every(({ until }) => isBefore(until, days("2026-09-01", "2026-10-01").from))).toBe(true);
  });

  test("one that ends exactly at the period's start is among them, for who bills in arrears", () => {
    const months = orderMonths(days("2026-06-02", "2026-08-02"), days("2026-07-02", "2026-07-03"), UTC);
    expect(bordersOf(months)).toEqual(["2026-06-02", "2026-07-02", "2026-08-02"]);
  });

  test("keep the clock of the zone over a change of time", () => {
    const berlin = readTimeZone("Europe/Berlin") as TimeZone;
    const validity = days("2026-03-15", "2026-05-15", berlin);
    const months = orderMonths(validity, validity, berlin);
    expect(months.map(({ from }) => from.toString())).toEqual([
      "2026-03-14T23:00:00Z",
      "2026-04-14T22:00:00Z",
    ]);
  });

  test("begin at the day's first instant, also where the zone had no midnight on the first", () => {
    const saoPaulo = readTimeZone("America/Sao_Paulo") as TimeZone;
    const validity = days("2018-11-04", "2019-01-04", saoPaulo); // begins at 01:00, since 00:00 was skipped
    const months = orderMonths(validity, validity, saoPaulo);
    expect(months.map(({ from }) => from.toZonedDateTimeISO(saoPaulo).toPlainTime().toString())).toEqual([
      "01:00:00",
      "00:00:00",
    ]);
  });

  test("partition the order, whatever the period, and none is longer than 31 days", () => {
    const start = fc.integer({ min: 0, max: 1_500 });
    const length = fc.integer({ min: 1, max: 900 });
    const first = date("2026-01-01");
    fc.assert(
      fc.property(start, length, start, (from, lasts, asked) => {
        const validity = days(
          first.add({ days: from }).toString(),
          first.add({ days: from + lasts }).toString(),
        );
        const day = first.add({ days: asked });
        const period = days(day.toString(), day.add({ days: 1 }).toString());
        const months = orderMonths(validity, period, UTC);
        const inside = months.filter((month) => contains(month, period.from));
        expect(inside).toHaveLength(contains(validity, period.from) ? 1 : 0);
        return months.every(
          (month, n) =>
            month.from.until(month.until).total("hours") <= 31 * 24 &&
            (n === 0 || months[n - 1]?.until.equals(month.from) === true),
        );
      }),
    );
  });
});

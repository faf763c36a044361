import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTimeZone, type TimeZone } from "../../src/domain/calendar.ts";
import { printDecimal } from "../../src/domain/decimal.ts";
import { elapsedAt, type Shared } from "../../src/domain/elapsed.ts";
import { instantAt } from "../../src/parse/reading.ts";

type Rest = { readonly zone?: string; readonly months?: number };

function shared(prorate: Shared["prorate"], from: string, until: string, rest: Rest = {}): Shared {
  const zone = readTimeZone(rest.zone ?? "UTC") as TimeZone; // the names in this file are zones
  const window = { from: instantAt(from, zone), until: instantAt(until, zone) };
  return { window, prorate, months: rest.months, zone };
}

/** `29 of 31 day`. */
function at(of: Shared, moment: string): string {
  const elapsed = elapsedAt(of, instantAt(moment, of.zone));
  return `${printDecimal(elapsed.at)} of ${printDecimal(elapsed.of)} ${elapsed.unit}`;
}

describe("by day, a day has passed as soon as it has begun: whoever is in force then has all of it", () => {
  const march = shared("by_day", "2026-03-01", "2026-04-01", { zone: "Europe/Berlin" });
  test.each([
    ["2026-03-01", 0],
    ["2026-03-01T00:00:00.000000001+01:00", 1],
    ["2026-03-01T23:59:59+01:00", 1],
    ["2026-03-02", 1],
    ["2026-03-02T00:00:00.000000001+01:00", 2],
    ["2026-03-29", 28],
    ["2026-03-29T23:00:00+02:00", 29], // a day of 23 hours is a day
    ["2026-03-30", 29],
    ["2026-03-31T00:00:00.000000001+02:00", 31],
    ["2026-04-01", 31],
  ])("of March in Berlin at %s: %d", (moment, passed) => {
    expect(at(march, moment)).toBe(`${passed} of 31 day`);
  });

  test.each([
    // a part that begins at a clock time has days that begin at that time, of 23 or 25 hours where the clock changes
    ["2026-03-28T10:00:00+01:00", "2026-03-30T10:00:00+02:00", "2026-03-29T10:00:00+02:00", "1 of 2 day"],
    ["2026-03-28T10:00:00+01:00", "2026-03-30T10:00:00+02:00", "2026-03-29T10:00:01+02:00", "2 of 2 day"],
    ["2026-10-24T10:00:00+02:00", "2026-10-26T10:00:00+01:00", "2026-10-25T09:59:59+01:00", "1 of 2 day"],
    ["2026-10-24T10:00:00+02:00", "2026-10-26T10:00:00+01:00", "2026-10-25T10:00:00+01:00", "1 of 2 day"],
    ["2026-10-24T10:00:00+02:00", "2026-10-26T10:00:00+01:00", "2026-10-25T10:00:01+01:00", "2 of 2 day"],
    // a day that the window's end cuts counts as one
    ["2026-06-01T10:00:00Z", "2026-06-03T22:00:00Z", "2026-06-03T10:00:00Z", "2 of 3 day"],
    ["2026-06-01T10:00:00Z", "2026-06-03T22:00:00Z", "2026-06-03T22:00:00Z", "3 of 3 day"],
  ])("from %s until %s, at %s: %s", (from, until, moment, expected) => {
    expect(at(shared("by_day", from, until, { zone: "Europe/Berlin" }), moment)).toBe(expected);
  });

  test("a day that the zone skipped is counted with the day that came in its stead", () => {
    // Apia went from 29 to 31 December 2011: what begins on the 30th begins with the 31st
    const december = shared("by_day", "2011-12-01", "2012-01-01", { zone: "Pacific/Apia" });
    expect(
      ["2011-12-29", "2011-12-31", "2011-12-31T12:00:00+14:00", "2012-01-01"].map((day) => at(december, day)),
    ).toEqual(["28 of 31 day", "29 of 31 day", "31 of 31 day", "31 of 31 day"]);
  });
});

describe("by second, time is exact to the nanosecond", () => {
  // 31 x 86,400 - 3,600 for the hour that Berlin skips
  const march = shared("by_second", "2026-03-01", "2026-04-01", { zone: "Europe/Berlin" });
  test.each([
    ["2026-03-01", "0"],
    ["2026-03-01T00:00:00.000000001+01:00", "0.000000001"],
    ["2026-03-01T00:00:00.5+01:00", "0.5"],
    ["2026-03-02", "86400"],
    ["2026-03-30", "2502000"], // 29 x 86,400 - 3,600
    ["2026-04-01", "2674800"],
  ])("of March in Berlin at %s: %s", (moment, passed) => {
    expect(at(march, moment)).toBe(`${passed} of 2674800 second`);
  });

  test("in October there is an hour more", () => {
    const october = shared("by_second", "2026-10-01", "2026-11-01", { zone: "Europe/Berlin" });
    expect(at(october, "2026-11-01")).toBe("2682000 of 2682000 second"); // 31 x 86,400 + 3,600
  });
});

describe("with months of 30 days", () => {
  test.each([
    // of 31 days: the 31st is nobody's
    ["2026-01-01", "2026-02-01", "2026-01-01", 0],
    ["2026-01-01", "2026-02-01", "2026-01-02", 1],
    ["2026-01-01", "2026-02-01", "2026-01-30", 29],
    ["2026-01-01", "2026-02-01", "2026-01-31", 30],
    ["2026-01-01", "2026-02-01", "2026-01-31T12:00:00Z", 30],
    ["2026-01-01", "2026-02-01", "2026-02-01", 30],
    // of 28 and 29 days: the last day is worth three, or two
    ["2026-02-01", "2026-03-01", "2026-02-28", 27],
    ["2026-02-01", "2026-03-01", "2026-02-28T00:00:01Z", 28],
    ["2026-02-01", "2026-03-01", "2026-03-01", 30],
    ["2028-02-01", "2028-03-01", "2028-02-29", 28],
    ["2028-02-01", "2028-03-01", "2028-02-29T00:00:01Z", 29],
    ["2028-02-01", "2028-03-01", "2028-03-01", 30],
    // of 30 days, as they come
    ["2026-06-01", "2026-07-01", "2026-06-30", 29],
    ["2026-06-01", "2026-07-01", "2026-06-30T12:00:00Z", 30],
    ["2026-06-01", "2026-07-01", "2026-07-01", 30],
    // from the last day of a short month to that of a long one, 31 days: the 28th is not yet the end
    ["2027-02-28", "2027-03-31", "2027-03-28", 28],
    ["2027-02-28", "2027-03-31", "2027-03-29", 29],
    ["2027-02-28", "2027-03-31", "2027-03-30", 30],
    ["2027-02-28", "2027-03-31", "2027-03-31", 30],
    ["2027-01-31", "2027-02-28", "2027-02-27", 27],
    ["2027-01-31", "2027-02-28", "2027-02-28", 30],
  ])("a month from %s until %s, at %s: %d", (from, until, moment, passed) => {
    expect(at(shared("by_30_day_month", from, until, { months: 1 }), moment)).toBe(`${passed} of 30 day`);
  });

  test.each([
    ["2026-01-01", 0],
    ["2026-01-31", 30],
    ["2026-01-31T12:00:00Z", 30], // a 31st is begun, and counts no more
    ["2026-02-01", 30],
    ["2026-02-02", 31],
    ["2026-02-28T12:00:00Z", 58],
    ["2026-03-01", 60],
    ["2026-03-02", 61],
    ["2026-03-31", 90],
    ["2026-04-01", 90],
  ])("a quarter has three of them, at %s: %d", (moment, passed) => {
    const quarter = shared("by_30_day_month", "2026-01-01", "2026-04-01", { months: 3 });
    expect(at(quarter, moment)).toBe(`${passed} of 90 day`);
  });

  test.each([
    ["2027-02-28", 30], // the second month begins
    ["2027-03-01", 31],
    ["2027-03-30", 60], // 30 days of it have begun
    ["2027-03-30T12:00:00Z", 60],
    ["2027-03-31", 60],
    ["2027-04-01", 61],
    ["2027-04-30", 90],
  ])(
    "a quarter from 31 January has months from the 31st, the 28th and the 31st, at %s: %d",
    (moment, passed) => {
      const quarter = shared("by_30_day_month", "2027-01-31", "2027-04-30", { months: 3 });
      expect(at(quarter, moment)).toBe(`${passed} of 90 day`);
    },
  );

  test.each([
    ["2026-07-01", 180],
    ["2026-12-01", 330],
    ["2026-12-30", 359],
    ["2026-12-31", 360],
    ["2027-01-01", 360],
  ])("a year has 360 days, at %s: %d", (moment, passed) => {
    const year = shared("by_30_day_month", "2026-01-01", "2027-01-01", { months: 12 });
    expect(at(year, moment)).toBe(`${passed} of 360 day`);
  });
});

test("what has passed grows from nothing at the start to all of it at the end, and never shrinks", () => {
  const prorate = fc.constantFrom("by_day", "by_second", "by_30_day_month" as const);
  const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia");
  const start = fc.integer({ min: 0, max: 1_000_000 });
  const length = fc.constantFrom(1, 2, 3, 12);
  const fractions = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 20 });
  const first = Temporal.Instant.from("2010-11-15T00:00:00Z");
  fc.assert(
    fc.property(prorate, zone, start, length, fractions, (how, name, minutes, months, thousandths) => {
      const from = first.add({ minutes }).toZonedDateTimeISO(name);
      const window = { from: from.toInstant(), until: from.add({ months }).toInstant() };
      const of: Shared = { window, prorate: how, months, zone: name as TimeZone };
      const span = window.until.epochNanoseconds - window.from.epochNanoseconds;
      const ascending = [0, ...thousandths.toSorted((a, b) => a - b), 1_000].map((part) =>
        elapsedAt(of, window.from.add({ nanoseconds: Number((span * BigInt(part)) / 1_000n) })),
      );
      return (
        ascending[0]?.at.isZero() === true &&
        ascending.at(-1)?.at.equals(ascending[0].of) === true &&
        ascending.every(({ at: passed }, n) => ascending[n - 1]?.at.greaterThan(passed) !== true)
      );
    }),
    { numRuns: 400 },
  );
});

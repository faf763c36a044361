import { describe, expect, test } from "vitest";
import {
  addDuration,
  calendarWindow,
  dateOf,
  dayInterval,
  dayOf,
  printInstant,
  readTimeZone,
  startOfDay,
  type TimeZone,
} from "../../src/domain/calendar.ts";
import { FOREVER } from "../../src/domain/instant.ts";
import type { Interval } from "../../src/domain/interval.ts";

function zone(name: string): TimeZone {
  const read = readTimeZone(name);
  if (!read) throw new Error(`${name} is no zone`);
  return read;
}

const date = (text: string) => Temporal.PlainDate.from(text);
const instant = (text: string) => Temporal.Instant.from(text);
const printed = ({ from, until }: Interval) => `${from} to ${until}`;
const hours = ({ from, until }: Interval) => from.until(until).total("hours");

describe("a time zone", () => {
  test.each(["Asia/Shanghai", "Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"])("is %s", (name) => {
    expect(readTimeZone(name)).toBe(name);
  });

  test.each(["+08:00", "-05:00", "08:00", "", "Asia/Atlantis", "Asia/Shanghai ", "GMT+25", "local"])(
    "is not `%s`",
    (name) => {
      expect(readTimeZone(name)).toBeUndefined();
    },
  );
});

describe("a day", () => {
  test.each([
    // zone, date, first instant, length in hours
    ["UTC", "2026-06-02", "2026-06-02T00:00:00Z", 24],
    ["Asia/Shanghai", "2026-06-02", "2026-06-01T16:00:00Z", 24],
    ["Europe/Berlin", "2026-03-28", "2026-03-27T23:00:00Z", 24],
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", 23], // clocks go forward at 02:00
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", 25], // and back at 03:00
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", 23], // 00:00 does not exist, it begins at 01:00
    ["America/Sao_Paulo", "2018-11-03", "2018-11-03T03:00:00Z", 24],
    ["America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00Z", 25], // 23:00 to 00:00 comes twice
    ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z", 23], // 00:00 does not exist
    ["Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00Z", 24.5], // daylight saving of half an hour
  ])("in %s of %s begins at %s and has %d hours", (name, text, from, length) => {
    const day = dayInterval(date(text), zone(name));
    expect([day.from.toString(), hours(day)]).toEqual([from, length]);
    expect(startOfDay(date(text), zone(name))).toEqual(day.from);
  });

  test("that a zone skipped altogether is empty, so that it meets nothing", () => {
    // Apia went from 29 to 31 December 2011 across the date line
    expect(hours(dayInterval(date("2011-12-30"), zone("Pacific/Apia")))).toBe(0);
  });

  test.each([
    ["2026-06-01T15:59:59.999999999Z", "2026-06-01"],
    ["2026-06-01T16:00:00Z", "2026-06-02"],
    ["2026-06-02T15:59:59.999999999Z", "2026-06-02"],
    ["2026-06-02T16:00:00Z", "2026-06-03"],
  ])("holds %s in Shanghai: %s", (text, expected) => {
    expect(dateOf(instant(text), zone("Asia/Shanghai")).toString()).toBe(expected);
    expect(dayOf(instant(text), zone("Asia/Shanghai"))).toEqual(
      dayInterval(date(expected), zone("Asia/Shanghai")),
    );
  });
});

describe("a clock that goes back from 00:01 to 23:01", () => {
  // In St. John's, 1 November 2009 began at 02:30 UTC, and from 02:31 to 03:30 the clock was back on 31 October.
  const stJohns = zone("America/St_Johns");
  test.each([
    [
      "2009-11-01T02:29:59.999999999Z",
      "2009-10-31T02:30:00Z to 2009-11-01T02:30:00Z",
      "2009-10-01T02:30:00Z to 2009-11-01T02:30:00Z",
    ],
    [
      "2009-11-01T02:30:00Z",
      "2009-11-01T02:30:00Z to 2009-11-02T03:30:00Z",
      "2009-11-01T02:30:00Z to 2009-12-01T03:30:00Z",
    ],
    [
      "2009-11-01T02:31:00Z",
      "2009-11-01T02:30:00Z to 2009-11-02T03:30:00Z",
      "2009-11-01T02:30:00Z to 2009-12-01T03:30:00Z",
    ],
    [
      "2009-11-01T03:30:00Z",
      "2009-11-01T02:30:00Z to 2009-11-02T03:30:00Z",
      "2009-11-01T02:30:00Z to 2009-12-01T03:30:00Z",
    ],
  ])("leaves %s in the day and month that have begun", (text, day, month) => {
    expect(printed(dayOf(instant(text), stJohns))).toBe(day);
    expect(printed(calendarWindow("month", instant(text), stJohns))).toBe(month);
  });
});

describe("a month", () => {
  test.each([
    // zone, an instant in it, the month, its hours
    ["UTC", "2028-02-29T23:59:59Z", "2028-02-01T00:00:00Z to 2028-03-01T00:00:00Z", 29 * 24],
    ["Europe/Berlin", "2026-02-28T23:00:00Z", "2026-02-28T23:00:00Z to 2026-03-31T22:00:00Z", 31 * 24 - 1],
    ["Europe/Berlin", "2026-10-31T22:59:59Z", "2026-09-30T22:00:00Z to 2026-10-31T23:00:00Z", 31 * 24 + 1],
  ])("in %s holds %s", (name, text, expected, length) => {
    const month = calendarWindow("month", instant(text), zone(name));
    expect([printed(month), hours(month)]).toEqual([expected, length]);
  });

  test("that is the last one which can be written ends within itself, as its last day does", () => {
    const december = calendarWindow("month", instant("9999-12-30T00:00:00Z"), zone("UTC"));
    expect(printed(december)).toBe("9999-12-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z");
  });
});

describe("a calendar window", () => {
  test.each([
    ["day", "2026-06-01T15:59:59Z", "2026-05-31T16:00:00Z to 2026-06-01T16:00:00Z"],
    ["day", "2026-06-01T16:00:00Z", "2026-06-01T16:00:00Z to 2026-06-02T16:00:00Z"],
    ["month", "2026-05-31T15:59:59Z", "2026-04-30T16:00:00Z to 2026-05-31T16:00:00Z"],
    ["month", "2026-05-31T16:00:00Z", "2026-05-31T16:00:00Z to 2026-06-30T16:00:00Z"],
    ["month", "2026-02-15T00:00:00Z", "2026-01-31T16:00:00Z to 2026-02-28T16:00:00Z"],
    ["month", "2028-02-15T00:00:00Z", "2028-01-31T16:00:00Z to 2028-02-29T16:00:00Z"],
    ["year", "2025-12-31T15:59:59Z", "2024-12-31T16:00:00Z to 2025-12-31T16:00:00Z"],
    ["year", "2025-12-31T16:00:00Z", "2025-12-31T16:00:00Z to 2026-12-31T16:00:00Z"],
    ["year", "2026-06-15T00:00:00Z", "2025-12-31T16:00:00Z to 2026-12-31T16:00:00Z"],
  ] as const)("of a %s holds %s in Shanghai", (unit, text, expected) => {
    expect(printed(calendarWindow(unit, instant(text), zone("Asia/Shanghai")))).toBe(expected);
  });

  test("of March in Berlin is an hour short", () => {
    const march = calendarWindow("month", instant("2026-03-10T12:00:00Z"), zone("Europe/Berlin"));
    expect(hours(march)).toBe(31 * 24 - 1);
  });
});

describe("a duration", () => {
  test.each([
    ["2026-01-31T00:00:00Z", "P1M", "2026-02-28T00:00:00Z"],
    ["2028-01-31T00:00:00Z", "P1M", "2028-02-29T00:00:00Z"],
    ["2028-02-29T00:00:00Z", "P1Y", "2029-02-28T00:00:00Z"],
    ["2026-06-02T00:00:00Z", "P14D", "2026-06-16T00:00:00Z"],
    ["2026-06-02T00:00:00Z", "PT36H", "2026-06-03T12:00:00Z"],
    ["2026-06-02T00:00:00Z", "P0D", "2026-06-02T00:00:00Z"],
  ])("from %s of %s ends at %s", (from, duration, until) => {
    expect(addDuration(instant(from), Temporal.Duration.from(duration), zone("UTC")).toString()).toBe(until);
  });

  test("of a day keeps the clock over a change of time, one of 24 hours does not", () => {
    const eve = instant("2026-03-28T23:00:00Z"); // 29 March, 00:00 in Berlin
    const later = (text: string) =>
      addDuration(eve, Temporal.Duration.from(text), zone("Europe/Berlin")).toString();
    expect([later("P1D"), later("PT24H")]).toEqual(["2026-03-29T22:00:00Z", "2026-03-29T23:00:00Z"]);
  });
});

describe("an instant is printed with the offset of its zone", () => {
  test.each([
    ["2026-06-01T16:00:00Z", "Asia/Shanghai", "2026-06-02T00:00:00+08:00"],
    ["2026-06-01T16:00:00Z", "UTC", "2026-06-01T16:00:00+00:00"],
    ["2026-01-01T00:00:00Z", "Europe/Berlin", "2026-01-01T01:00:00+01:00"],
    ["2026-07-01T00:00:00Z", "Europe/Berlin", "2026-07-01T02:00:00+02:00"],
    ["2026-06-01T16:00:00.123456789Z", "Asia/Shanghai", "2026-06-02T00:00:00.123456789+08:00"],
  ])("%s in %s", (text, name, expected) => {
    expect(printInstant(instant(text), zone(name))).toBe(expected);
  });

  test("except the one that never comes", () => {
    expect(printInstant(FOREVER, zone("Asia/Shanghai"))).toBeNull();
  });
});

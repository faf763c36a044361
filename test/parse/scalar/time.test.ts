import { describe, expect, test } from "vitest";
import { readTimeZone, type TimeZone } from "../../../src/domain/calendar.ts";
import { isMisread } from "../../../src/parse/scalar/misread.ts";
import { readSwitchMoment } from "../../../src/parse/scalar/switch-moment.ts";
import { instantOf, readDate, readMoment, readPeriod } from "../../../src/parse/scalar/time.ts";
import { outcome } from "./outcome.ts";

describe("a date", () => {
  test.each(["2026-06-02", "2028-02-29", "1900-01-01", "2999-12-31"])("is `%s`", (text) => {
    expect(outcome(readDate(text))).toBe(text);
  });

  test.each([
    ["2026-02-29", "is not a day of the calendar: that month has 28 days"],
    ["2026-06-31", "is not a day of the calendar: that month has 30 days"],
    ["2026-13-01", "is not a day of the calendar"],
    ["2026-00-01", "is not a day of the calendar"],
    ["2026-6-2", "is not a date like `2026-06-02`"],
    ["20260602", "is not a date like `2026-06-02`"],
    ["02.06.2026", "is not a date like `2026-06-02`"],
    ["2026-06-02 ", "is not a date like `2026-06-02`"],
    ["2026-06-02T00:00:00Z", "is not a date like `2026-06-02`"],
    ["+002026-06-02", "is not a date like `2026-06-02`"],
    ["", "is not a date like `2026-06-02`"],
  ])("is not `%s`, which %s", (text, why) => {
    expect(outcome(readDate(text))).toBe(`at 0: \`${text}\` ${why}`);
  });
});

describe("a moment", () => {
  test.each([
    ["2026-06-02", "2026-06-02"],
    ["2026-06-02T00:00:00+08:00", "2026-06-01T16:00:00Z"],
    ["2026-06-02T00:00+08:00", "2026-06-01T16:00:00Z"],
    ["2026-06-02T00:00:00Z", "2026-06-02T00:00:00Z"],
    ["2026-06-02T00:00:00-00:30", "2026-06-02T00:30:00Z"],
    ["2026-06-02T23:59:59.999999999Z", "2026-06-02T23:59:59.999999999Z"],
  ])("is `%s`, meaning %s", (text, expected) => {
    expect(outcome(readMoment(text))).toBe(expected);
  });

  test.each([
    ["2026-06-02T10:00:00", "has no offset from UTC"],
    ["2026-06-02 10:00", "has no offset from UTC"],
    ["2026-06-02T10:00:00[Asia/Shanghai]", "is not a date or an instant with an offset"],
    ["2026-06-02T10:00:00+08:00[Asia/Shanghai]", "is not a date or an instant with an offset"],
    ["2026-06-02T10:00:00+0800", "is not a date or an instant with an offset"],
    ["2026-06-02T10:00:00.1234567890Z", "is not a date or an instant with an offset"],
    ["2026-06-02t10:00:00z", "is not a date or an instant with an offset"],
    ["now", "is not a date or an instant with an offset"],
    ["", "is not a date or an instant with an offset"],
    ["2026-02-30", "is not a day of the calendar: that month has 28 days"],
    ["2026-02-30T00:00:00Z", "is not an instant of the calendar"],
    ["2026-06-02T24:00:00Z", "is not an instant of the calendar"],
    ["2026-06-02T00:00:00+25:00", "is not an instant of the calendar"],
    ["2026-06-30T23:59:60Z", "is not an instant of the calendar"], // never taken for 23:59:59
  ])("is not `%s`, which %s", (text, why) => {
    expect(outcome(readMoment(text))).toBe(`at 0: \`${text}\` ${why}`);
  });

  test("without an offset comes with the fix", () => {
    expect(readMoment("2026-06-02 10:00")).toMatchObject({
      hint: "add the offset from UTC of where it was measured, as in `2026-06-02T10:00+08:00`",
    });
  });

  test("that is a date means the day's first instant in the zone", () => {
    const shanghai = readTimeZone("Asia/Shanghai") as TimeZone;
    const moment = readMoment("2026-06-02");
    if (isMisread(moment)) throw new Error(moment.misread);
    expect(instantOf(moment, shanghai).toString()).toBe("2026-06-01T16:00:00Z");
  });
});

describe("a period", () => {
  test.each([
    ["2026-06-02 to 2026-07-02", "from 2026-06-02, until 2026-07-02"],
    ["2026-06-02T00:00:00+08:00 to 2026-07-02", "from 2026-06-01T16:00:00Z, until 2026-07-02"],
  ])("`%s` is %s", (text, expected) => {
    expect(outcome(readPeriod(text))).toBe(expected);
  });

  test.each([
    ["2026-06-31 to 2026-07-02", "at 0: `2026-06-31` is not a day of the calendar: that month has 30 days"],
    ["2026-06-02 to 2026-06-31", "at 14: `2026-06-31` is not a day of the calendar: that month has 30 days"],
    [
      "2026-06-02T00:00:00Z to 2026-06-31",
      "at 24: `2026-06-31` is not a day of the calendar: that month has 30 days",
    ],
    ["2026-06-02", "at 0: `2026-06-02` has no ` to ` between two ends"],
    ["2026-06-02 - 2026-07-02", "at 0: `2026-06-02 - 2026-07-02` has no ` to ` between two ends"],
  ])("is not `%s`: %s", (text, expected) => {
    expect(outcome(readPeriod(text))).toBe(expected);
  });

  test("has two ends, not three", () => {
    expect(isMisread(readPeriod("2026-06-01 to 2026-06-03 to 2026-07-01"))).toBe(true);
  });
});

describe("a switch moment", () => {
  test.each([
    ["on_effective_date", "kind on_effective_date"],
    ["at_trial_end", "kind at_trial_end"],
    ["at_order_end", "kind at_order_end"],
    ["at_order_start", "kind at_order_start"],
    ["never", "kind never"],
    ["on 2027-01-01", "kind on, date 2027-01-01"],
    ["after P3M", "kind after, duration P3M"],
    ["after P14D", "kind after, duration P14D"],
    ["after P1Y2M10DT2H30M", "kind after, duration P1Y2M10DT2H30M"],
    ["after PT0S", "kind after, duration PT0S"],
    ["after P999Y", "kind after, duration P999Y"],
  ])("`%s` is %s", (text, expected) => {
    expect(outcome(readSwitchMoment(text))).toBe(expected);
  });

  test.each([
    ["", "at 0: `` is not a switch moment"],
    ["at_end", "at 0: `at_end` is not a switch moment"],
    ["on", "at 0: `on` is not a switch moment"],
    ["on 2027-02-29", "at 3: `2027-02-29` is not a day of the calendar: that month has 28 days"],
    ["on tomorrow", "at 3: `tomorrow` is not a date like `2026-06-02`"],
    ["after 3 months", "at 6: `3 months` is not an ISO 8601 duration such as `P3M` or `P14D`"],
    ["after P", "at 6: `P` is not an ISO 8601 duration such as `P3M` or `P14D`"],
    ["after ", "at 6: `` is not an ISO 8601 duration such as `P3M` or `P14D`"],
    ["after -P3M", "at 6: `-P3M` is not between 0 and 1000 years"],
    ["after P1000Y", "at 6: `P1000Y` is not between 0 and 1000 years"],
    ["after P999999999Y", "at 6: `P999999999Y` is not an ISO 8601 duration such as `P3M` or `P14D`"],
  ])("is not `%s`: %s", (text, expected) => {
    expect(outcome(readSwitchMoment(text))).toBe(expected);
  });
});

import { describe, expect, test } from "vitest";
import { bordersOf, days, parts } from "./parts-of.ts";

describe("counted from the order's start", () => {
  test.each([
    // the 31st is clamped in short months, and comes back
    ["month", "2027-01-31", "2027-04-29", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]],
    ["month", "2028-01-31", "2028-03-30", ["2028-01-31", "2028-02-29", "2028-03-31"]],
    ["month", "2027-01-30", "2027-03-29", ["2027-01-30", "2027-02-28", "2027-03-30"]],
    ["month", "2028-02-29", "2028-04-28", ["2028-02-29", "2028-03-29", "2028-04-29"]],
    ["month", "2026-06-02", "2026-06-03", ["2026-06-02", "2026-07-02"]],
    ["quarter", "2026-11-30", "2027-08-29", ["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30"]],
    ["5 months", "2026-10-31", "2027-08-30", ["2026-10-31", "2027-03-31", "2027-08-31"]],
    ["4 months", "2026-10-31", "2027-06-29", ["2026-10-31", "2027-02-28", "2027-06-30"]],
    ["2 quarters", "2026-08-31", "2027-08-30", ["2026-08-31", "2027-02-28", "2027-08-31"]],
    ["year", "2028-02-29", "2030-02-27", ["2028-02-29", "2029-02-28", "2030-02-28"]],
    ["2 years", "2028-02-29", "2032-02-28", ["2028-02-29", "2030-02-28", "2032-02-29"]],
    ["day", "2028-02-28", "2028-02-29T12:00:00Z", ["2028-02-28", "2028-02-29", "2028-03-01"]],
    ["10 days", "2026-02-20", "2026-03-11", ["2026-02-20", "2026-03-02", "2026-03-12"]],
    ["week", "2026-06-03", "2026-06-16", ["2026-06-03", "2026-06-10", "2026-06-17"]],
    ["2 weeks", "2026-12-24", "2027-01-20", ["2026-12-24", "2027-01-07", "2027-01-21"]],
    // 365 + 365 days to 1 January 2028, 244 to 1 September of that leap year, and 25 more
    ["999 days", "2026-01-01", "2028-09-25", ["2026-01-01", "2028-09-26"]],
    ["999 years", "2026-01-01", "2026-01-02", ["2026-01-01", "3025-01-01"]],
  ])("each %s of an order of %s until %s", (every, order, until, expected) => {
    expect(days({ every, order, until })).toEqual(expected);
  });

  test("the years of 29 February end on the 28th in common years, and on the 29th in leap years", () => {
    const months = days({ every: "month", order: "2028-02-29", until: "2032-02-28" });
    expect(months).toHaveLength(49);
    expect(months.filter((text) => !text.endsWith("-29"))).toEqual([
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
    ]);
  });

  test("a part keeps the order's clock time, also over a change of the zone's clock", () => {
    const zone = "Europe/Berlin"; // 29 March goes from 02:00 to 03:00, 25 October from 03:00 back to 02:00
    const printed = (every: string, order: string, until: string) =>
      bordersOf(parts({ every, order, until, zone })).map(String);
    expect(printed("month", "2026-03-15T09:30:00+01:00", "2026-04-15T09:29:00+02:00")).toEqual([
      "2026-03-15T08:30:00Z",
      "2026-04-15T07:30:00Z",
    ]);
    expect(printed("day", "2026-03-28T02:30:00+01:00", "2026-03-30T02:29:00+02:00")).toEqual([
      "2026-03-28T01:30:00Z",
      "2026-03-29T01:30:00Z", // 02:30 is skipped, so 03:30
      "2026-03-30T00:30:00Z", // and 02:30 again
    ]);
    expect(printed("day", "2026-10-24T02:30:00+02:00", "2026-10-26T02:29:00+01:00")).toEqual([
      "2026-10-24T00:30:00Z",
      "2026-10-25T00:30:00Z", // the first of the two 02:30
      "2026-10-26T01:30:00Z",
    ]);
  });

  test("a part begins at its day's first instant, where the zone skipped midnight on the first of all", () => {
    const found = parts({
      every: "month",
      order: "2018-11-04",
      until: "2018-12-03",
      zone: "America/Sao_Paulo",
    });
    expect(bordersOf(found).map(String)).toEqual(["2018-11-04T03:00:00Z", "2018-12-04T02:00:00Z"]);
  });
});

describe("counted by the calendar", () => {
  const calendar = (every: string, order: string, zone = "UTC") =>
    days({ every, anchor: "calendar", order, until: order, zone });

  test.each([
    ["day", "2026-06-03T15:30:00Z", ["2026-06-03", "2026-06-04"]],
    ["day", "2026-06-03", ["2026-06-03", "2026-06-04"]],
    ["week", "2026-06-01", ["2026-06-01", "2026-06-08"]], // a Monday
    ["week", "2026-06-07T23:59:59Z", ["2026-06-01", "2026-06-08"]], // a Sunday
    ["week", "2027-01-01", ["2026-12-28", "2027-01-04"]], // a Friday: its week began in the year before
    ["month", "2026-06-01", ["2026-06-01", "2026-07-01"]],
    ["month", "2028-02-29", ["2028-02-01", "2028-03-01"]],
    ["quarter", "2026-03-31", ["2026-01-01", "2026-04-01"]],
    ["quarter", "2026-04-01", ["2026-04-01", "2026-07-01"]],
    ["quarter", "2026-12-31", ["2026-10-01", "2027-01-01"]],
    ["year", "2026-12-31", ["2026-01-01", "2027-01-01"]],
    ["2 months", "2026-06-30", ["2026-05-01", "2026-07-01"]],
    ["3 months", "2026-06-30", ["2026-04-01", "2026-07-01"]],
    ["4 months", "2026-08-31", ["2026-05-01", "2026-09-01"]],
    ["6 months", "2026-06-30", ["2026-01-01", "2026-07-01"]],
    ["6 months", "2026-07-01", ["2026-07-01", "2027-01-01"]],
    ["12 months", "2026-06-30", ["2026-01-01", "2027-01-01"]],
  ])("the %s in which an order of %s begins", (every, order, expected) => {
    expect(calendar(every, order)).toEqual(expected);
  });

  test("days are those of the zone", () => {
    // 16:00 UTC is midnight in Shanghai
    expect(calendar("month", "2026-05-31T15:59:59Z", "Asia/Shanghai")).toEqual(["2026-05-01", "2026-06-01"]);
    expect(calendar("month", "2026-05-31T16:00:00Z", "Asia/Shanghai")).toEqual(["2026-06-01", "2026-07-01"]);
    expect(calendar("day", "2018-11-04T12:00:00Z", "America/Sao_Paulo")).toEqual([
      "2018-11-04", // begins at 01:00
      "2018-11-05",
    ]);
  });
});

test("a day that a zone skipped is no part, since it has no time in it", () => {
  // Apia went from 29 to 31 December 2011 across the date line
  const asked = { every: "day", order: "2011-12-28", until: "2012-01-01", zone: "Pacific/Apia" };
  expect(days(asked)).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01", "2012-01-02"]);
});

describe("counted from a day of the month", () => {
  test.each([
    // anchor, every, the order's start, and the parts from the one that holds it
    ["day 15", "month", "2026-06-14", ["2026-05-15", "2026-06-15"]],
    ["day 15", "month", "2026-06-14T23:59:59.999999999Z", ["2026-05-15", "2026-06-15"]],
    ["day 15", "month", "2026-06-15", ["2026-06-15", "2026-07-15"]],
    ["day 15", "month", "2026-06-16", ["2026-06-15", "2026-07-15"]],
    ["day 1", "month", "2026-06-30", ["2026-06-01", "2026-07-01"]],
    ["day 28", "month", "2027-02-28", ["2027-02-28", "2027-03-28"]],
    ["day 29", "month", "2027-02-28", ["2027-02-28", "2027-03-29"]], // clamped, and back
    ["day 29", "month", "2027-02-27", ["2027-01-29", "2027-02-28"]],
    ["day 30", "month", "2028-02-29", ["2028-02-29", "2028-03-30"]],
    ["day 31", "month", "2027-04-29", ["2027-03-31", "2027-04-30"]],
    ["day 31", "month", "2027-04-30", ["2027-04-30", "2027-05-31"]],
    ["day 31", "month", "2027-01-01", ["2026-12-31", "2027-01-31"]],
    ["day 15", "quarter", "2026-06-20", ["2026-06-15", "2026-09-15"]], // not a quarter of the calendar
    ["day 31", "quarter", "2026-12-10", ["2026-11-30", "2027-02-28"]],
    ["day 31", "2 months", "2026-12-31", ["2026-12-31", "2027-02-28"]],
    ["day 29", "year", "2028-03-01", ["2028-02-29", "2029-02-28"]],
    ["day 29", "2 years", "2028-02-28", ["2028-01-29", "2030-01-29"]],
  ])("%s of every %s, for an order of %s", (anchor, every, order, expected) => {
    expect(days({ every, anchor, order, until: order })).toEqual(expected);
  });

  test("each part is counted from the first, so that the 31st comes back after every clamped month", () => {
    expect(days({ every: "month", anchor: "day 31", order: "2027-02-10", until: "2027-05-30" })).toEqual([
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2027-05-31",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { rated, refusals } from "../support/ask.ts";
import { catalog } from "./catalogs.ts";
import { requestFor } from "./contract.ts";
import { MONTHS } from "./months.ts";
import { sumsOf } from "./sums.ts";

const BEGIN = "2026-01-01";
const END = "2027-01-01";
const year = rated(catalog, requestFor(BEGIN, END));

/** Every line's exact amount added up by charge and kind, of the periods between these instants. */
async function sumsBetween(instants: readonly string[]) {
  const periods = instants.slice(1).map((until, n) => requestFor(instants[n] ?? BEGIN, until));
  return sumsOf(await Promise.all(periods.map((request) => rated(catalog, request))));
}

/** The midnights from the begin to the end of the year, a number of days apart. */
function everyDays(days: number): readonly string[] {
  const begin = Temporal.PlainDate.from(BEGIN);
  const dates = Array.from({ length: Math.ceil(365 / days) }, (_, n) => begin.add({ days: days * n }));
  return [...dates.map(String), END];
}

describe("each month of the year", () => {
  test.each(MONTHS)("that begins on $from comes to what is worked out by hand", async (month) => {
    const result = await rated(catalog, requestFor(month.from, month.until));
    expect(sumsOf([result])).toEqual(month.sums);
    expect(result.totals).toEqual([{ currency: "EUR", ...month.total }]);
  });
});

describe("the year", () => {
  test("comes to what is worked out by hand", async () => {
    const { totals } = await year;
    // 142.225806451613 + 3 x 387.5 + 457.699 + 366.5 + 411.969967741935 + 458.1 + 514.1 + 365 + 634.5 + 137.6; the months'
    // amounts add up to 4650.20, since each is rounded by itself
    expect(totals).toEqual([{ currency: "EUR", exact: "4650.194774193548", amount: "4650.19" }]);
    expect(sumsOf([await year])).toEqual({
      seats: "1593.314285714286", // 51 + 116.914285714286 + 3 x 130.2 + 108.6 + 2 x 111.6 + 207.6 + 236 + 248 + 11.4
      platform: "694.5", // 16 + 8 x 62 + 70 + 77.5 + 35
      "phone-line": "944.516129032258", // 19.225806451613 + 8 x 74.5 + 113 + 149 + 67.290322580645
      tickets: "1486", // 56 + 110 + 190 + 80 + 140 + 50 + 90 + 210 + 170 + 170 + 160 + 60
      "tickets discount": "-54", // 16 + 28 + 10
      "tickets maximum": "-397", // 31 + 40 + 25 + 231 + 70
      agents: "4.164", // 0.999 + 0.666 + 0.999 + 1.5
      "set-up": "25",
      "statement minimum": "353.700359447004", // 24.085714285714 + 56.8 + 39.134 + 121.4 + 72.870967741935 + 5.5 + 33.909677419355
    });
  });

  test.each([
    ["months", [...MONTHS.map(({ from }) => from), END]],
    ["quarters", [BEGIN, "2026-04-01", "2026-07-01", "2026-10-01", END]],
    ["weeks", everyDays(7)],
    ["days", everyDays(1)],
    [
      "the pieces between odd instants",
      [
        BEGIN,
        "2026-01-10T00:00:00.000000001+01:00", // the first order began a nanosecond ago
        "2026-01-23T23:59:59.999999999+01:00", // the trial ends in a nanosecond
        "2026-02-20T17:30:00+01:00", // inside the day on which seats were added
        "2026-03-29T00:00:00+01:00", // as the day of 23 hours begins
        "2026-05-31T23:59:59.999999999+02:00", // at May's last ticket
        "2026-06-05T00:00:00.000000001+02:00",
        "2026-07-10T00:00:00.000000001+02:00", // after the first order's last instant and the second's first
        "2026-08-31T22:00:00Z", // as seats are added, which is midnight in Berlin
        "2026-10-15T23:59:59.999999999+02:00", // before the switch
        "2026-10-16T00:00:00.000000001+02:00", // and after it
        "2026-11-10T12:00:00+01:00",
        "2026-12-14T23:59:59.999999999+01:00",
        "2026-12-15T00:00:00.000000001+01:00",
        END,
      ],
    ],
  ])(
    "rated in %s comes to the same, to the last digit of each charge and kind",
    { timeout: 60_000 },
    async (_, instants) => {
      expect(await sumsBetween(instants)).toEqual(sumsOf([await year]));
    },
  );

  test.each([
    ["the day of 23 hours", "2026-03-29T04:00:00+02:00", 28],
    ["the day whose agents logged in by events", "2026-05-01T00:20:00+02:00", 31],
    ["the day of 25 hours", "2026-10-25T02:30:00+01:00", 30],
  ])("is not rated in two pieces that cut the agents of %s", async (_, instant) => {
    const codes = async (from: string, until: string) =>
      (await refusals(catalog, requestFor(from, until))).map((line) => line.replace(/^.* /, ""));
    expect(new Set(await codes(BEGIN, instant))).toEqual(new Set(["usage-day-cut"]));
    expect(new Set(await codes(instant, END))).toEqual(new Set(["usage-day-cut"]));
  });
});

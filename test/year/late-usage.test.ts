import { describe, expect, test } from "vitest";
import { rated } from "../support/ask.ts";
import { catalog } from "./catalogs.ts";
import { requestFor, USAGE, USAGE_IN_TIME } from "./contract.ts";
import { MONTHS } from "./months.ts";
import { sumsOf } from "./sums.ts";

/**
 * 400 tickets of April come with the request for May, 500 of August with that for September: after April and August have
 * been rated without them.
 */
const APRIL = { from: "2026-04-01", until: "2026-05-01" };
const MAY = { from: "2026-05-01", until: "2026-06-01" };
const AUGUST = { from: "2026-08-01", until: "2026-09-01" };
const SEPTEMBER = { from: "2026-09-01", until: "2026-10-01" };

type Period = typeof APRIL;

async function sumsFor({ from, until }: Period, usage = USAGE) {
  return sumsOf([await rated(catalog, requestFor(from, until, usage))]);
}

function workedOut({ from }: Period) {
  return MONTHS.find((month) => month.from === from)?.sums;
}

describe("a month rated before all of its usage is known", () => {
  test("bills what is known: April the minimum, as it will anyway", async () => {
    expect(await sumsFor(APRIL, USAGE_IN_TIME)).toEqual({
      seats: "130.2",
      platform: "62",
      "phone-line": "74.5",
      tickets: "68", // 1,600: 50 + 600 x 0.03
      "tickets discount": "-13.6", // 20 % of 68
      "statement minimum": "66.4", // 387.5 - (130.2 + 62 + 74.5 + 54.4)
    });
  });

  test("bills what is known: August 10 EUR less than it will", async () => {
    expect(await sumsFor(AUGUST, USAGE_IN_TIME)).toEqual({
      seats: "111.6",
      platform: "62",
      "phone-line": "74.5",
      tickets: "200", // 6,500: 50 + 120 + 1,500 x 0.02
    });
  });
});

describe("the month with which late usage comes", () => {
  test.each([
    // 300 + 500 + 200 + 1,000 + 1,200 + 1,800 + 1,000 + 2,500 + 2,500 + 1,600 + 400
    [MAY, "2026-06-01", "13000", "2026-04-20T10:00:00+02:00"],
    // 13,000 + 3,000 + 1,000 + 700 + 300 + 500 + 600 + 900 + 6,500 + 500
    [SEPTEMBER, "2026-10-01", "27000", "2026-08-10T10:00:00+02:00"],
  ])("lists it, and bills nothing for it: $from", async (period, known, quantity, last) => {
    const usage = USAGE.filter(({ at }) => at < known);
    const { outside_period } = await rated(catalog, requestFor(period.from, period.until, usage));
    const from = "2026-01-12T10:00:00+01:00";
    expect(outside_period).toContainEqual({ meter: "tickets", from, until: last, quantity, unit: "ticket" });
    expect(await sumsFor(period, usage)).toEqual(workedOut(period));
  });

  test("has less left of a maximum, as if it had come in time", async () => {
    // 56 + 110 + 190 + 54.4 + 112 = 522.4, 21.4 more than 501; with the late 9.6 it is 31
    expect((await sumsFor(MAY, USAGE_IN_TIME))["tickets maximum"]).toBe("-21.4");
    expect((await sumsFor(MAY))["tickets maximum"]).toBe("-31");
  });
});

describe("a month rated again, with all of its usage", () => {
  test.each([APRIL, AUGUST])("comes to what it would have come to at first: $from", async (period) => {
    expect(await sumsFor(period)).toEqual(workedOut(period));
    expect(await sumsFor(period)).not.toEqual(await sumsFor(period, USAGE_IN_TIME));
  });
});

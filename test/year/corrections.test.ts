import { Decimal as Base } from "decimal.js";
import { describe, expect, test } from "vitest";
import { type Line, type RateResult, rated } from "../support/ask.ts";
import { catalog } from "./catalogs.ts";
import { requestFor, USAGE, USAGE_IN_TIME } from "./contract.ts";
import { MONTHS } from "./months.ts";

// Each month is billed with what was known in it; then the tickets of April and August that came late are booked, too.

const Decimal = Base.clone({ precision: 100 });

type Period = { readonly from: string; readonly until: string };

function billed({ from, until }: Period): Promise<RateResult> {
  return rated(catalog, requestFor(from, until, USAGE_IN_TIME));
}

function corrected({ from, until }: Period, booked: readonly Line[]): Promise<RateResult> {
  return rated(catalog, { ...requestFor(from, until, USAGE), booked });
}

function told({ lines }: RateResult): readonly string[] {
  return lines.map((line) => {
    const kind = line.kind === "reversal" ? `reversal of ${line.reverses}` : line.kind;
    return `${kind} ${line.charge ?? "statement"} ${line.exact}`;
  });
}

function exactOf(results: readonly RateResult[]): string {
  const exacts = results.flatMap(({ totals }) => totals.map(({ exact }) => exact));
  return exacts.reduce((sum, exact) => sum.plus(exact), new Decimal(0)).toFixed();
}

describe("the late usage of the year", () => {
  test("of August costs 10 EUR more: 500 tickets x 0.02", async () => {
    const august = { from: "2026-08-01", until: "2026-09-01" };
    const correction = await corrected(august, (await billed(august)).lines);
    expect(told(correction)).toEqual(["reversal of usage tickets -200", "usage tickets 210"]);
    expect(correction.totals).toEqual([{ currency: "EUR", exact: "10", amount: "10.00" }]);
  });

  test("of April costs nothing, as the minimum is owed anyway", async () => {
    const april = { from: "2026-04-01", until: "2026-05-01" };
    const correction = await corrected(april, (await billed(april)).lines);
    // 400 x 0.03 = 12 more, less 20 % of it, and 9.60 less to the minimum
    expect(told(correction).toSorted()).toEqual([
      "discount tickets -16",
      "minimum statement 56.8",
      "reversal of discount tickets 13.6",
      "reversal of minimum statement -66.4",
      "reversal of usage tickets -68",
      "usage tickets 80",
    ]);
    expect(correction.totals).toEqual([{ currency: "EUR", exact: "0", amount: "0.00" }]);
  });

  test("leaves the months, their bills and corrections together, at the year rated at once, to the last digit", async () => {
    const year = await rated(catalog, requestFor("2026-01-01", "2027-01-01"));
    const bills = await Promise.all(MONTHS.map(billed));
    const corrections = await Promise.all(MONTHS.map((month, n) => corrected(month, bills[n]?.lines ?? [])));
    // 10 more in August, and in October, where the maximum of the second order is settled, 10 less
    const changes = corrections.map(({ totals }) => totals[0]?.exact).filter((exact) => exact !== "0");
    expect(changes).toEqual(["10", "-10"]);
    expect(exactOf([...bills, ...corrections])).toBe(year.totals[0]?.exact);
    const again = await Promise.all(
      MONTHS.map((month, n) =>
        corrected(month, [...(bills[n]?.lines ?? []), ...(corrections[n]?.lines ?? [])]),
      ),
    );
    expect(again.flatMap(({ lines }) => lines)).toEqual([]);
  });
});

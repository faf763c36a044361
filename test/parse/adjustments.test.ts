import { describe, expect, test } from "vitest";
import type { Adjustments, Commitment, Discount } from "../../src/domain/adjustment.ts";
import { type FilePlace, isFailure } from "../../src/domain/problem.ts";
import { readTariffVersion } from "../../src/parse/tariff-version.ts";
import { type Terms, version } from "../support/shop.ts";

const CALLS = "meter: calls, model: per_unit, price: 1 USD per call";

function read(adjustments: string, terms: Terms = {}) {
  const charges = { calls: `{ ${CALLS}${adjustments} }` };
  return readTariffVersion(version("2026-01-01", { charges, ...terms }));
}

function adjustments(text: string, terms: Terms = {}): readonly string[] {
  const found = read(text, terms);
  if (isFailure(found)) throw new Error(JSON.stringify(found.problems, null, 2));
  return [...found.charges.map((charge) => charge.adjustments), found.statement].map(told);
}

/** What a charge or the statement says, in one line. */
function told({ discount, maximum, minimum }: Adjustments): string {
  const parts = [
    discount && toldDiscount(discount),
    maximum && `maximum ${toldCommitment(maximum)}`,
    minimum && `minimum ${toldCommitment(minimum)}`,
  ].filter((part) => part !== undefined);
  return parts.join("; ") || "nothing";
}

function toldDiscount({ percent, from, until, place }: Discount): string {
  return `${percent} % from ${from ?? "ever"} until ${until ?? "ever"} at ${spot(place)}`;
}

function toldCommitment({ amount, per, prorate, place }: Commitment): string {
  return `${amount.value} ${amount.currency} per ${per} ${prorate} at ${spot(place)}`;
}

function spot({ line, column }: FilePlace): string {
  return `${line}:${column}`;
}

describe("an adjustment", () => {
  test.each([
    ["", "nothing"],
    [", discount: { percent: 10 }", "10 % from ever until ever at 9:66"],
    [', discount: { percent: "0.000000000001" }', "0.000000000001 % from ever until ever at 9:66"],
    [", discount: { percent: 100, from: 2026-06-02 }", "100 % from 2026-06-02T00:00:00Z until ever at 9:66"],
    [
      ", discount: { percent: 12.5, from: 2026-06-01, until: 2026-07-01 }",
      "12.5 % from 2026-06-01T00:00:00Z until 2026-07-01T00:00:00Z at 9:66",
    ],
    [
      ", maximum: { amount: 100.00 USD, per: month, prorate: none }",
      "maximum 100 USD per month none at 9:66",
    ],
    [
      ", minimum: { amount: 1_000 USD, per: year, prorate: by_second }",
      "minimum 1000 USD per year by_second at 9:66",
    ],
    [
      // in the file's order or not, they are applied in their own
      ", minimum: { amount: 1 USD, per: day, prorate: none }, maximum: { amount: 2 USD, per: day, prorate: by_day }",
      "maximum 2 USD per day by_day at 9:119; minimum 1 USD per day none at 9:66",
    ],
  ])("of a charge is read from `%s`", (text, expected) => {
    expect(adjustments(text)).toEqual([expected, "nothing"]);
  });

  test("of the statement stands beside the charges, and has dates in the tariff's zone", () => {
    const statement = {
      discount: "{ percent: 5, until: 2026-06-02 }",
      minimum: "{ amount: 50 USD, per: order, prorate: by_day }",
    };
    expect(adjustments("", { statement, sold: "by_order", zone: "Asia/Shanghai" })).toEqual([
      "nothing",
      "5 % from ever until 2026-06-01T16:00:00Z at 11:3; minimum 50 USD per order by_day at 12:3",
    ]);
  });
});

describe("an adjustment is refused", () => {
  test.each([
    [", discount: { percent: 0 }", "9:87 value-out-of-bounds"],
    [', discount: { percent: "0.0" }', "9:88 value-malformed"],
    [", discount: { percent: 101 }", "9:87 value-out-of-bounds"],
    [', discount: { percent: "100.000000000001" }', "9:88 value-malformed"],
    [", discount: { percent: 10 % }", "9:87 value-malformed"],
    [", discount: { from: 2026-01-01 }", "9:66 key-missing"],
    [", discount: { percent: 10, from: 2026-06-02, until: 2026-06-02 }", "9:116 interval-empty"],
    [", discount: { percent: 10, from: 2026-06-02, until: 2026-06-01 }", "9:116 interval-empty"],
    [", maximum: { amount: 100 USD, per: week, prorate: none }", "9:99 value-not-in-list"],
    [", maximum: { amount: 100 USD, per: month, prorate: by_30_day_month }", "9:115 value-not-in-list"],
    [", maximum: { amount: 100 USD, per: month }", "9:66 key-missing"],
    [", maximum: { amount: 100, per: month, prorate: none }", "9:85 value-of-wrong-type"],
    [", minimum: { amount: 100 XYZ, per: month, prorate: none }", "9:89 value-malformed"],
  ])("in `%s`: %s", (text, expected) => {
    const found = read(text);
    const problems = isFailure(found) ? found.problems : [];
    expect(problems.map(({ code, place }) => `${spot(place as FilePlace)} ${code}`)).toEqual([expected]); // of a file
  });
});

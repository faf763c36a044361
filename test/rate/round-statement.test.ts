import { describe, expect, test } from "vitest";
import { rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { amounts, JANUARY, perUnit } from "./amounts.ts";
import { onDays } from "./committed.ts";
import { used } from "./lines.ts";

describe("per statement, the lines stay exact and what rounding changes is a line of its own", () => {
  const terms = (mode: string, price = "0.0454"): Terms => ({
    rounding: `${mode} to 0.01 USD per statement`,
    charges: { calls: perUnit("calls", "call", price), traffic: perUnit("traffic", "gigabyte", price) },
  });
  const both = [...onDays([5, 1]), used("traffic", "2026-01-05", 1)];

  test.each([
    // 0.0454 twice is 0.0908
    ["half_up", "rounding -0.0008", "0.09"],
    ["up", "rounding 0.0092", "0.10"],
    ["floor", "rounding -0.0008", "0.09"],
  ])("%s", async (mode, rounding, total) => {
    expect(await amounts(terms(mode), both)).toEqual([
      "usage 0.0454",
      "usage 0.0454",
      rounding,
      `total ${total} of 0.0908 USD`,
    ]);
  });

  test("without a line where nothing changes", async () => {
    expect(await amounts(terms("half_up", "0.045"), both)).toEqual([
      "usage 0.045",
      "usage 0.045",
      "total 0.09 of 0.09 USD",
    ]);
    expect(await amounts(terms("half_up"), [])).toEqual(["usage 0.00", "usage 0.00", "total 0.00 of 0 USD"]);
  });

  test("which says what was rounded, over the whole period", async () => {
    const { lines } = await rated(await shop(version("2025-01-01", terms("half_up"))), {
      ...JANUARY,
      usage: both,
    });
    expect(lines.at(-1)).toMatchObject({
      kind: "rounding",
      charge: null,
      from: "2026-01-01T00:00:00+00:00",
      until: "2026-02-01T00:00:00+00:00",
      base: "0.0908",
      exact: "0",
      rounding: "half_up to 0.01 USD per statement",
      place: { line: 5, column: 1 },
    });
  });
});

describe("two versions in one statement round", () => {
  const of = (rounding: string): Terms => ({
    rounding,
    charges: { calls: perUnit("calls", "call", "0.004") },
  });
  const after = (rounding: string) =>
    ["2026-01-16", { ...of(rounding), existing: { otherwise: "on_effective_date" } }] as const;
  const STATEMENT = "half_up to 0.01 USD per statement";
  const SPLIT = "half_up to 0.01 USD split over lines";
  test.each([
    [
      "together where they round alike",
      STATEMENT,
      STATEMENT,
      ["usage 0.004", "usage 0.004", "rounding 0.002"],
      "0.01",
    ],
    ["together where they split alike", SPLIT, SPLIT, ["usage 0.01", "usage 0.00"], "0.01"],
    [
      "by themselves in another scope",
      STATEMENT,
      SPLIT,
      ["usage 0.004", "usage 0.00", "rounding -0.004"],
      "0.00",
    ],
    [
      "by themselves in another mode",
      STATEMENT,
      "ceil to 0.01 USD per statement",
      ["usage 0.004", "usage 0.004", "rounding -0.004", "rounding 0.006"],
      "0.01",
    ],
    [
      "by themselves to another step",
      STATEMENT,
      "half_up to 0.001 USD per statement",
      ["usage 0.004", "usage 0.004", "rounding -0.004"],
      "0.004",
    ],
    ["or not at all", "none", "half_up to 0.01 USD per line", ["usage 0.004", "usage 0.00"], "0.004"],
  ])("%s", async (_, first, second, lines, total) => {
    const found = await amounts(of(first), onDays([15, 1], [16, 1]), [...after(second)]);
    expect(found.slice(0, -1)).toEqual(lines);
    expect(found.at(-1)?.split(" ")[1]).toBe(total);
  });
});

import { describe, expect, test } from "vitest";
import { OPERATORS, slipsIn } from "../../src/slips/slips-in.ts";
import { catalogOf, PRODUCT, version } from "../support/shop.ts";

const FILE = version("2025-03-31", {
  charges: {
    calls:
      "{ meter: calls, model: graduated, tiers: [{ up_to: 1_000, price: 0.25 USD per call }, { up_to: unlimited, price: 0.2 USD per call }], resets: monthly }",
  },
  cohorts: { early: "{ started: { before: 2025-01-31 } }" },
  existing: { early: "after P3M", otherwise: "on_effective_date" },
});
const { products } = await catalogOf([PRODUCT, version("2025-01-01")]);
const product = [...products.values()][0];

/** What each slip of an operator makes of what stands at its place. */
function made(name: string): readonly string[] {
  const operators = OPERATORS.filter((operator) => operator.name === name);
  return slipsIn(FILE, { product }, operators).map(({ was, is }) => `${was} > ${is}`);
}

describe("the slips", () => {
  test.each([
    [
      "digit-changed",
      [
        "1_000 > 2_000",
        "1_000 > 1_100",
        "1_000 > 1_010",
        "1_000 > 1_001",
        "0.25 > 1.25",
        "0.25 > 0.35",
        "0.25 > 0.26",
        "0.2 > 1.2",
        "0.2 > 0.3",
      ],
    ],
    ["digits-swapped", ["0.25 > 0.52"]],
    ["point-moved", ["1_000 > 10000", "1_000 > 100", "0.25 > 2.5", "0.25 > 0.025", "0.2 > 2", "0.2 > 0.02"]],
    ["comma-for-point", ["1_000 > 1,000", "0.25 > 0,25", "0.2 > 0,2"]],
    ["duration-changed", ["P3M > P4M", "P3M > P3D", "P3M > P3W", "P3M > P3Y"]],
    ["zone-changed", ["UTC > America/New_York"]],
    ["comparison-changed", ["before > on_or_after"]],
    ["values-swapped", ["1_000 > unlimited", "0.25 USD per call > 0.2 USD per call"]],
    ["row-moved", ["{ when: early, switch: after P3M } > { when: otherwise, switch: on_effective_date }"]],
    [
      "tier-dropped",
      ["{ up_to: 1_000, price: 0.25 USD per call } > ", "{ up_to: unlimited, price: 0.2 USD per call } > "],
    ],
  ])("of %s", (name, expected) => {
    expect(made(name)).toEqual(expected);
  });

  test("of dates keep to the calendar", () => {
    expect(made("date-shifted").filter((each) => each.startsWith("2025-01-31"))).toEqual(
      ["2025-02-01", "2025-01-30", "2025-02-28", "2024-12-31", "2026-01-31", "2024-01-31"].map(
        (is) => `2025-01-31 > ${is}`,
      ),
    );
  });

  test("leave alone what people are told, and the examples", () => {
    const told = version("2025-01-01", { examples: ["{ name: one, usage: { calls: 1 }, amount: 1 USD }"] });
    const texts = slipsIn(told, { product }).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      expect(text).toContain("source: a test\nwhy: A test.\n");
      expect(text).toContain("{ name: one, usage: { calls: 1 }, amount: 1 USD }");
    }
  });

  test("make each text once, and never the file itself", () => {
    const texts = slipsIn(FILE, { product }).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).not.toContain(FILE.text);
  });

  test("stand where they are shown", () => {
    for (const { place, was, operator } of slipsIn(FILE, { product })) {
      const line = FILE.text.split("\n")[place.line - 1] ?? "";
      const found = line.slice(place.column - 1);
      expect(found.startsWith(was.split(/ |\.\.\./)[0] ?? ""), `${operator}: ${was} in ${line}`).toBe(true);
    }
  });
});

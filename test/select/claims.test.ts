import { describe, expect, test } from "vitest";
import { atomHolds } from "../../src/select/facts.ts";
import { at, atom, subject } from "./subject.ts";

describe("claims", () => {
  test.each([
    ["2026-05-20", "2026-06-10", true],
    ["2026-06-02", "2026-06-10", true], // begins with the effective day
    ["2026-06-02T00:00:00.001Z", "2026-06-10", false],
    ["2026-05-20", "2026-06-02", false], // ends as the effective day begins
    ["2026-05-20", "2026-06-02T00:00:00.001Z", true],
  ])("a trial from %s until %s runs on the effective date: %s", (from, until, expected) => {
    const trial = { from: at(from), until: at(until) };
    const holds = [true, false].map((value) =>
      atomHolds(atom("in_trial", { operator: "is", value }), subject({ contract: { trial } })),
    );
    expect(holds).toEqual([expected, !expected]);
  });

  test("without a trial there is none running", () => {
    expect(atomHolds(atom("in_trial", { operator: "is", value: true }), subject())).toBe(false);
  });

  test.each([
    ["2026-06-01", false],
    ["2026-06-02", false], // starts with the effective day
    ["2026-06-02T00:00:00.001Z", true],
    ["2026-08-01", true],
  ])("an order from %s is bought ahead: %s", (from, expected) => {
    const validity = { from: at(from), until: at("2027-08-01") };
    const isAhead = atomHolds(
      atom("bought_ahead", { operator: "is", value: true }),
      subject({ order: { validity } }),
    );
    expect(isAhead).toBe(expected);
  });
});

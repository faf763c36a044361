import { describe, expect, test } from "vitest";
import { completionsAt } from "../../src/editor/completions.ts";
import { catalog, shipped } from "../support/june.ts";

const FILE = "security-center/cspm/pay-as-you-go/2026-06-02.yaml";
const TEXT = shipped.find(({ path }) => path === FILE)?.text ?? "";

/** What is offered where `|` stands in what is written before a line of the shipped file. */
function offered(before: string, written: string) {
  const at = TEXT.indexOf(before);
  const text = TEXT.slice(0, at) + written.replace("|", "") + TEXT.slice(at);
  return completionsAt({ path: FILE, text }, at + written.indexOf("|"), catalog);
}

const labels = (before: string, written: string) => offered(before, written).map(({ label }) => label);
const CHARGE = "  scanned-instances:\n";

describe("a completion", () => {
  test.each([
    ["charges:", "sta|\n", ["statement", "cohorts", "withdrawn", "overrides_promises"]],
    [CHARGE, "  other:\n    model: |\n", ["flat", "per_unit", "graduated", "volume"]],
    [CHARGE, "  other:\n    meter: |\n", ["checks", "scanned-instances"]],
    [CHARGE, "  other: { model: per_unit, quantity: | }\n", ["order.instances"]],
    [CHARGE, "  other: { model: per_unit, meter: checks, price: | }\n", ["0.00 USD per check"]],
    ["trial:", "early_switch: |\n", ["allowed", "not_allowed"]],
    ["  - when: in_trial", "  - { when: | }\n", ["in_trial", "bought_ahead", "otherwise"]],
    ["  - when: in_trial", "  - |\n", ["when", "switch", "why"]],
    ["  - name:", "  - name: x\n    version: |\n", ["2024-01-01", "2026-06-02"]],
    ["  - name:", "  - { name: x, lines: { | } }\n", ["scanned-instances"]],
    ["  - name:", "  - { name: x, usage: { che|: 5 } }\n", ["checks", "scanned-instances"]],
  ])("before `%s`, of `%s`", (before, written, expected) => {
    expect(labels(before, written)).toEqual(expected);
  });

  test("of a switch moment is one of all", () => {
    expect(labels("  - when: in_trial", "  - { when: otherwise, switch: | }\n").slice(0, 5)).toEqual([
      "on_effective_date",
      "at_trial_end",
      "at_order_end",
      "at_order_start",
      "on 2026-06-02",
    ]);
  });

  test("of a key names what is required first, and nothing that is there", () => {
    const keys = labels(CHARGE, "  other:\n    model: graduated\n    |\n");
    expect(keys[0]).toBe("tiers");
    expect(keys).not.toContain("model");
    expect(keys).not.toContain("price"); // graduated charges have tiers
  });

  test("replaces the word around the cursor, and keeps a colon that is there", () => {
    const [found] = offered(CHARGE, "  other:\n    mo|dle: flat\n").filter(({ label }) => label === "model");
    const at = TEXT.indexOf(CHARGE) + "  other:\n    ".length;
    expect(found).toMatchObject({ from: at, until: at + "modle".length, text: "model" });
    const [begun] = offered(CHARGE, "  other:\n    mo|\n").filter(({ label }) => label === "model");
    expect(begun).toMatchObject({ from: at, until: at + "mo".length, text: "model: " });
  });

  test.each(["", "a: *b\n"])("begins a file, and goes on with one that cannot be read: %j", (text) => {
    const found = completionsAt({ path: FILE, text }, text.length, undefined);
    expect(found.slice(0, 2).map(({ label }) => label)).toEqual(["tariff", "effective"]);
  });
});

import { describe, expect, test } from "vitest";
import { conditionForCohort } from "../../src/parse/condition-for-cohort.ts";

const place = { file: "a.yaml", line: 1, column: 1 };
const hintOf = (found: object) => conditionForCohort(found, place).hint;
const declared = (name: string, condition: string) =>
  `declare the cohort at the top level of the file, as in \`cohorts: { ${name}: ${condition} }\`, and write \`when: ${name}\``;

describe("a condition in the place of a cohort", () => {
  test.each([
    [{ region: "eu" }, "region-eu", "{ region: { in: [eu] } }"],
    [{ region: ["eu", "us"] }, "region-eu-us", "{ region: { in: [eu, us] } }"],
    [{ region: { not_in: ["eu"] } }, "region-not-in-eu", "{ region: { not_in: [eu] } }"],
    [{ started: "2025-01-01" }, "started-before-2025-01-01", "{ started: { before: 2025-01-01 } }"],
    [{ "order.disks": 5 }, "order-disks-at-least-5", "{ order.disks: { at_least: 5 } }"],
    [{ not: { region: "eu" } }, "not-region-eu", "{ not: { region: { in: [eu] } } }"],
    [
      { any: [{ region: "eu" }, { region: "us" }] },
      "region-eu-region-us",
      "{ any: [{ region: { in: [eu] } }, { region: { in: [us] } }] }",
    ],
    [{ region: "EU", in_trial: true }, "region-eu-in-trial", "{ region: { in: [EU] }, in_trial: true }"],
    [{ in_trial: false }, "in-trial-false", "{ in_trial: false }"],
  ])("%j becomes one under a name of its own", (found, name, condition) => {
    expect(hintOf(found)).toBe(declared(name, condition));
  });

  test.each([
    [{}],
    [{ region: "`eu`" }],
    [{ region: "e\u202eu" }],
    [{ 区: "欧" }],
    [{ region: Array.from({ length: 100 }, (_, n) => `r${n}`) }],
    [{ a: { in: Array.from({ length: 14 }, () => "abcd") } }],
  ])("%j is shown by another, where it cannot be shown itself or makes no name", (found) => {
    expect(hintOf(found)).toBe(declared("region-eu", "{ region: { in: [eu] } }"));
  });

  test.each(["in_trial", "bought_ahead"])("that is `%s: true` is the cohort that is built in", (name) => {
    expect(hintOf({ [name]: true })).toBe(`this cohort is built in: write \`when: ${name}\``);
  });
});

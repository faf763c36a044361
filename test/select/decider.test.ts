import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomsOf, type Condition } from "../../src/domain/condition.ts";
import { isFailure } from "../../src/domain/problem.ts";
import type { ExistingContractsRow, TariffVersion } from "../../src/domain/tariff.ts";
import { readTariffVersion } from "../../src/parse/tariff-version.ts";
import { Decider, deciderOf, type Pattern } from "../../src/select/decider.ts";
import { version } from "../support/shop.ts";

const place = { file: "x.yaml", line: 1, column: 1 };
const always: Condition = { kind: "always" };
const atom: Condition = {
  kind: "atom",
  atom: { fact: { name: "in_trial", place }, comparison: { operator: "is", value: true }, place },
};

/** A version with these rows and `otherwise`; a decider reads nothing else of it. */
function versionOf(conditions: readonly Condition[]): TariffVersion {
  const existingContracts = [...conditions, always].map(
    (condition, n) => ({ cohort: `row-${n}`, condition }) as ExistingContractsRow,
  );
  return { existingContracts } as unknown as TariffVersion;
}

function deciderFor(...conditions: readonly Condition[]): Decider {
  return new Decider(versionOf(conditions));
}

/** Whether a condition holds, its atoms being true or false as the next outcomes say. */
function holds(condition: Condition, outcomes: Iterator<boolean>): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "atom":
      return outcomes.next().value === true;
    case "not":
      return !holds(condition.of, outcomes);
    case "all":
      return condition.of.map((part) => holds(part, outcomes)).every(Boolean);
    case "any":
      return condition.of.map((part) => holds(part, outcomes)).some(Boolean);
    default:
      return condition satisfies never;
  }
}

function expectedRow(conditions: readonly Condition[], pattern: Pattern): string {
  const outcomes = pattern[Symbol.iterator]();
  const results = conditions.map((condition) => holds(condition, outcomes));
  return `row-${results.includes(true) ? results.indexOf(true) : conditions.length}`;
}

/** The bits of a number, as a pattern. */
function bits(n: number, length: number): Pattern {
  return Array.from({ length }, (_, at) => Math.floor(n / 2 ** at) % 2 === 1);
}

const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });
const any = (...of: readonly Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });

describe("the first row whose condition holds decides", () => {
  const nested = [all(atom, not(any(atom, atom))), any(all(atom, atom), not(atom)), not(not(atom))];
  const length = nested.flatMap(atomsOf).length; // 3 + 3 + 1
  test.each([
    ["one atom", [atom]],
    ["its denial", [not(atom)]],
    ["two rows", [atom, atom]],
    ["all", [all(atom, atom)]],
    ["any", [any(atom, atom)]],
    ["nested conditions", nested],
    ["no row but `otherwise`", []],
  ])("for every outcome of %s", async (_, conditions) => {
    const decider = deciderFor(...conditions);
    const patterns = Array.from({ length: 2 ** decider.atoms.length }, (__, n) =>
      bits(n, decider.atoms.length),
    );
    const decided = await Promise.all(patterns.map((pattern) => decider.decide(pattern)));
    expect(decided.map(({ cohort }) => cohort)).toEqual(
      patterns.map((pattern) => expectedRow(conditions, pattern)),
    );
  });

  test("for seven atoms in the order in which the file has them", () => {
    const decider = deciderFor(...nested);
    expect([decider.atoms.length, length]).toEqual([7, 7]);
  });

  test("for any condition, remembered as decided afresh", async () => {
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constant(atom),
        tie("condition").map(not),
        fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
        fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
      ),
    }));
    const asked = fc.array(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { maxLength: 4 }), asked, async (conditions, drawn) => {
        const decider = deciderFor(...conditions);
        for (const pattern of [...drawn, ...drawn].map((each) => each.slice(0, decider.atoms.length))) {
          const { cohort } = await decider.decide(pattern);
          expect(cohort).toBe(expectedRow(conditions, pattern));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("the atoms stand in the order of the file, row by row", () => {
  const cohorts = {
    first:
      "{ region: { in: [eu] }, any: [{ in_trial: true }, { started: { before: 2025-01-01, on_or_after: 2024-01-01 } }] }",
    second: "{ not: { contract: { in: [c-1] } } }",
  };
  const read = readTariffVersion(
    version("2026-06-02", { cohorts, existing: { second: "never", first: "never", otherwise: "never" } }),
  );
  if (isFailure(read)) throw new Error(JSON.stringify(read.problems));
  expect(
    new Decider(read).atoms.map(({ fact, comparison }) => `${fact.name} ${comparison.operator}`),
  ).toEqual(["contract in", "region in", "in_trial is", "started before", "started on_or_after"]);
});

describe("a decision", () => {
  test("that is under way is shared, and then remembered", async () => {
    const decider = deciderFor(atom);
    const first = decider.decide([true]);
    expect(first).toBeInstanceOf(Promise);
    expect(decider.decide([true])).toBe(first);
    expect(decider.decide([false])).not.toBe(first);
    const row = await first;
    expect(decider.decide([true])).toBe(row);
  });

  test("of a version is made by one decider", () => {
    const made = versionOf([atom]);
    expect(deciderOf(made)).toBe(deciderOf(made));
    expect(deciderOf(versionOf([atom]))).not.toBe(deciderOf(made));
  });

  test("is right 1,000 times, however the runs overlap", async () => {
    const conditions = Array.from({ length: 5 }, () => all(atom, any(not(atom), atom)));
    const decider = deciderFor(...conditions); // 15 atoms: most of the patterns below are new
    const decisions: Promise<string>[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const pattern = bits((n * 7_919) % 2 ** 15, 15);
      decisions.push(
        Promise.resolve(decider.decide(pattern)).then(
          ({ cohort }) => `${cohort} ${expectedRow(conditions, pattern)}`,
        ),
      );
      // so that runs start while others are between two of their own steps
      for (let pause = 0; pause < n % 7; pause += 1) await Promise.resolve();
      if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const decided = await Promise.all(decisions);
    expect(decided.filter((line) => line.split(" ")[0] !== line.split(" ")[1])).toEqual([]);
    expect(new Set(decided).size).toBe(6); // all five rows and `otherwise` were met
  });

  test("is forgotten when 4,096 others came after it, so that memory is bounded", async () => {
    const decider = deciderFor(all(...Array.from({ length: 13 }, () => atom)));
    for (let n = 0; n <= 4_096; n += 1) await decider.decide(bits(n, 13));
    expect(decider.decide(bits(0, 13))).toBeInstanceOf(Promise); // the oldest is decided again
    expect(decider.decide(bits(1, 13))).not.toBeInstanceOf(Promise);
    expect(decider.decide(bits(4_096, 13))).not.toBeInstanceOf(Promise);
  });
});

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isFailure, openCatalog, rate, type Source } from "../src/index.ts";
import { states, wrongEquations } from "./semantics/arithmetic.ts";
import { filesOf, requestOf } from "./semantics/completed.ts";
import { type Expectation, expectationsIn, isMoney } from "./semantics/expectations.ts";
import { differences, falsified, moneyIn } from "./semantics/matching.ts";
import { type Rule, readHead, readSections } from "./semantics/sections.ts";
import { catalogOf } from "./support/shop.ts";

const head = readHead();
const sections = readSections();
const rules = sections.flatMap(({ rules }, section) =>
  rules.map((rule, n) => [`${section + 1}.${n + 1} ${rule.rule.slice(0, 60)}`, rule] as const),
);

describe("each rule of docs/semantics.md", () => {
  test.each(rules)("%s: comes out as written", async (_, rule) => {
    const sources = filesOf(rule, head);
    const { problems } = await openCatalog(sources);
    const found = problems.map(({ code, severity, message }) => ({ code, severity, message }));
    if (rule.check.length > 0) expect(found.map(({ code }) => code)).toEqual(rule.check);
    else expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    if (rule.request)
      expect(differences(parse(rule.result ?? ""), await answerTo(rule, sources))).toEqual([]);
  });

  test.each(rules)("%s: fails where another result is expected", async (_, rule) => {
    const sources = filesOf(rule, head);
    const expectations = sources.flatMap(expectationsIn);
    for (const expectation of expectations) expect(await complaints(sources, expectation)).toContain(true);
    const result = rule.result && parse(rule.result);
    const others = result ? falsified(result) : [];
    const answer = result && (await answerTo(rule, sources));
    for (const other of others) expect(differences(other, answer)).not.toEqual([]);
    expect(expectations.length + others.length + rule.check.length).toBeGreaterThan(0);
  });

  test.each(rules)("%s: says how its figures come about", (_, rule) => {
    const sum = rule.sum ?? "";
    expect(wrongEquations(sum)).toEqual([]);
    const expected = filesOf(rule, head).flatMap(expectationsIn).filter(isMoney);
    const figures = [
      ...expected.map(({ text }) => text.split(" ")[0] ?? ""),
      ...moneyIn(parse(rule.result ?? "")),
    ];
    expect(figures.filter((figure) => !states(sum, figure))).toEqual([]);
  });
});

describe("the arithmetic of a sum", () => {
  test.each([
    "2 x 3.00 = 6.00",
    "the first 1,000 x 0.01 = 10.00; then (2 - 5) x 4 / 6 = -2",
    "1 + 1 = 2 x 1 = 2.",
  ])("%s holds", (text) => expect(wrongEquations(text)).toEqual([]));

  test.each(["2 x 3.00 = 6.01", "(1 + 2 = 3", "the sum = 3", "1 / 0 = 1", "1 + 1 = 2 x 2"])(
    "%s does not",
    (text) => expect(wrongEquations(text)).toHaveLength(1),
  );

  test("finds a figure by its value", () => {
    expect(["-12.5", "1000", "0.50"].map((figure) => states("12.50 and 1,000", figure))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

/** Whether the files, with something else expected there, are refused at that very line. */
async function complaints(sources: readonly Source[], at: Expectation): Promise<readonly boolean[]> {
  const changed = sources.map((source) =>
    source.path === at.path ? { ...source, text: at.falsified } : source,
  );
  const { problems } = await openCatalog(changed);
  return problems.map(
    ({ code, place }) => code === "example-failed" && "line" in place && place.line === at.line,
  );
}

/** The answer as JSON has it; of a refusal its problems. */
async function answerTo({ request = "" }: Rule, sources: readonly Source[]): Promise<unknown> {
  const answer = await rate(await catalogOf(sources), requestOf(request));
  return isFailure(answer) ? { problems: answer.problems } : answer;
}

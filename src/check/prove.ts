import { printInstant } from "../domain/calendar.ts";
import type { Contract } from "../domain/contract.ts";
import { ZERO } from "../domain/decimal.ts";
import type { Example, Expected } from "../domain/example.ts";
import { isSame } from "../domain/instant.ts";
import { contains } from "../domain/interval.ts";
import type { Statement } from "../domain/line.ts";
import { Money } from "../domain/money.ts";
import { errorAt, type Failure, type FilePlace, isFailure, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { Timeline } from "../domain/timeline.ts";
import type { RateRequest } from "../domain/usage.ts";

/** What answers the examples: the same engine that answers requests. */
export type Answers = {
  readonly timeline: (contract: Contract) => Promise<Timeline | Failure>;
  readonly rate: (request: RateRequest) => Promise<Statement | Failure>;
};

/** Runs the examples in the files; each expectation that does not come out is a problem at its own line. */
export async function proveExamples(
  versions: readonly TariffVersion[],
  answers: Answers,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const version of versions) {
    for (const example of version.examples) problems.push(...(await prove(example, version, answers)));
  }
  return problems;
}

async function prove(
  example: Example,
  version: TariffVersion,
  answers: Answers,
): Promise<readonly Problem[]> {
  const { request } = example;
  if (isFailure(request)) return refusalProblems(example, request);
  const timeline = await answers.timeline(request.contract);
  if (isFailure(timeline)) return refusalProblems(example, timeline);
  const statement = isRated(example, request) ? await answers.rate(request) : undefined;
  if (statement && isFailure(statement)) return refusalProblems(example, statement);
  return [
    ...refusalProblems(example, undefined),
    ...versionProblems(example, timeline),
    ...switchProblems(example, timeline, version),
    ...(statement ? amountProblems(example, statement) : []),
  ];
}

/** An example that only asks for the version has no usage, so that its usage need not be complete. */
function isRated(example: Example, { usage }: RateRequest): boolean {
  const { amount, exact, lines, problem } = example;
  return [amount, exact, problem].some(Boolean) || lines.size > 0 || usage.length > 0;
}

/** An expected refusal must come, an unexpected one must not. */
function refusalProblems(example: Example, found: Failure | undefined): readonly Problem[] {
  const { problem: expected } = example;
  const codes = found?.problems.map(({ code }) => code as string) ?? [];
  if (!expected) {
    const [first] = found?.problems ?? [];
    return first
      ? [failed(example, example.place, `is refused with \`${first.code}\`: ${first.message}`, first.hint)]
      : [];
  }
  if (codes.includes(expected.value)) return [];
  const instead = codes.length > 0 ? `\`${codes.join("`, `")}\`` : "no problem";
  return [differs(example, expected, "problem", instead, `\`${expected.value}\``)];
}

function versionProblems(example: Example, timeline: Timeline): readonly Problem[] {
  const { version: expected, at } = example;
  if (!expected) return [];
  const found = timeline.segments.find((segment) => contains(segment, at))?.version.effective;
  if (found?.equals(expected.value)) return [];
  return [
    differs(
      example,
      expected,
      "version",
      found ? `\`${found}\`` : "none: no order is valid then",
      `\`${expected.value}\``,
    ),
  ];
}

function switchProblems(
  example: Example,
  timeline: Timeline,
  { timeZone }: TariffVersion,
): readonly Problem[] {
  const { nextSwitch: expected, at } = example;
  if (!expected) return [];
  const found = timeline.segments.find((segment) => contains(segment, at))?.next?.at;
  const { value } = expected;
  const fits = value === "none" ? found === undefined : found !== undefined && isSame(found, value);
  if (fits) return [];
  const show = (instant: Temporal.Instant | undefined) =>
    instant ? `\`${printInstant(instant, timeZone)}\`` : "`none`";
  return [differs(example, expected, "next_switch", show(found), show(value === "none" ? undefined : value))];
}

function amountProblems(example: Example, statement: Statement): readonly Problem[] {
  const { amount, exact, lines } = example;
  const total = (expected: Expected<Money>, of: "amount" | "exact") =>
    statement.totals.find(({ currency }) => currency === expected.value.currency)?.[of] ??
    nothingIn(expected.value);
  const wrongLines = [...lines].flatMap(([charge, expected]) => {
    const own = statement.lines.filter((line) => line.charge.name === charge);
    if (own.length === 0)
      return [failed(example, expected.place, `has no line of \`${charge}\``, "correct the charge's name")];
    const found = own.reduce((sum, line) => sum.plus(line.exact), nothingIn(own[0]?.exact ?? expected.value));
    return moneyProblem(example, expected, `lines.${charge}`, found);
  });
  return [
    ...(exact ? moneyProblem(example, exact, "exact", total(exact, "exact")) : []),
    ...(amount ? moneyProblem(example, amount, "amount", total(amount, "amount")) : []),
    ...wrongLines,
  ];
}

function moneyProblem(
  example: Example,
  expected: Expected<Money>,
  key: string,
  found: Money,
): readonly Problem[] {
  const { value, currency } = expected.value;
  if (found.value.equals(value) && found.currency === currency) return [];
  return [differs(example, expected, key, show(found), show(expected.value))];
}

function nothingIn({ currency }: Money): Money {
  return new Money(ZERO, currency);
}

function show({ value, currency }: Money): string {
  return `\`${value.toFixed()} ${currency}\``;
}

function differs(
  example: Example,
  { place }: Expected<unknown>,
  key: string,
  found: string,
  expected: string,
): Problem {
  return failed(
    example,
    place,
    `gives ${key} ${found}, expected ${expected}`,
    "find out which of the two is right",
  );
}

function failed(example: Example, place: FilePlace, why: string, hint: string): Problem {
  const related = place === example.place ? [] : [example.place];
  return errorAt({
    code: "example-failed",
    message: `the example \`${example.name}\` ${why}`,
    hint,
    place,
    related,
  });
}

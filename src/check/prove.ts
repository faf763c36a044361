import { dateOf, printInstant, startOfDay, type TimeZone } from "../domain/calendar.ts";
import type { Contract } from "../domain/contract.ts";
import type { Example, ExampleOutcome, Expected } from "../domain/example.ts";
import { isSame } from "../domain/instant.ts";
import { contains } from "../domain/interval.ts";
import type { Statement } from "../domain/line.ts";
import { type Failure, isFailure, type Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type { KnownTariffs } from "../domain/terms.ts";
import type { Timeline } from "../domain/timeline.ts";
import type { RateRequest } from "../domain/usage.ts";
import { shownBy } from "./coverage.ts";
import { differs, failed } from "./example-failures.ts";
import { inclusiveEnd } from "./inclusive-end.ts";
import { amountProblems } from "./prove-amounts.ts";

/** What answers the examples, among the tariffs that they may name: the same engine that answers requests. */
export type Answers = {
  readonly tariffs: KnownTariffs;
  readonly timeline: (contract: Contract) => Promise<Timeline | Failure>;
  readonly rate: (request: RateRequest) => Promise<Statement | Failure>;
};

/**
 * Runs the examples, in the order of the files; each expectation that does not come out is a problem at its own line.
 * `breathe` is awaited before each example; one that fails is the last where `isOneEnough`.
 */
export async function proveExamples(
  versions: readonly TariffVersion[],
  answersFor: (version: TariffVersion) => Answers,
  { breathe, isOneEnough }: { readonly breathe: () => Promise<void>; readonly isOneEnough: boolean },
): Promise<readonly ExampleOutcome[]> {
  const outcomes: ExampleOutcome[] = [];
  for (const version of versions) {
    const answers = answersFor(version);
    for (const example of version.examples) {
      await breathe();
      const { name, place } = example;
      const { problems, shows } = await prove(example, version, answers);
      outcomes.push({ name, version: version.id, place, problems, shows });
      if (isOneEnough && problems.length > 0) return outcomes;
    }
  }
  return outcomes;
}

async function prove(
  example: Example,
  version: TariffVersion,
  answers: Answers,
): Promise<Pick<ExampleOutcome, "problems" | "shows">> {
  const request = example.request(answers.tariffs);
  if (isFailure(request)) return refused(example, request);
  const timeline = await answers.timeline(request.contract);
  if (isFailure(timeline)) return refused(example, timeline);
  const statement = isRated(example, request) ? await answers.rate(request) : undefined;
  if (statement && isFailure(statement)) return refused(example, statement);
  const problems = [
    ...refusalProblems(example, undefined),
    ...versionProblems(example, timeline),
    ...switchProblems(example, timeline, version),
    ...(statement ? await inclusiveEnd(example, amountProblems(example, statement), answers) : []),
  ];
  return { problems, shows: shownBy(example, version, timeline, statement) };
}

/** A refusal shows nothing of the terms. */
function refused(example: Example, failure: Failure): Pick<ExampleOutcome, "problems" | "shows"> {
  return { problems: refusalProblems(example, failure), shows: [] };
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
    if (!first) return [];
    const place = "file" in first.place ? first.place : example.place;
    return [failed(example, place, `is refused with \`${first.code}\`: ${first.message}`, first.hint)];
  }
  if (codes.includes(expected.value)) return [];
  const [code] = codes;
  if (code) return [differs(example, expected, { key: "problem", found: code, expected: expected.value })];
  const why = `is not refused, expected the problem \`${expected.value}\``;
  return [failed(example, expected.place, why, "if the terms are right, expect an `amount` instead")];
}

function versionProblems(example: Example, timeline: Timeline): readonly Problem[] {
  const { version: expected, at } = example;
  if (!expected) return [];
  const found = timeline.segments.find((segment) => contains(segment, at))?.version.effective;
  if (found?.equals(expected.value)) return [];
  if (found)
    return [
      differs(example, expected, { key: "version", found: String(found), expected: String(expected.value) }),
    ];
  return [noOrder(example, expected)];
}

function switchProblems(
  example: Example,
  timeline: Timeline,
  { timeZone }: TariffVersion,
): readonly Problem[] {
  const { nextSwitch: expected, at } = example;
  if (!expected) return [];
  const segment = timeline.segments.find((each) => contains(each, at));
  if (!segment) return [noOrder(example, expected)];
  const found = segment.next;
  const { value } = expected;
  const fits = value === "none" ? !found : found !== undefined && isSame(found.at, value);
  if (fits) return [];
  const show = (instant: Temporal.Instant | undefined) => (instant ? momentText(instant, timeZone) : "none");
  const wanted = show(value === "none" ? undefined : value);
  const problem = differs(example, expected, {
    key: "next_switch",
    found: show(found?.at),
    expected: wanted,
  });
  return [found ? { ...problem, related: [...problem.related, found.because.place] } : problem];
}

/** As the file would say it: the date where a day begins. */
function momentText(instant: Temporal.Instant, zone: TimeZone): string {
  const date = dateOf(instant, zone);
  return isSame(startOfDay(date, zone), instant) ? date.toString() : String(printInstant(instant, zone));
}

function noOrder(example: Example, { value, place }: Expected<unknown>): Problem {
  const why = `has no version then, since no order is valid; expected \`${value}\``;
  return failed(example, place, why, "correct `at`, or the contract");
}

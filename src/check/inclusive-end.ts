import type { Example } from "../domain/example.ts";
import type { Statement } from "../domain/line.ts";
import { type Failure, isFailure, type Problem } from "../domain/problem.ts";
import type { KnownTariffs } from "../domain/terms.ts";
import type { RateRequest } from "../domain/usage.ts";
import { amountProblems } from "./prove-amounts.ts";

/** What rates an example, and the tariffs that it may name. */
type Rates = {
  readonly tariffs: KnownTariffs;
  readonly rate: (request: RateRequest) => Promise<Statement | Failure>;
};

/**
 * The problems of an example's amounts. Where none is left once its period ends a day later, the author took the end for the
 * last day, and the hint says so: neither the terms nor the amounts are wrong.
 */
export async function inclusiveEnd(
  example: Example,
  problems: readonly Problem[],
  { tariffs, rate }: Rates,
): Promise<readonly Problem[]> {
  const { dayLonger } = example;
  if (problems.length === 0 || !dayLonger) return problems;
  const request = dayLonger.request(tariffs);
  if (isFailure(request)) return problems;
  const statement = await rate(request);
  if (isFailure(statement) || amountProblems(example, statement).length > 0) return problems;
  const hint = `the end of a period is excluded: write \`period: ${dayLonger.period}\`, which gives what is expected`;
  return problems.map((problem) => ({ ...problem, hint }));
}

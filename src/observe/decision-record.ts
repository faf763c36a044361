import { isFailure, type Problem } from "../domain/problem.ts";
import type { RateResult } from "../generated/result.ts";
import type { Decision } from "./observer.ts";

/** What of a line decides what is paid. */
export type RecordedLine = Pick<
  RateResult["lines"][number],
  "kind" | "charge" | "version" | "from" | "until" | "exact" | "amount" | "currency"
>;

/** One line of the decision log: everything to rate the request again, and what came of it. */
export type DecisionRecord = {
  readonly time: string;
  readonly request_id: string;
  readonly operation: string;
  readonly caller: string;
  /** Digest of the catalog. */
  readonly catalog: string;
  /** Versions that rated something, each once. */
  readonly versions: readonly string[];
  readonly request: unknown;
  readonly totals: RateResult["totals"];
  readonly lines: readonly RecordedLine[];
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
};

/** A decision as it is kept. */
export function recordOf(decision: Decision, time: Temporal.Instant): DecisionRecord {
  const { requestId, operation, caller, catalog, request, answer, milliseconds } = decision;
  return {
    ...{ time: time.toString(), request_id: requestId, operation, caller, catalog },
    versions: isFailure(answer) ? [] : [...new Set(answer.lines.map(({ version }) => version))],
    request,
    totals: isFailure(answer) ? [] : answer.totals,
    lines: isFailure(answer) ? [] : answer.lines.map(recordedLine),
    problems: isFailure(answer) ? answer.problems : [],
    milliseconds: Math.round(milliseconds * 1_000) / 1_000,
  };
}

function recordedLine(line: RateResult["lines"][number]): RecordedLine {
  const { kind, charge, version, from, until, exact, amount, currency } = line;
  return { kind, charge, version, from, until, exact, amount, currency };
}

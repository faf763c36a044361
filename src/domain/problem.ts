import type { ProblemCode } from "./problem-codes.ts";

/** A place in a tariff file; line and column count from 1. */
export type FilePlace = { readonly file: string; readonly line: number; readonly column: number };

/** A place in a request, as a JSON pointer (RFC 6901). */
export type PointerPlace = { readonly pointer: string };

export type Place = FilePlace | PointerPlace;

export function isFilePlace(place: Place): place is FilePlace {
  return "file" in place;
}

/**
 * Something an author or a caller can cause. `message` is one lower-case sentence that tells what was found and
 * what was expected; `hint` is the fix.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string;
  readonly place: Place;
  readonly related: readonly Place[];
};

/** Why something could not be done; never empty. */
export type Failure = { readonly problems: readonly Problem[] };

/** The most problems that one answer carries. */
export const MOST_PROBLEMS = 100;

type Stated = { code: ProblemCode; message: string; hint: string; place: Place; related?: readonly Place[] };

/** A problem that stops whatever it is found in. */
export function errorAt(stated: Stated): Problem {
  return stateProblem("error", stated);
}

/** A problem that a person should look at, and that stops nothing. */
export function warningAt(stated: Stated): Problem {
  return stateProblem("warning", stated);
}

/** In the order in which people read the parts. */
function stateProblem(severity: Problem["severity"], stated: Stated): Problem {
  const { code, message, hint, place, related = [] } = stated;
  return { code, severity, message, hint, place, related };
}

export function isFailure(answer: object): answer is Failure {
  return "problems" in answer;
}

/** Sorted by place, each once; of more than `MOST_PROBLEMS` the first, errors before warnings. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const keyed = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  const sorted = [...keyed.values()].sort(byPlace);
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const { error = [], warning = [] } = Object.groupBy(sorted, ({ severity }) => severity);
  return [...error, ...warning].slice(0, MOST_PROBLEMS).sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  if ("file" in a.place && "file" in b.place) {
    return (
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.code, b.code)
    );
  }
  if ("pointer" in a.place && "pointer" in b.place) {
    return comparePointers(a.place.pointer, b.place.pointer) || compareText(a.code, b.code);
  }
  return "pointer" in a.place ? -1 : 1;
}

/** Step by step, the items of a list by number: `/usage/2` comes before `/usage/10`. */
function comparePointers(a: string, b: string): number {
  const others = b.split("/");
  for (const [n, step] of a.split("/").entries()) {
    const other = others[n];
    if (other === undefined) return 1;
    const isItem = /^[0-9]+$/.test(step) && /^[0-9]+$/.test(other);
    const order = isItem ? step.length - other.length || compareText(step, other) : compareText(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** By code unit, so that every machine sorts alike. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

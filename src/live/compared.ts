import type { Failure } from "../domain/problem.ts";
import type { RateResult } from "../generated/result.ts";

/** What two catalogs said to one request. */
export type Compared = {
  readonly requestId: string;
  /** Digests of the catalog that answered, and of the one that only looked on. */
  readonly base: string;
  readonly shadow: string;
  /** One sentence each, at most ten; none where every amount, version and problem is the same. */
  readonly differences: readonly string[];
};

type Rated = RateResult | Failure;

const MOST = 10;

/**
 * In what two answers differ for whoever pays: lines with their versions and amounts, totals, problems. Places in files and
 * reasons may differ.
 */
export function differencesOf(base: Rated, shadow: Rated): readonly string[] {
  const before = statementsOf(base);
  const after = statementsOf(shadow);
  return [
    ...without(before, after).map((statement) => `only before: ${statement}`),
    ...without(after, before).map((statement) => `only in the shadow: ${statement}`),
  ].slice(0, MOST);
}

function statementsOf(rated: Rated): readonly string[] {
  if ("problems" in rated) return rated.problems.map(({ code, message }) => `${code}: ${message}`);
  const totals = rated.totals.map(({ currency, amount }) => `total ${amount} ${currency}`);
  const lines = rated.lines.map(({ kind, charge, version, from, exact, amount, currency }) => {
    return `${charge ?? kind} from ${from} by ${version}: ${amount} ${currency} (${exact})`;
  });
  return [...totals, ...lines];
}

/** What stands in one list and not in the other, as often as it does. */
function without(statements: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return statements.filter((statement) => {
    const count = left.get(statement) ?? 0;
    left.set(statement, count - 1);
    return count <= 0;
  });
}

import { moneyOf } from "../oracle/prices.ts";

/** What is compared of a result's line; `charge` is null where all charges are adjusted together. */
export type StatementLine = {
  readonly kind: string;
  /** Of a reversal, the kind of the line that it takes back. */
  readonly reverses?: string;
  readonly from: string;
  readonly until: string;
  readonly charge: string | null;
  readonly version: string;
  readonly exact: string;
  readonly amount: string;
};

/** The lines as JSON has them. */
export function linesOf(result: { readonly lines: readonly object[] }): readonly StatementLine[] {
  // The result schema has vouched for the shape.
  return result.lines as readonly StatementLine[];
}

/** The sums of exact money other than 0, by key. */
export function sumBy(
  lines: readonly StatementLine[],
  keyOf: (line: StatementLine) => string,
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0n) + moneyOf(line.exact));
  return new Map([...sums].filter(([, money]) => money !== 0n));
}

/** The sum of one of the two kinds of money. */
export function sumOf(
  entries: readonly Pick<StatementLine, "exact" | "amount">[],
  key: "exact" | "amount",
): bigint {
  return entries.reduce((sum, entry) => sum + moneyOf(entry[key]), 0n);
}

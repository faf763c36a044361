import type { Total } from "../domain/line.ts";
import { addMoney, type Currency, type Money } from "../domain/money.ts";
import { compareText } from "../domain/problem.ts";

/** One entry per currency, sorted: a total is the exact sum of its lines. `known` currencies have one even without a line. */
export function totalsOf(
  lines: readonly { readonly exact: Money; readonly amount: Money }[],
  known: readonly Currency[] = [],
): readonly Total[] {
  const currencies = new Set([...known, ...lines.map(({ amount }) => amount.currency)]);
  return [...currencies].toSorted(compareText).map((currency) => {
    const own = lines.filter(({ amount }) => amount.currency === currency);
    const exact = addMoney(
      own.map((line) => line.exact),
      currency,
    );
    const amount = addMoney(
      own.map((line) => line.amount),
      currency,
    );
    return { currency, exact, amount };
  });
}

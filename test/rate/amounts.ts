import { contract, rated } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

const since = contract({ started: "2026-01-01" });
/** A contract of January 2026, unless its period is replaced. */
export const JANUARY = { contract: since, period: { from: "2026-01-01", until: "2026-02-01" } };

/** A usage charge at one price. */
export function perUnit(meter: string, unit: string, price: string, keys = "", currency = "USD"): string {
  return `{ meter: ${meter}, model: per_unit, price: ${price} ${currency} per ${unit}${keys} }`;
}

/** `kind amount` of each line, and the total behind them. */
export async function amounts(
  terms: Terms,
  usage: readonly object[],
  ...later: Parameters<typeof version>[]
) {
  const catalog = await shop(version("2025-01-01", terms), ...later.map((each) => version(...each)));
  const { lines, totals } = await rated(catalog, { ...JANUARY, usage });
  const told = totals.map(({ amount, exact, currency }) => `total ${amount} of ${exact} ${currency}`);
  return [...lines.map(({ kind, amount }) => `${kind} ${amount}`), ...told];
}

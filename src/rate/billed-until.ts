import { isBefore } from "../domain/instant.ts";
import { EVER } from "../domain/interval.ts";
import { addMoney, type Currency, type Money } from "../domain/money.ts";
import type { Adjusted } from "./adjusted-lines.ts";
import type { CommittedWindow } from "./commitment-window.ts";
import type { BilledSoFar, Rating } from "./rating.ts";

/**
 * The exact sum of what has been billed since a window began: what rating just that time gives, without what is given back
 * of parts billed before it. Periods add up, so that only the time since the last question is rated: a year of daily windows
 * costs a year, not one for each day.
 */
export function billedUntil(
  until: Temporal.Instant,
  window: CommittedWindow,
  currency: Currency,
  { linesIn }: Adjusted,
  rating: Rating,
): Money {
  const known = rating.billed.get(linesIn) ?? new Map<string, BilledSoFar>();
  rating.billed.set(linesIn, known);
  const key = `${window.from.epochNanoseconds} ${currency}`;
  const last = known.get(key);
  const start =
    last && !isBefore(until, last.until) ? last : { until: window.from, sum: addMoney([], currency) };
  if (!isBefore(start.until, until)) return start.sum;
  const period = { from: start.until, until };
  const lines = linesIn({ ...rating, period, begun: EVER, creditsSince: window.from });
  const own = lines.flatMap(({ exact }) => (exact.currency === currency ? [exact] : []));
  const sum = addMoney([start.sum, ...own], currency);
  if (!last || isBefore(last.until, until)) known.set(key, { until, sum });
  return sum;
}

import { isBefore, isSame } from "../domain/instant.ts";
import { contains, type Interval } from "../domain/interval.ts";
import type { Timeline } from "../domain/timeline.ts";

/** What begins falls due in the period with from <= it < until. */
export function isDueAtBeginning(at: Temporal.Instant, period: Interval): boolean {
  return contains(period, at);
}

/** What ends falls due in the period with from < it <= until, so that a period that ends with it has it. */
export function isDueAtEnd(at: Temporal.Instant, period: Interval): boolean {
  return isBefore(period.from, at) && !isBefore(period.until, at);
}

/**
 * What was cut short: by the end of the contract like an end; by anything else, such as a switch, like the beginning of
 * what follows, since the time before must not feel it.
 */
export function isCutDue(at: Temporal.Instant, period: Interval, { contract }: Timeline): boolean {
  return isSame(at, contract.ended) ? isDueAtEnd(at, period) : isDueAtBeginning(at, period);
}

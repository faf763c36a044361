import { compareText } from "../domain/problem.ts";
import type * as Json from "../generated/result.ts";

/** Switches by the day in the tariff's zone, ascending; within a day by instant and versions, else as they came. */
export function datesOf(switches: readonly Json.CalendarSwitch[]): Json.CalendarDate[] {
  const days = Map.groupBy(switches, ({ at }) => dayOf(at));
  return [...days]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([date, ofDay]) => ({
      date,
      contracts: new Set(ofDay.map(({ contract }) => contract)).size,
      switches: ofDay.toSorted(inOrder),
    }));
}

/** `2026-06-02` of `2026-06-02T00:00:00+08:00`. */
export function dayOf(at: string): string {
  return at.slice(0, "2026-06-02".length);
}

function inOrder(a: Json.CalendarSwitch, b: Json.CalendarSwitch): number {
  const byInstant = a.at === b.at ? 0 : Temporal.Instant.compare(a.at, b.at);
  return byInstant || compareText(a.from, b.from) || compareText(a.to, b.to);
}

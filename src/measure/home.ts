import { encloses, meets } from "../domain/interval.ts";
import { errorAt, type Problem } from "../domain/problem.ts";
import { intervalAt, type Stretch } from "../domain/timeline.ts";
import type { UsageRow } from "../domain/usage.ts";
import type { Context } from "./context.ts";

/** The stretch in which a row lies; a row outside all, or a day across a border, is a problem. */
export function homeOf(row: UsageRow, context: Context): Stretch | undefined {
  const home = intervalAt(context.stretches, row.window.from);
  if (home && encloses(home, row.window)) return home;
  const isCut = context.stretches.some((stretch) => meets(stretch, row.window));
  context.problems.push(isCut ? dayCut(row, "a switch, a trial or the edge of an order") : outside(row));
  return undefined;
}

/** A row for a whole day does not say on which side of a border inside the day it lies. */
export function dayCut(row: UsageRow, by: string): Problem {
  const message = `the day of this usage is cut by ${by}, so that it is not known on which side it belongs`;
  const hint = "send the rows of this day with instants, and let a period begin and end at the day's edge";
  return errorAt({ code: "usage-day-cut", message, hint, place: row.place });
}

function outside(row: UsageRow): Problem {
  const message = "this usage lies outside all orders of the contract";
  const hint = "correct `at`, or add the order that was valid then";
  return errorAt({ code: "usage-outside-orders", message, hint, place: row.place });
}

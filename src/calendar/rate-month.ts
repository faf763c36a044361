import type { Catalog } from "../domain/catalog.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import type * as Request from "../generated/request.ts";
import type * as Json from "../generated/result.ts";
import { instantText, type Month } from "./month.ts";
import type { MovedUsage } from "./moved-usage.ts";

/** The bill of a month, or why there is none. */
export type Rated = {
  readonly result: Json.RateResult | Failure;
  /** Whether counters that run since before the switch had to begin with it. */
  readonly fromZero: boolean;
};

/**
 * A switch within a month cuts the month of a counter, and the moved usage begins with the switch. So where nobody said what was
 * used before, a counter of that calendar month begins at 0; one that runs for longer is refused.
 */
export async function rateMonth(
  catalog: Catalog,
  contract: Request.Contract,
  { month, moved }: { readonly month: Month; readonly moved: MovedUsage },
): Promise<Rated> {
  const [from, until] = [instantText(month.from, month.zone), instantText(month.until, month.zone)];
  const request = { contract, period: { from, until }, usage: moved.rows };
  const since = moved.usageFrom === undefined ? {} : { usage_from: moved.usageFrom };
  const result = await rate(catalog, { ...request, ...since });
  if (!isFailure(result) || moved.usageFrom !== undefined || !isIncomplete(result))
    return { result, fromZero: false };
  const again = await rate(catalog, { ...request, usage_from: firstOfMonth(from) });
  return isFailure(again) ? { result, fromZero: false } : { result: again, fromZero: true };
}

function isIncomplete({ problems }: Failure): boolean {
  return problems.some(({ code }) => code === "usage-incomplete");
}

/** `2026-06-01` for a switch at `2026-06-10T00:00:00+08:00`. */
export function firstOfMonth(at: string): string {
  return `${at.slice(0, "2026-06-".length)}01`;
}

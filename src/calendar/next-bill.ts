import type { Catalog } from "../domain/catalog.ts";
import { isBefore } from "../domain/instant.ts";
import { isFailure } from "../domain/problem.ts";
import type * as Request from "../generated/request.ts";
import type * as Json from "../generated/result.ts";
import { amountDifferences } from "../impact/amount-differences.ts";
import type { ContractUse } from "../impact/change.ts";
import { ratedSide } from "../impact/rated-side.ts";
import { dayOf } from "./dates-of.ts";
import { instantText, LAST_INSTANT, type Month, monthFrom } from "./month.ts";
import { type MovedUsage, movedUsage, type UsagePeriod } from "./moved-usage.ts";
import { firstOfMonth, type Rated, rateMonth } from "./rate-month.ts";
import { RENEWAL, renewed } from "./renewed.ts";
import { catalogUntil, staying } from "./staying.ts";
import { type Switch, tariffOf } from "./switches-in.ts";

type Given = { readonly catalog: Catalog; readonly usagePeriod: UsagePeriod };

/**
 * The month from a switch on, with the usage of an earlier period: rated by the catalog as it is, and by the catalog without
 * the versions after the one that the contract is on until then. Null where that month ends after the calendar does.
 */
export async function nextBill(
  found: Switch,
  use: ContractUse,
  { catalog, usagePeriod }: Given,
): Promise<Json.CalendarBill | null> {
  const month = monthFrom(found, catalog);
  if (isBefore(LAST_INSTANT, month.until)) return null;
  const moved = movedUsage(use.usage, { period: usagePeriod, usageFrom: use.usage_from }, month);
  const contract = use.contract as Request.Contract; // it has a timeline, so the schema fits
  const next = found.renewal ? renewed(contract, month) : contract;
  const stays = staying(next, found, month);
  const [before, after] = [
    await rateMonth(catalogUntil(catalog, found.from), stays, { month, moved }),
    await rateMonth(catalog, next, { month, moved }),
  ];
  const notCompared = obstacle(found, before.result, after.result);
  return {
    period: { from: found.at, until: instantText(month.until, month.zone) },
    moved_days: moved.days,
    left_out: moved.leftOut,
    assumed: assumptions(found, { month, moved, fromZero: before.fromZero || after.fromZero }),
    before: ratedSide(before.result),
    after: ratedSide(after.result),
    differences: notCompared === null ? exactDifferences(before.result, after.result) : [],
    not_compared: notCompared,
  };
}

function assumptions(
  { renewal, at }: Switch,
  {
    month,
    moved,
    fromZero,
  }: { readonly month: Month; readonly moved: MovedUsage; readonly fromZero: boolean },
): string[] {
  const { periodDays } = moved;
  return [
    ...(periodDays === month.days
      ? []
      : [`the usage is of ${daysText(periodDays)}, and the month has ${month.days}`]),
    ...(renewal ? [RENEWAL] : []),
    ...(fromZero ? [`what counts since ${firstOfMonth(at)} begins at 0 on ${dayOf(at)}`] : []),
  ];
}

function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** Why nothing can be said; null where both bills are of the versions they have to be of. */
function obstacle(found: Switch, before: Rated["result"], after: Rated["result"]): string | null {
  if (tariffOf(found.from) !== tariffOf(found.to)) return `it would not stay: ${found.because.text}`;
  return (
    missing(found.from, { result: before, at: found.at }) ??
    missing(found.to, { result: after, at: found.at })
  );
}

function missing(
  version: string,
  { result, at }: { readonly result: Rated["result"]; readonly at: string },
): string | null {
  if (isFailure(result)) return `under ${version}: ${result.problems[0]?.message}`;
  const segment = result.timeline.find(({ from, until }) => isWithin(at, { from, until }));
  if (segment?.version === version) return null;
  return `${version} would not apply: ${segment ? segment.because.text : "no order is valid then"}`;
}

function isWithin(
  at: string,
  { from, until }: { readonly from: string; readonly until: string | null },
): boolean {
  const { compare } = Temporal.Instant;
  return compare(from, at) <= 0 && (until === null || compare(at, until) < 0);
}

function exactDifferences(before: Rated["result"], after: Rated["result"]): Json.CalendarAmount[] {
  if (isFailure(before) || isFailure(after)) return [];
  return amountDifferences(before.totals.map(exactly), after.totals.map(exactly));
}

function exactly(total: Json.Total): Json.Total {
  return { ...total, amount: total.exact };
}

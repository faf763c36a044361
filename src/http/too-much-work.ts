import type { Limits } from "../config/settings.ts";
import { errorAt, type Failure } from "../domain/problem.ts";
import type { TooMuchWork } from "../live/budget.ts";

/** Why a request that asks for more than the service does at once is refused, before anything else of it is looked at. */
export function tooMuchAsked(request: unknown, limits: Limits): Failure | undefined {
  if (typeof request !== "object" || request === null) return undefined;
  const { usage, period }: { readonly usage?: unknown; readonly period?: unknown } = request;
  return tooManyRows(usage, limits) ?? tooLongPeriod(period, limits);
}

/** The same, of one whose work is seen only as it is done: it depends on what the version in force charges. */
export function tooMuchToRate({ most }: TooMuchWork): Failure {
  const message = `to rate this takes more than ${most} steps, for each day, window, line and tier that is looked at`;
  const hint = `${IN_PARTS}; where a long time before it is looked at, send measured rows instead of events`;
  return refusal("/period", message, hint);
}

/** And of a contract with many orders on a tariff with many versions. */
export function tooManyOrders({ most }: TooMuchWork): Failure {
  const message = `the timeline takes more than ${most} steps, three for each order and each version that came after it was bought`;
  return refusal("/contract/orders", message, "ask for the orders in parts, without those that have ended");
}

/** And of files whose examples are too much. */
export function tooMuchToCheck({ most }: TooMuchWork): Failure {
  const message = `to prove the examples takes more than ${most} steps, for each day, window, line and tier that is looked at`;
  const hint =
    "check the tariffs in parts, one product at a time, or with `tariff check`, which has no limit";
  return refusal("/files", message, hint);
}

/** And of versions whose bills are held against each other. */
export function tooMuchToCompare({ most }: TooMuchWork): Failure {
  const message = `to compare the bills takes more than ${most} steps, for each day, window, line and tier that is looked at`;
  return refusal(
    "/head/files",
    message,
    "compare one product at a time, or with `tariff diff`, which has no limit",
  );
}

const IN_PARTS =
  "ask for it in parts, such as one request per billing period; `rate/batch` takes them together";

function tooManyRows(usage: unknown, { rows }: Limits): Failure | undefined {
  if (!Array.isArray(usage) || usage.length <= rows) return undefined;
  const message = `there are ${usage.length} usage rows, expected ${rows} at most`;
  const hint = "send the period in parts, or measured rows, one per meter and day, instead of single events";
  return refusal("/usage", message, hint);
}

/** Each day can be a window of each charge, of its maximum and of its discount: a century of them is work for minutes. */
function tooLongPeriod(period: unknown, { periodDays }: Limits): Failure | undefined {
  const days = daysOf(period);
  if (days === undefined || days <= periodDays) return undefined;
  const message = `the period has ${days} days, expected ${periodDays} at most`;
  return refusal("/period", message, IN_PARTS);
}

/** To the day, whatever the zone; undefined where the period is none, which is said elsewhere. */
function daysOf(period: unknown): number | undefined {
  if (typeof period !== "object" || period === null) return undefined;
  const { from, until }: { readonly from?: unknown; readonly until?: unknown } = period;
  if (typeof from !== "string" || typeof until !== "string") return undefined;
  try {
    return Temporal.PlainDate.from(from.slice(0, 10)).until(until.slice(0, 10)).days;
  } catch {
    return undefined;
  }
}

function refusal(pointer: string, message: string, hint: string): Failure {
  return { problems: [errorAt({ code: "value-out-of-bounds", message, hint, place: { pointer } })] };
}

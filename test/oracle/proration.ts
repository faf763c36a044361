import type { Millis, PlainCharge } from "./plain.ts";
import { cut12, type Share } from "./prices.ts";
import { type GridPart, laterBy } from "./recurrence.ts";

type Prorate = NonNullable<PlainCharge["prorate"]>;

/** A plain charge that says nothing of it is printed with `prorate: none`. */
export function isProrated({ prorate = "none" }: PlainCharge): boolean {
  return prorate !== "none";
}

/** What of a part's amount belongs to the time before an instant in it: nothing at its start, all at its end. */
export function amountBefore(
  { amount, part, prorate, zone }: { amount: bigint; part: GridPart; prorate: Prorate; zone: string },
  at: Millis,
): bigint {
  if (at === part.from) return 0n;
  if (at === part.until) return amount;
  return cut12(amount, elapsedShare(part, prorate, zone, at));
}

/** How much of a part has passed at an instant inside it. */
export function elapsedShare(part: GridPart, prorate: Prorate, zone: string, at: Millis): Share {
  if (prorate === "by_second") return { part: BigInt(at - part.from), whole: BigInt(part.until - part.from) };
  if (prorate === "by_30_day_month")
    return { part: BigInt(thirtyDayMonths(part, zone, at)), whole: BigInt(30 * part.months) };
  if (prorate !== "by_day") throw new Error("without proration no part is shared");
  return {
    part: BigInt(daysBegunBefore(at, part.from, zone)),
    whole: BigInt(daysBegunBefore(part.until, part.from, zone)),
  };
}

/** 30 for each month of the part that has passed, and of the current one at most 30 of its days that have begun. */
function thirtyDayMonths({ from, months }: GridPart, zone: string, at: Millis): number {
  const start = (month: number) => laterBy(from, { months: month }, zone);
  let passed = 0;
  // The last month of a part ends with the part, which a clamped start would let come some days later.
  while (passed + 1 < months && start(passed + 1) <= at) passed += 1;
  return 30 * passed + Math.min(30, daysBegunBefore(at, start(passed), zone));
}

/** How many days, counted on the zone's clock from an instant, have begun before another. */
function daysBegunBefore(at: Millis, from: Millis, zone: string): number {
  // Days have 23 to 25 hours, so that all but a few are surely before.
  let days = Math.max(0, Math.floor((at - from) / 90_000_000) - 1);
  while (laterBy(from, { days }, zone) < at) days += 1;
  return days;
}

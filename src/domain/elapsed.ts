import { addDuration, type TimeZone } from "./calendar.ts";
import { Decimal, ratioOf } from "./decimal.ts";
import { isBefore, isSame } from "./instant.ts";
import type { Interval } from "./interval.ts";
import type { Proration } from "./recurrence.ts";

/** How much of a window has passed at an instant, of the whole, in days or seconds. */
export type Elapsed = { readonly at: Decimal; readonly of: Decimal; readonly unit: "day" | "second" };

/** A window that is shared out, and how. */
export type Shared = {
  readonly window: Interval;
  readonly prorate: Exclude<Proration, "none">;
  /** How many months the window has, where they count as 30 days each. */
  readonly months: number | undefined;
  readonly zone: TimeZone;
};

/**
 * How much of the window has passed at `at`, which lies in it or at its end. By day: how many of its days have begun
 * before, so that whoever is in force when a day begins has all of it. 0 at its start, all of it at its end.
 */
export function elapsedAt(shared: Shared, at: Temporal.Instant): Elapsed {
  const { window } = shared;
  switch (shared.prorate) {
    case "by_second":
      return {
        at: secondsBetween(window.from, at),
        of: secondsBetween(window.from, window.until),
        unit: "second",
      };
    case "by_day": {
      const of = daysBegun(window.from, window.until, shared.zone);
      const begun = isSame(at, window.until) ? of : daysBegun(window.from, at, shared.zone);
      return { at: new Decimal(begun), of: new Decimal(of), unit: "day" };
    }
    case "by_30_day_month":
      return { ...thirtyDayMonths(shared, at), unit: "day" };
    default:
      return shared.prorate satisfies never;
  }
}

/** What of a value belongs to the time that has passed: all of it, untouched, when all has; else to 12 places. */
export function shareOf(value: Decimal, { at, of }: Elapsed): Decimal {
  return at.equals(of) ? value : ratioOf(value, at, of);
}

const NANOSECONDS_PER_SECOND = 1_000_000_000;

/** Exact: a nanosecond is a billionth, which a decimal holds. */
function secondsBetween(from: Temporal.Instant, until: Temporal.Instant): Decimal {
  const nanoseconds = until.epochNanoseconds - from.epochNanoseconds;
  return new Decimal(nanoseconds.toString()).dividedBy(NANOSECONDS_PER_SECOND);
}

/** How many days counted from `from`, on the zone's clock, begin before `until`. */
function daysBegun(from: Temporal.Instant, until: Temporal.Instant, zone: TimeZone): number {
  return countBegun(from, until, zone, "days");
}

/** A month is 30 days: one of 31 has no 31st share, and the last share of a shorter one is the larger. */
function thirtyDayMonths({ window, zone, months = 1 }: Shared, at: Temporal.Instant): Omit<Elapsed, "unit"> {
  const of = new Decimal(30 * months);
  if (isSame(at, window.until)) return { at: of, of };
  const begun = countBegun(window.from, at, zone, "months");
  const whole = isSame(monthsLater(window.from, begun, zone), at) ? begun : Math.max(0, begun - 1);
  // The last month ends with the window: from 28 February to 31 March it is not over on 28 March.
  const passed = Math.min(whole, months - 1);
  const days = Math.min(30, daysBegun(monthsLater(window.from, passed, zone), at, zone));
  return { at: Decimal.min(of, 30 * passed + days), of };
}

function monthsLater(from: Temporal.Instant, months: number, zone: TimeZone): Temporal.Instant {
  return addDuration(from, Temporal.Duration.from({ months }), zone);
}

/** How many k >= 0 have `from` + k units before `until`. */
function countBegun(
  from: Temporal.Instant,
  until: Temporal.Instant,
  zone: TimeZone,
  unit: "days" | "months",
): number {
  if (isSame(from, until)) return 0;
  const begins = (k: number) => addDuration(from, Temporal.Duration.from({ [unit]: k }), zone);
  const whole = from.toZonedDateTimeISO(zone).until(until.toZonedDateTimeISO(zone), { largestUnit: unit })[
    unit
  ];
  let count = Math.max(0, whole - 1);
  while (isBefore(begins(count), until)) count += 1;
  return count;
}

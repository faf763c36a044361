import { FOREVER, isBefore, isSame } from "./instant.ts";
import { contains, type Interval } from "./interval.ts";

/** An IANA time zone name, made only by `readTimeZone`. */
export type TimeZone = string & { readonly brand: "TimeZone" };

/** Reads an IANA name such as `Asia/Shanghai`; bare offsets are refused, since they know no daylight saving. */
export function readTimeZone(text: string): TimeZone | undefined {
  if (!/^[A-Za-z]/.test(text)) return undefined;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return text as TimeZone;
  } catch {
    return undefined;
  }
}

/** The first instant of a day; 00:00, or later where a zone's clock skips midnight. */
export function startOfDay(date: Temporal.PlainDate, zone: TimeZone): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}

/** The day of `date` in the zone: 24 hours, or 23 or 25 where the clock changes. */
export function dayInterval(date: Temporal.PlainDate, zone: TimeZone): Interval {
  const next = date.add({ days: 1 });
  const until = startOfDay(next, zone);
  // The last day that can be written, `9999-12-31`, ends within itself, so that its end can be written too.
  return {
    from: startOfDay(date, zone),
    until: next.year > 9999 ? until.subtract({ nanoseconds: 1 }) : until,
  };
}

export function dateOf(instant: Temporal.Instant, zone: TimeZone): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The day in which `instant` lies. A clock that goes back from 00:01 shows the last hour of a day again after the next
 * day has begun: that hour is the next day's, so that days follow on each other.
 */
export function dayOf(instant: Temporal.Instant, zone: TimeZone): Interval {
  const date = dateOf(instant, zone);
  const day = dayInterval(date, zone);
  return isBefore(instant, day.until) ? day : dayInterval(date.add({ days: 1 }), zone);
}

export type CalendarUnit = "day" | "month" | "year";

const NANOSECONDS_PER_HOUR = 3_600_000_000_000n;
const KEPT_WINDOWS = 10_000;
const keptWindows = new Map<string, Interval>();

/**
 * The calendar day, month or year in which `instant` lies, made of whole days. Kept by the hour of the instant, since
 * every commitment and counter asks for the same windows again, and a zone's clock is slow to ask.
 */
export function calendarWindow(unit: CalendarUnit, instant: Temporal.Instant, zone: TimeZone): Interval {
  const key = `${unit} ${instant.epochNanoseconds / NANOSECONDS_PER_HOUR} ${zone}`;
  const kept = keptWindows.get(key);
  if (kept && contains(kept, instant)) return kept; // two windows can share an hour
  const window = windowOf(unit, instant, zone);
  if (keptWindows.size >= KEPT_WINDOWS) keptWindows.clear();
  keptWindows.set(key, window);
  return window;
}

function windowOf(unit: CalendarUnit, instant: Temporal.Instant, zone: TimeZone): Interval {
  const day = dayOf(instant, zone);
  if (unit === "day") return day;
  const date = dateOf(day.from, zone);
  const first = date.with(unit === "month" ? { day: 1 } : { month: 1, day: 1 });
  const last = first.add({ [`${unit}s`]: 1 }).subtract({ days: 1 });
  return { from: startOfDay(first, zone), until: dayInterval(last, zone).until };
}

/**
 * `duration` later on the zone's calendar and clock: P1M from 31 January is the last of February. What starts with a
 * day ends with one, also where a zone's clock skips a midnight.
 */
export function addDuration(
  instant: Temporal.Instant,
  duration: Temporal.Duration,
  zone: TimeZone,
): Temporal.Instant {
  const zoned = instant.toZonedDateTimeISO(zone);
  const end = zoned.add(duration);
  const isWholeDays =
    isSame(startOfDay(zoned.toPlainDate(), zone), instant) && !/T/.test(duration.toString());
  return isWholeDays ? startOfDay(end.toPlainDate(), zone) : end.toInstant();
}

/** With the zone's offset, `2026-06-02T00:00:00+08:00`; null for `FOREVER`. */
export function printInstant(instant: Temporal.Instant, zone: TimeZone): string | null {
  if (isSame(instant, FOREVER)) return null;
  return instant.toZonedDateTimeISO(zone).toString({ timeZoneName: "never", calendarName: "never" });
}

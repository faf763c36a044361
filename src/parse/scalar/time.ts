import { startOfDay, type TimeZone } from "../../domain/calendar.ts";
import { isBefore } from "../../domain/instant.ts";
import { isMisread, type Misread, misread, quote } from "./misread.ts";

/** A date (00:00 in the tariff's zone) or an instant, as its author wrote it. */
export type Moment = Temporal.PlainDate | Temporal.Instant;

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const INSTANT =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/;

/** Earlier years are slips. */
const EARLIEST_YEAR = 1900;
/** A version does not take effect after this year; an order may well be valid until `9999-12-31`. */
const LATEST_YEAR = 2999;
/** Instants from here on are in the year 10000 somewhere, which four digits cannot write. */
const LATEST_INSTANT = Temporal.Instant.from("9999-12-31T00:00:00Z");

/** Reads `2026-06-02`; a date that the calendar does not have is misread. */
export function readDate(text: string): Temporal.PlainDate | Misread {
  return readDateUntil(LATEST_YEAR, text);
}

function readDateUntil(latestYear: number, text: string): Temporal.PlainDate | Misread {
  if (!DATE.test(text)) return misread(`${quote(text)} is not a date like \`2026-06-02\``);
  try {
    const date = Temporal.PlainDate.from(text);
    const fits = date.year >= EARLIEST_YEAR && date.year <= latestYear;
    return fits
      ? date
      : misread(`${quote(text)} is not between the years ${EARLIEST_YEAR} and ${latestYear}`);
  } catch {
    return misread(`${quote(text)} is not a day of the calendar${lengthOf(text.slice(0, 7))}`);
  }
}

/** `: that month has 30 days`; nothing for a month that the calendar does not have. */
function lengthOf(month: string): string {
  try {
    return `: that month has ${Temporal.PlainYearMonth.from(month).daysInMonth} days`;
  } catch {
    return "";
  }
}

/** Reads a date, or an instant with an offset; an instant without offset is misread, never guessed. */
export function readMoment(text: string): Moment | Misread {
  if (DATE.test(text)) return readDateUntil(9999, text);
  if (!INSTANT.test(text)) {
    const noOffset = /^[0-9-]{10}[T ][0-9:.]+$/.test(text);
    const hint = noOffset
      ? `add the offset from UTC of where it was measured, as in \`${text.replace(" ", "T")}+08:00\``
      : undefined;
    const why = noOffset ? "has no offset from UTC" : "is not a date or an instant with an offset";
    return misread(`${quote(text)} ${why}`, 0, hint);
  }
  try {
    const instant = Temporal.Instant.from(text);
    const leapSecond = /:60[.Z+-]/.test(text); // Temporal takes it for the second before
    const year = instant.toZonedDateTimeISO("UTC").year;
    const fits = year >= EARLIEST_YEAR && isBefore(instant, LATEST_INSTANT);
    return fits && !leapSecond ? instant : misread(`${quote(text)} is not an instant of the calendar`);
  } catch {
    return misread(`${quote(text)} is not an instant of the calendar`);
  }
}

/** Reads `2026-06-02 to 2026-07-02`. */
export function readPeriod(text: string): { from: Moment; until: Moment } | Misread {
  const [first = "", second, ...more] = text.split(" to ");
  if (second === undefined) return misread(`${quote(text)} has no \` to \` between two ends`);
  if (more.length > 0) return misread(`${quote(text)} has more than two ends`);
  const from = readMoment(first);
  if (isMisread(from)) return from;
  const until = readMoment(second);
  if (isMisread(until)) return { ...until, offset: first.length + 4 + until.offset };
  return { from, until };
}

/** The instant that an author meant, a plain date being 00:00 in the tariff's zone. */
export function instantOf(moment: Moment, zone: TimeZone): Temporal.Instant {
  return moment instanceof Temporal.Instant ? moment : startOfDay(moment, zone);
}

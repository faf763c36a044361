import type { CommitmentWindow } from "../domain/adjustment.ts";
import type { RecurringCharge } from "../domain/charge.ts";
import { monthsOf, type Recurrence } from "../domain/recurrence.ts";

/** The windows of the calendar, the shortest first. */
const CALENDAR_WINDOWS = ["day", "month", "year"] as const;

type CalendarWindow = (typeof CALENDAR_WINDOWS)[number];

/** Whether each part of the charge lies inside one window, so that all of it counts there. */
export function isInOneWindow({ anchor, every }: RecurringCharge, per: CommitmentWindow): boolean {
  if (per === "order") return true;
  const isOfCalendar = anchor.kind === "day" ? anchor.day === 1 && monthsOf(every) === 1 : undefined;
  return (isOfCalendar ?? anchor.kind === "calendar") && isNoLonger(every, per);
}

/**
 * The shortest window, not shorter than `per`, that would hold whole parts with `anchor: calendar`; undefined where the
 * calendar does not count in such parts, or only weeks, which lie across months and years.
 */
export function windowOfParts(every: Recurrence, per: CalendarWindow): CalendarWindow | undefined {
  const months = monthsOf(every);
  if (months !== undefined && 12 % months !== 0) return undefined;
  const windows = CALENDAR_WINDOWS.slice(CALENDAR_WINDOWS.indexOf(per));
  return windows.find((window) => isNoLonger(every, window));
}

/** Whether a part of the calendar is in one day, month or year of it. */
function isNoLonger(every: Recurrence, per: CalendarWindow): boolean {
  if (every.unit === "day") return every.count === 1;
  const months = monthsOf(every);
  if (months === undefined || per === "day") return false;
  return months <= (per === "month" ? 1 : 12);
}

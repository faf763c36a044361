import { addDuration, dateOf, startOfDay, type TimeZone } from "./calendar.ts";
import { isBefore } from "./instant.ts";
import type { Interval } from "./interval.ts";
import { type Anchor, lengthOf, monthsOf, type Recurrence } from "./recurrence.ts";

/** The parts of a recurring charge, without end: part k runs from `startOf(k)` until `startOf(k + 1)`. */
type Grid = {
  readonly startOf: (part: number) => Temporal.Instant;
  readonly recurrence: Recurrence;
  readonly zone: TimeZone;
};

/** What the parts of a charge are counted by. */
export type Counting = {
  readonly every: Recurrence;
  readonly anchor: Anchor;
  readonly orderFrom: Temporal.Instant;
  readonly zone: TimeZone;
};

/**
 * The parts that touch `span`, also where they only end at its start or begin at its end, ascending; of a span that ends
 * before it begins, those that reach over the time between. The first of all is the one in which the order begins.
 * Each is counted from the anchor itself, so that 31 January gives 28 February and then 31 March.
 */
export function partsTouching(counting: Counting, span: Interval): readonly Interval[] {
  const grid = gridOf(counting);
  const parts: Interval[] = [];
  let part = partNear(grid, span.from);
  for (let from = grid.startOf(part); !isBefore(span.until, from); ) {
    part += 1;
    const until = grid.startOf(part);
    const isEmpty = !isBefore(from, until); // a day that the zone skipped
    if (!isEmpty && !isBefore(until, span.from)) parts.push({ from, until });
    from = until;
  }
  return parts;
}

function gridOf({ every, anchor, orderFrom, zone }: Counting): Grid {
  const common = { recurrence: every, zone };
  switch (anchor.kind) {
    case "order_start":
      return { ...common, startOf: (part) => addDuration(orderFrom, lengthOf(every, part), zone) };
    case "calendar": {
      const first = startOfDay(calendarStart(dateOf(orderFrom, zone), every), zone);
      return { ...common, startOf: (part) => addDuration(first, lengthOf(every, part), zone) };
    }
    case "day": {
      const startIn = (month: Temporal.PlainYearMonth) => startOfDay(dayIn(month, anchor.day), zone);
      const month = dateOf(orderFrom, zone).toPlainYearMonth();
      const first = isBefore(orderFrom, startIn(month)) ? month.subtract({ months: 1 }) : month;
      return { ...common, startOf: (part) => startIn(first.add(lengthOf(every, part))) };
    }
    default:
      return anchor satisfies never;
  }
}

/** The day on which the calendar's part with `date` in it begins; weeks begin on Monday (ISO 8601). */
function calendarStart(date: Temporal.PlainDate, every: Recurrence): Temporal.PlainDate {
  const months = monthsOf(every);
  if (months !== undefined) {
    const month = Math.floor((date.month - 1) / months) * months + 1;
    return date.with({ month, day: 1 });
  }
  return every.unit === "week" ? date.subtract({ days: date.dayOfWeek - 1 }) : date;
}

/** The 31st is the last day of a shorter month. */
function dayIn(month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate {
  return month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
}

/** A part that surely begins no later than the one before `instant`, so that long orders cost nothing. */
function partNear({ startOf, recurrence, zone }: Grid, instant: Temporal.Instant): number {
  const [first, date] = [dateOf(startOf(0), zone), dateOf(instant, zone)];
  const unit = monthsOf(recurrence) === undefined ? "days" : "months";
  const length = lengthOf(recurrence, 1)[unit];
  return Math.max(0, Math.floor(first.until(date, { largestUnit: unit })[unit] / length) - 2);
}

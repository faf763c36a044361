import { dateOf } from "../domain/calendar.ts";
import type { Charge } from "../domain/charge.ts";
import { monthsOf } from "../domain/recurrence.ts";
import { type Coverage, unusualDays } from "../engine.ts";
import type { About } from "./about-version.ts";
import { type Tried, usualOrder } from "./quantities.ts";

/** A contract that shows what the calendar does to a charge, or why only its author can think of one; undefined for other targets. */
export function calendarTrial(
  { kind, what, place }: Coverage["targets"][number],
  about: About,
): Tried | string | undefined {
  const charge = about.version.charges.find((each) => each.place === place);
  if (!charge || charge.kind === "one_time") return undefined;
  if (kind === "month-end") return monthEnd(charge, about);
  if (kind !== "short-day" && kind !== "long-day") return undefined;
  if (charge.kind === "usage") return `${what}: set its level by events, which hold through the day`;
  return untilUnusualDay(kind, charge, about);
}

/** Two parts, the first from the 31st of a month before a shorter one. */
function monthEnd(charge: Charge, { version, product }: About): Tried | undefined {
  const months = charge.kind === "recurring" ? monthsOf(charge.every) : undefined;
  if (months === undefined) return undefined;
  const from = endOfLongMonth(version.effective);
  const name = `two parts of ${charge.name} from the ${from.day}st`;
  return { name, from, length: { months: 2 * months }, usage: {}, order: usualOrder(product) };
}

function endOfLongMonth(effective: Temporal.PlainDate): Temporal.PlainDate {
  const end = effective.with({ day: effective.daysInMonth });
  const isLong = end.day === 31 && end.add({ months: 1 }).daysInMonth < 31;
  return isLong ? end : endOfLongMonth(end.add({ days: 1 }));
}

/** A part that begins a week before the day that is shorter or longer, and is cut behind it. */
function untilUnusualDay(kind: string, charge: Charge, { version, product }: About): Tried | undefined {
  const found = unusualDays(version).find((each) => each.kind === kind);
  if (!found) return undefined;
  const date = dateOf(found.day.from, version.timeZone);
  const weekBefore = date.subtract({ weeks: 1 });
  const { effective } = version;
  const from = Temporal.PlainDate.compare(weekBefore, effective) < 0 ? effective : weekBefore;
  const length = from.until(date.add({ days: 1 }));
  const name = `a part of ${charge.name} up to a day of ${found.hours} hours`;
  return { name, from, length, usage: {}, order: usualOrder(product) };
}

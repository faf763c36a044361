import { type Millis, millisOf, type PlainCharge, type Span, zonedOf } from "./plain.ts";

/** How often a charge recurs: so many calendar units; a quarter is 3 months. */
type Recurrence = { readonly unit: "days" | "weeks" | "months" | "years"; readonly count: number };

/** A part of the grid, which begins before its order where the grid does not begin with it. */
export type GridPart = Span & {
  /** Where its months begin, from the second on. */
  readonly months: number;
};

/** The parts of a charge's grid that meet the time from an order's start until `until`, whatever versions apply. */
export function gridOf(charge: PlainCharge, orderFrom: Millis, zone: string, until: Millis): GridPart[] {
  const recurrence = recurrenceOf(charge.every as string);
  const borderAt = bordersOf(charge, recurrence, orderFrom, zone);
  const parts: GridPart[] = [];
  for (let k = 0; borderAt(k) < until; k += 1) {
    const months = { days: 0, weeks: 0, months: 1, years: 12 }[recurrence.unit] * recurrence.count;
    parts.push({ from: borderAt(k), until: borderAt(k + 1), months });
  }
  return parts;
}

function recurrenceOf(every: string): Recurrence {
  const [count, unit] = every.includes(" ") ? (every.split(" ") as [string, string]) : ["1", `${every}s`];
  if (unit === "quarters") return { unit: "months", count: 3 * Number(count) };
  return { unit: unit as Recurrence["unit"], count: Number(count) };
}

type Border = (k: number) => Millis;

function bordersOf(
  { anchor }: PlainCharge,
  { unit, count }: Recurrence,
  orderFrom: Millis,
  zone: string,
): Border {
  const startOf = (date: Temporal.PlainDate) => millisOf(date.toString(), zone);
  if (anchor === undefined || anchor === "order_start")
    return (k) => laterBy(orderFrom, { [unit]: k * count }, zone);
  const orderDay = zonedOf(orderFrom, zone).toPlainDate();
  if (anchor === "calendar") {
    const first = calendarStart(orderDay, { unit, count });
    return (k) => startOf(first.add({ [unit]: k * count }));
  }
  const months = unit === "years" ? 12 * count : count;
  const day = Number(anchor.slice("day ".length));
  const inMonth = (month: number) => {
    const begun = orderDay.with({ day: 1 }).add({ months: month });
    return startOf(begun.with({ day: Math.min(day, begun.daysInMonth) }));
  };
  const first = inMonth(0) <= orderFrom ? 0 : -1;
  return (k) => inMonth(first + k * months);
}

/** The first day of the calendar's unit that a day lies in. */
function calendarStart(day: Temporal.PlainDate, { unit, count }: Recurrence): Temporal.PlainDate {
  if (unit === "days") return day;
  if (unit === "weeks") return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === "years") return day.with({ month: 1, day: 1 });
  return day.with({ month: day.month - ((day.month - 1) % count), day: 1 });
}

/** So much later on the zone's calendar and clock; whole days after what begins with a day, another day begins. */
export function laterBy(from: Millis, by: Temporal.DurationLike, zone: string): Millis {
  const duration = Temporal.Duration.from(by);
  const zoned = zonedOf(from, zone);
  const isOfDays = duration.hours === 0 && duration.minutes === 0 && duration.seconds === 0;
  if (isOfDays && zoned.startOfDay().epochMilliseconds === from)
    return millisOf(zoned.toPlainDate().add(duration).toString(), zone);
  return zoned.add(duration).epochMilliseconds;
}

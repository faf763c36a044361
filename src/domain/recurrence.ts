/** How often a charge recurs: every `count` units. */
export type Recurrence = { readonly count: number; readonly unit: RecurrenceUnit };

export type RecurrenceUnit = "day" | "week" | "month" | "quarter" | "year";

/** From where recurring parts are counted: the order's start, the calendar's own, or a day of the month. */
export type Anchor =
  | { readonly kind: "order_start" }
  | { readonly kind: "calendar" }
  | { readonly kind: "day"; readonly day: number };

/** How a part is shared out where something changes inside it. */
export type Proration = "none" | "by_day" | "by_second" | "by_30_day_month";

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** As a price names it: `month`, `3-months`. */
export function recurrenceName({ count, unit }: Recurrence): string {
  return count === 1 ? unit : `${count}-${unit}s`;
}

/** The whole months of a part; undefined for days and weeks. */
export function monthsOf({ count, unit }: Recurrence): number | undefined {
  return unit === "day" || unit === "week" ? undefined : count * MONTHS[unit];
}

/** The length of `parts` parts on the calendar. */
export function lengthOf(recurrence: Recurrence, parts: number): Temporal.Duration {
  const months = monthsOf(recurrence);
  if (months !== undefined) return Temporal.Duration.from({ months: months * parts });
  const days = recurrence.unit === "week" ? 7 : 1;
  return Temporal.Duration.from({ days: days * recurrence.count * parts });
}

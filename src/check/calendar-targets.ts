import { dateOf, dayOf } from "../domain/calendar.ts";
import type { Charge } from "../domain/charge.ts";
import { isBefore } from "../domain/instant.ts";
import { encloses, type Interval } from "../domain/interval.ts";
import type { ChargeLine } from "../domain/line.ts";
import type { Product } from "../domain/product.ts";
import { monthsOf } from "../domain/recurrence.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { keyOf, type Target, target } from "./target.ts";

/** Months are too short for some orders, and days are not all of 24 hours: where that moves money, an example should say how. */
export function calendarTargets(charge: Charge, version: TariffVersion, product: Product): readonly Target[] {
  const { name, place } = charge;
  return [
    ...(isClamped(charge)
      ? [target("month-end", `a part of \`${name}\` from the end of a month`, place)]
      : []),
    ...(countsHours(charge, product)
      ? unusualDays(version).map(({ kind, day, hours }) =>
          target(
            kind,
            `\`${name}\` on a day of ${hours} hours, such as ${dateOf(day.from, version.timeZone)}`,
            place,
          ),
        )
      : []),
  ];
}

/** What a line shows of them. */
export function calendarShown({ charge, segment, from, until }: ChargeLine): readonly string[] {
  const { order, version } = segment;
  const isFromMonthEnd = dateOf(order.validity.from, version.timeZone).day > SHORTEST_MONTH;
  const days = transitionsIn({ from, until }, version).filter(({ day }) => encloses({ from, until }, day));
  return [
    ...(isFromMonthEnd && isClamped(charge) ? [keyOf("month-end", charge.place)] : []),
    ...days.map(({ kind }) => keyOf(kind, charge.place)),
  ];
}

const SHORTEST_MONTH = 28;

/** Parts of months that begin with an order, on a day that not every month has. */
function isClamped(charge: Charge): boolean {
  return (
    charge.kind === "recurring" &&
    charge.anchor.kind === "order_start" &&
    monthsOf(charge.every) !== undefined
  );
}

function countsHours(charge: Charge, { meters }: Product): boolean {
  if (charge.kind === "usage") return meters.get(charge.meter.name)?.aggregation.kind === "level";
  return charge.kind === "recurring" && charge.prorate === "by_second";
}

/** A day that the clock makes shorter or longer. */
export type UnusualDay = {
  readonly kind: "short-day" | "long-day";
  readonly day: Interval;
  readonly hours: number;
};

/** The next short and the next long day of a version's zone, in the year after it takes effect; none of most zones. */
export function unusualDays(version: TariffVersion): readonly UnusualDay[] {
  const { effective, effectiveFrom: from, timeZone } = version;
  const until = effective.add({ years: 1 }).toZonedDateTime(timeZone).toInstant();
  const byKind = Map.groupBy(transitionsIn({ from, until }, version), ({ kind }) => kind);
  return [...byKind.values()].flatMap((alike) => alike.slice(0, 1));
}

/** Of a long stretch the first few are enough. */
const MOST_TRANSITIONS = 4;

function transitionsIn({ from, until }: Interval, { timeZone }: TariffVersion): readonly UnusualDay[] {
  const days: UnusualDay[] = [];
  let next = from.toZonedDateTimeISO(timeZone).getTimeZoneTransition("next");
  while (next && isBefore(next.toInstant(), until) && days.length < MOST_TRANSITIONS) {
    const day = dayOf(next.toInstant(), timeZone);
    const hours = day.from.until(day.until).total("hours");
    if (hours !== 24) days.push({ kind: hours < 24 ? "short-day" : "long-day", day, hours });
    next = next.getTimeZoneTransition("next");
  }
  return days;
}

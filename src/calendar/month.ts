import { addDuration, dateOf, printInstant, type TimeZone } from "../domain/calendar.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { Interval } from "../domain/interval.ts";
import { instantOf, isMisread, readMoment } from "../engine.ts";
import { type Switch, tariffOf } from "./switches-in.ts";

/** The month from a switch on, in the zone of its tariff; it has 28 to 31 days. */
export type Month = Interval & { readonly zone: TimeZone; readonly days: number };

/** Years have four digits, also where an order is valid until `9999-12-31`. */
export const LAST_INSTANT: Temporal.Instant = Temporal.Instant.from("9999-12-30T00:00:00Z");

const ONE_MONTH = Temporal.Duration.from({ months: 1 });

/** From 31 January it ends with the last day of February. */
export function monthFrom({ at, from: version }: Switch, { tariffs }: Catalog): Month {
  const zone = tariffs.get(tariffOf(version))?.versions[0]?.timeZone;
  if (!zone) throw new Error(`the version ${version} of a timeline is not in its catalog`);
  const from = Temporal.Instant.from(at);
  const until = addDuration(from, ONE_MONTH, zone);
  return { from, until, zone, days: daysFrom(dateOf(from, zone), dateOf(until, zone)) };
}

/** How many midnights lie between two days. */
export function daysFrom(first: Temporal.PlainDate, last: Temporal.PlainDate): number {
  return first.until(last, { largestUnit: "days" }).days;
}

/** An instant before FOREVER as requests have it. */
export function instantText(instant: Temporal.Instant, zone: TimeZone): string {
  return printInstant(instant, zone) ?? instant.toString();
}

/** What a day or instant of a request means; of a contract that has a timeline, each can be read. */
export function instantIn(text: string, { zone }: Month): Temporal.Instant {
  const moment = readMoment(text);
  if (isMisread(moment)) throw new Error(moment.misread);
  return instantOf(moment, zone);
}

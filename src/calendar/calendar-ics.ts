import { createHash } from "node:crypto";
import ical, { type ICalEventData, ICalEventTransparency } from "ical-generator";
import type * as Json from "../generated/result.ts";
import { count, counted } from "../impact/figures.ts";
import { assumedIn, becauseText, contractText, isDayStart, versionsText } from "./switch-text.ts";

/** Calendars cut or refuse descriptions of hundreds of kilobytes; JSON has all. */
const MOST_NAMED = 200;

/**
 * The switches as iCalendar (RFC 5545), an event for each day and pair of versions. An event keeps its UID when the book or a
 * price changes, so that importing the file again updates it. `now` is the DTSTAMP of all.
 */
export function calendarIcs({ dates }: Json.CalendarResult, now: Temporal.Instant): string {
  const calendar = ical({
    name: "Switches to other tariff versions",
    prodId: { company: "tariff-service", product: "tariff calendar", language: "EN" },
  });
  for (const { date, switches } of dates) {
    const pairs = Map.groupBy(switches, ({ from, to }) => `${from} ${to}`);
    for (const [pair, group] of pairs)
      calendar.createEvent({ id: uidOf(`${date} ${pair}`), stamp: now, ...eventOf(date, group) });
  }
  return calendar.toString();
}

function uidOf(event: string): string {
  return `${createHash("sha256").update(event).digest("hex").slice(0, 32)}@tariff-service`;
}

function eventOf(date: string, switches: readonly Json.CalendarSwitch[]): ICalEventData {
  const [first] = switches;
  if (!first) throw new Error("an event of no switch");
  const contracts = new Set(switches.map(({ contract }) => contract)).size;
  return {
    ...timeOf(date, switches),
    summary: `${counted(contracts)}: ${versionsText(first)}`,
    description: descriptionOf(switches),
    transparency: ICalEventTransparency.TRANSPARENT, // nobody is busy
  };
}

/** All of a day, unless all switch at one and the same other moment of it. */
function timeOf(
  date: string,
  switches: readonly Json.CalendarSwitch[],
): Pick<ICalEventData, "start" | "allDay"> {
  const [at = "", ...others] = new Set(switches.map((each) => each.at));
  return others.length === 0 && !isDayStart(at)
    ? { start: Temporal.Instant.from(at), allDay: false }
    : { start: Temporal.PlainDate.from(date), allDay: true };
}

function descriptionOf(switches: readonly Json.CalendarSwitch[]): string {
  const shown = switches.slice(0, MOST_NAMED);
  const left = switches.length - shown.length;
  const alike = Map.groupBy(shown, becauseText);
  const texts = [...alike].map(([because, group]) => [because, ...group.map(contractText)].join("\n"));
  const assumed = assumedIn(switches);
  return [
    ...texts,
    ...(left === 0 ? [] : [`and ${count(left)} more`]),
    ...(assumed.length === 0 ? [] : [`assumed for the amounts: ${assumed.join("; ")}`]),
  ].join("\n\n");
}

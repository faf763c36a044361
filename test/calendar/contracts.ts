import { type CalendarQuestion, calendarOf } from "../../src/calendar/calendar.ts";
import type { Catalog } from "../../src/domain/catalog.ts";
import type { CalendarBill, CalendarResult, CalendarSwitch } from "../../src/generated/result.ts";
import type { ContractUse } from "../../src/impact/change.ts";

export const PAY_AS_YOU_GO = "security-center/cspm/pay-as-you-go";
export const SUBSCRIPTION = "security-center/cspm/subscription";

export const day = (text: string) => Temporal.PlainDate.from(text);

/** A year-long subscription that was bought as it began. */
export function yearFrom(from: string, quantities?: object): object {
  const until = day(from).add({ years: 1 }).toString();
  return { bought: from, from, until, ...(quantities ? { quantities } : {}) };
}

export function subscribed(id: string, ...orders: readonly object[]): object {
  return { id, tariff: SUBSCRIPTION, orders };
}

export function paying(id: string, started: string, more: object = {}): object {
  return { id, tariff: PAY_AS_YOU_GO, started, ...more };
}

/** The calendar of these contracts, or of these with their usage, from 2026 on unless it is said. */
export function calendar(
  catalog: Catalog,
  uses: readonly (ContractUse | object)[],
  question: Partial<CalendarQuestion> = {},
): Promise<CalendarResult> {
  const all = uses.map((use) => ("contract" in use ? use : { contract: use, usage: [] }));
  const stream = async function* () {
    yield* all;
  };
  const asked = { catalog, from: day("2026-01-01"), until: undefined, usagePeriod: undefined, ...question };
  return calendarOf(stream(), asked);
}

export function switchesOf({ dates }: CalendarResult): readonly CalendarSwitch[] {
  return dates.flatMap(({ switches }) => switches);
}

/** The next bills of one contract, with the usage of this period. */
export async function bills(
  catalog: Catalog,
  use: ContractUse,
  [from, until]: readonly [string, string],
): Promise<readonly CalendarBill[]> {
  const usagePeriod = { from: day(from), until: day(until) };
  const result = await calendar(catalog, [use], { usagePeriod });
  return switchesOf(result).flatMap(({ bill }) => (bill ? [bill] : []));
}

/** So much of a meter on each day of a period. */
export function daily(meter: string, quantity: number, [from, until]: readonly [string, string]): object[] {
  const { days } = day(from).until(day(until), { largestUnit: "days" });
  return Array.from({ length: days }, (_, n) => ({
    meter,
    at: day(from).add({ days: n }).toString(),
    quantity,
  }));
}

import type { Adjustments } from "../domain/adjustment.ts";
import type { Catalog } from "../domain/catalog.ts";
import { hasCounter } from "../domain/charge.ts";
import { type Decimal, Decimal as Exact, printDecimal, readLongDecimal } from "../domain/decimal.ts";
import { anyEffort } from "../domain/effort.ts";
import { type Meter, measuringWindow } from "../domain/meter.ts";
import { isFailure } from "../domain/problem.ts";
import { monthsOf } from "../domain/recurrence.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import { type Pace, rate } from "../engine.ts";

/** A version, and its tariff. */
export type Sold = { readonly tariff: Tariff; readonly version: TariffVersion };

/** Whole months of the calendar: as many as it takes until everything that recurs has recurred. */
export type Months = { readonly from: Temporal.PlainDate; readonly count: number };

/** How long bills make room for others, and how much may be done for them; see `Pace` of the engine. */
export type BillPace = Pick<Pace, "breathe" | "effort">;

export const WITHOUT_PAUSE: BillPace = { breathe: () => Promise.resolve(), effort: anyEffort };

/** What a new contract pays exactly, in the one currency of its bill. */
export type Bill = { readonly amount: Decimal; readonly currency: string };

/** The months in which two versions are compared: the first whole ones after both have taken effect. */
export function monthsToCompare(versions: readonly TariffVersion[]): Months {
  const [latest] = versions
    .map(({ effective }) => effective)
    .toSorted((a, b) => Temporal.PlainDate.compare(b, a));
  if (!latest) throw new Error("no version to compare");
  const from = latest.day === 1 ? latest : latest.with({ day: 1 }).add({ months: 1 });
  const lengths = versions.flatMap(({ charges }) =>
    charges.flatMap((charge) => (charge.kind === "recurring" ? [monthsOf(charge.every) ?? 1] : [])),
  );
  return { from, count: Math.min(lengths.reduce(leastCommonMultiple, 1), MOST_MONTHS) };
}

/** Longer than anything that is sold for a time; a bound on the work. */
const MOST_MONTHS = 120;

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

/**
 * What a new contract, with one of everything that an order states, pays in these months if it uses so much of a meter in
 * each; undefined where it cannot be billed, or in several currencies. The version is asked alone: neither who came before
 * nor what comes after counts.
 */
export async function monthBill(
  { tariff, version }: Sold,
  { meter, quantity }: { readonly meter: Meter; readonly quantity: Decimal },
  { months: { from, count }, pace }: { readonly months: Months; readonly pace: BillPace },
): Promise<Bill | undefined> {
  await pace.breathe();
  const catalog: Catalog = {
    products: new Map([[tariff.product.id, tariff.product]]),
    tariffs: new Map([[tariff.id, { ...tariff, versions: [version] }]]),
    digest: "",
    files: new Map(),
  };
  const until = from.add({ months: count });
  const starts = Array.from({ length: count }, (_, n) => from.add({ months: n }));
  const usage = starts.flatMap((start) =>
    usageIn(start, { meter, quantity, isDaily: isDaily(meter, version) }),
  );
  const period = { from: from.toString(), until: until.toString() };
  const result = await rate(
    catalog,
    { contract: newContract(tariff, version, period), period, usage },
    pace.effort,
  );
  if (isFailure(result) || result.totals.length > 1) return undefined;
  const [total] = result.totals;
  return { amount: readLongDecimal(total?.exact ?? "0"), currency: total?.currency ?? "" };
}

function newContract(
  { id, product }: Tariff,
  { sold }: TariffVersion,
  { from, until }: { readonly from: string; readonly until: string },
) {
  if (sold === "open_ended") return { id: "new", tariff: id, started: from };
  const quantities = Object.fromEntries([...product.order.keys()].map((name) => [name, "1"]));
  return { id: "new", tariff: id, orders: [{ bought: from, from, until, quantities }] };
}

/** Whether it matters on which day something is used. */
function isDaily(meter: Meter, { charges, statement }: TariffVersion): boolean {
  const own = charges.filter((charge) => charge.kind === "usage" && charge.meter.name === meter.name);
  return (
    measuringWindow(meter) === "day" ||
    own.some((charge) => hasCounter(charge) && charge.resets?.reset === "daily") ||
    [statement, ...own.map(({ adjustments }) => adjustments)].some(isLimitedByDay)
  );
}

function isLimitedByDay({ maximum, minimum }: Adjustments): boolean {
  return maximum?.per === "day" || minimum?.per === "day";
}

type Use = { readonly meter: Meter; readonly quantity: Decimal; readonly isDaily: boolean };

/** Rows of a month; by days one after the other gets one more, as if one thing were used on so many days. */
function usageIn(start: Temporal.PlainDate, { meter, quantity, isDaily: daily }: Use) {
  const row = (at: Temporal.PlainDate, used: Decimal) => ({
    meter: meter.name,
    at: at.toString(),
    quantity: printDecimal(used),
  });
  if (!daily) return [row(start, quantity)];
  const days = start.daysInMonth;
  const each = quantity.dividedToIntegerBy(days);
  const rest = quantity.minus(each.times(days));
  return Array.from({ length: days }, (_, n) => {
    const more = Exact.min(1, Exact.max(0, rest.minus(n)));
    return row(start.add({ days: n }), each.plus(more));
  }).filter(({ quantity: used }) => used !== "0");
}

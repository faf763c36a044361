import type { Catalog } from "../../src/index.ts";
import { shop, version } from "../support/shop.ts";

/**
 * The tariff of the small world. Its time is June 2026, told by the day of the month; the new version takes effect on the
 * 6th. An order lasts four days, and its charges recur every three, so that it has a part of three days and one of one.
 * The old version takes 1 USD for a seat on a day, the new one 100 USD, and so do their fees: of an amount of 305, the
 * new version has billed 3 and the old one 5.
 */
export const SWITCH_DAY = 6;
export const ORDER_DAYS = 4;
export const PART_DAYS = 3;
export const RATE = { old: 1, new: 100 } as const;
export type VersionName = keyof typeof RATE;

/** What the new version says about existing contracts. */
export type World = {
  readonly moment: "at_order_end" | "on_effective_date";
  readonly early: "allowed" | "not_allowed";
  readonly back: "never" | "allowed";
  readonly trial: "free" | "charged";
};

/** Orders keep their terms to their end, unless the customer switches early; from the new version nobody goes back. */
export const KEEP: World = { moment: "at_order_end", early: "allowed", back: "never", trial: "free" };

/** Every charge that a price per seat and day can become, and both kinds of fee. */
export const CHARGES = [
  "days-ahead",
  "days-after",
  "parts-ahead",
  "parts-after",
  "order-fee",
  "contract-fee",
] as const;
export type ChargeName = (typeof CHARGES)[number];

/** The tariff with these charges. */
export function catalogOfWorld(
  { moment, early, back, trial }: World,
  charges: readonly ChargeName[] = CHARGES,
): Promise<Catalog> {
  const existing = { in_trial: "at_trial_end", otherwise: moment };
  const chargesAt = (rate: number) => only(charges, allChargesAt(rate));
  return shop(
    version("2026-01-01", { sold: "by_order", trial, charges: chargesAt(RATE.old) }),
    version(dateOf(SWITCH_DAY), {
      sold: "by_order",
      trial,
      charges: chargesAt(RATE.new),
      existing,
      early,
      back,
    }),
  );
}

function allChargesAt(rate: number): Readonly<Record<ChargeName, string>> {
  const price = `price: ${rate * PART_DAYS} USD per seat-${PART_DAYS}-days`;
  const seats = `quantity: order.seats, every: ${PART_DAYS} days, model: per_unit, ${price}`;
  return {
    "days-ahead": `{ ${seats}, prorate: by_day, billed: in_advance }`,
    "days-after": `{ ${seats}, prorate: by_day, billed: in_arrears }`,
    "parts-ahead": `{ ${seats}, prorate: none, billed: in_advance }`,
    "parts-after": `{ ${seats}, prorate: none, billed: in_arrears }`,
    "order-fee": `{ once: at_order_start, model: flat, price: ${rate} USD per order }`,
    "contract-fee": `{ once: at_first_order, model: flat, price: ${rate} USD per contract }`,
  };
}

/** The entries of some charges. */
export function only<Value>(
  charges: readonly ChargeName[],
  entries: Readonly<Record<ChargeName, Value>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(charges.map((name) => [name, entries[name]]));
}

/** The date of a day of the world. */
export function dateOf(day: number): string {
  return `2026-06-${String(day).padStart(2, "0")}`;
}

/** A life is rated in a millisecond or two; this only bounds a machine that has better things to do. */
export const TIMEOUT = 120_000;

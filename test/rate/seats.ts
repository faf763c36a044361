import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";

export type Billed = "in_advance" | "in_arrears";

/** Terms with one recurring charge on seats; `keys` come after those that every such charge has. */
export function seats(billed: Billed, price: string, keys: string, terms: Terms = {}): Terms {
  const charge = `{ quantity: order.seats, billed: ${billed}, model: per_unit, price: ${price} USD per seat-month, ${keys} }`;
  return { sold: "by_order", charges: { seats: charge }, ...terms };
}

/** 31 USD a month for a seat, in January 1 USD a day. */
export function byDay(billed: Billed, price = "31", terms: Terms = {}): Terms {
  return seats(billed, price, "every: month, prorate: by_day", terms);
}

/** Terms with whole parts of a month that can begin before the order. */
export function whole(
  billed: Billed,
  anchor: string,
  firstPart: "whole" | "free",
  price = "1",
  terms: Terms = {},
): Terms {
  return seats(
    billed,
    price,
    `every: month, anchor: ${anchor}, first_part: ${firstPart}, prorate: none`,
    terms,
  );
}

/** The catalog of a first version, and of one from 16 January 2026 on that all contracts switch to. */
export function switching(before: Terms, after: Terms) {
  return shop(
    version("2025-01-01", before),
    version("2026-01-16", { ...after, existing: { otherwise: "on_effective_date" } }),
  );
}

/** A contract with one order from 1 January until 1 April 2026, of 10 seats unless dated otherwise: `[day, seats]`. */
export function ordered(
  dated: readonly (readonly [string, number])[] | number = 10,
  parts: Readonly<Record<string, unknown>> = {},
) {
  const stated = typeof dated === "number" ? dated : dated.map(([from, quantity]) => ({ from, quantity }));
  return contract({
    orders: [order("2026-01-01", "2026-04-01", { quantities: { seats: stated } })],
    ...parts,
  });
}

/** A request for a period of days. */
export function bill(of: object, from: string, until: string) {
  return { contract: of, period: { from, until } };
}

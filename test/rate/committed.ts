import { contract, order } from "../support/ask.ts";
import { shop, type Terms, version } from "../support/shop.ts";
import { used } from "./lines.ts";

/** Calls at 1 USD, with these keys behind; open-ended unless the terms say otherwise. */
export function calls(keys: string, terms: Terms = {}): Terms {
  return {
    charges: { calls: `{ meter: calls, model: per_unit, price: 1 USD per call, ${keys} }` },
    ...terms,
  };
}

/** `{ amount: 31 USD, per: month, prorate: by_day }`, a key before it. */
export function limit(kind: "maximum" | "minimum", amount: number, per: string, prorate: string): string {
  return `${kind}: { amount: ${amount} USD, per: ${per}, prorate: ${prorate} }`;
}

export function tariff(keys: string, terms: Terms = {}) {
  return shop(version("2025-01-01", calls(keys, terms)));
}

/** A tariff from which all switch on 16 January 2026, 15 days into the month, to one without commitments. */
export function left(terms: Terms) {
  const after = { sold: terms.sold ?? "open_ended", existing: { otherwise: "on_effective_date" } };
  return shop(version("2025-01-01", terms), version("2026-01-16", after));
}

/** Calls on days of January 2026: `[5, 80]` is 80 on the 5th; a day may be of another month, `02-01`. */
export function onDays(...rows: readonly (readonly [number | string, number])[]) {
  return rows.map(([day, quantity]) =>
    used(
      "calls",
      typeof day === "string" ? `2026-${day}` : `2026-01-${String(day).padStart(2, "0")}`,
      quantity,
    ),
  );
}

/** A request for a period of 2026; the usage is complete since the year before. */
export function asked(from: string, until: string, usage: readonly object[], parts: object = {}) {
  return {
    contract: { ...contract({ started: "2026-01-01" }), ...parts },
    period: { from: `2026-${from}`, until: `2026-${until}` },
    usage_from: "2025-01-01",
    usage,
  };
}

/** A contract with one order. */
export function oneOrder(from: string, until: string) {
  return { started: undefined, orders: [order(from, until)] };
}

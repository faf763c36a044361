import type { Charge, Model } from "../domain/charge.ts";
import { printDecimal } from "../domain/decimal.ts";
import type { Price } from "../domain/money.ts";
import type { Recurrence } from "../domain/recurrence.ts";
import type * as Json from "../generated/result.ts";

/** What a charge is for and at which prices, in brief; what reduces or limits it stands in its file. */
export function chargeDescription(charge: Charge): Json.ChargeDescription {
  const { name, kind, model, resets, place } = charge;
  return {
    charge: name,
    kind,
    model: model.kind,
    meter: kind === "usage" ? charge.meter.name : null,
    quantity: kind === "usage" ? null : (charge.quantity?.name ?? null),
    included: kind === "usage" ? (charge.included?.name ?? null) : null,
    resets: resets?.reset ?? null,
    every: kind === "recurring" ? recurrenceText(charge.every) : null,
    once: kind === "one_time" ? charge.once : null,
    prices: pricesJson(model),
    place,
  };
}

/** As a file says it: `month`, `3 months`. */
function recurrenceText({ count, unit }: Recurrence): string {
  return count === 1 ? unit : `${count} ${unit}s`;
}

/** A tier begins where the one before it ends. */
function pricesJson(model: Model): Json.PriceDescription[] {
  if (!("tiers" in model)) return [{ from: "0", up_to: null, ...priceJson(model.price) }];
  const ends = model.tiers.map(({ upTo }) => (upTo ? printDecimal(upTo) : null));
  return model.tiers.map(({ price }, n) => ({
    from: ends[n - 1] ?? "0",
    up_to: ends[n] ?? null,
    ...priceJson(price),
  }));
}

function priceJson({ value, currency, unit, place }: Price): Omit<Json.PriceDescription, "from" | "up_to"> {
  return { price: printDecimal(value), currency, unit, place };
}

import type { BookedLine } from "../domain/booked-line.ts";
import { printInstant, type TimeZone } from "../domain/calendar.ts";
import { type Decimal, printDecimal } from "../domain/decimal.ts";
import type {
  AdjustingLine,
  ChargeLine,
  Limit,
  Line,
  PricedTier,
  RoundingLine,
  Share,
} from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import { printRounding, type Rounding } from "../domain/rounding.ts";
import type * as Json from "../generated/result.ts";

/** A line as JSON: decimals are texts, instants carry the zone's offset. */
export function lineJson(line: Line): Json.Line {
  return isOfCharge(line) ? chargeLineJson(line) : adjustingLineJson(line);
}

/** A booked line, taken back. */
export function reversalJson(line: BookedLine, zone: TimeZone): Json.ReversalLine {
  const { kind, charge, version, from, until, due, exact, amount, places } = line;
  return {
    kind: "reversal",
    reverses: kind as Json.ReversalLine["reverses"], // the request's schema has the same list
    charge: charge ?? null,
    version,
    from: instant(from, zone),
    until: instant(until, zone),
    due: due ? instant(due, zone) : null,
    exact: printDecimal(exact.value),
    amount: withPlaces(amount.value, places),
    currency: amount.currency,
  };
}

/** `90.00` where the version rounds to 0.01; never fewer digits than the amount has. */
export function withPlaces(value: Decimal, places: number): string {
  return value.toFixed(Math.max(places, value.decimalPlaces()));
}

/** How many decimals a rounding shows. */
export function placesOf(rounding: Rounding): number {
  return rounding.kind === "none" ? 0 : rounding.step.decimalPlaces();
}

type Billed<T> = T & { readonly amount: Money };

function isOfCharge(line: Line): line is Billed<ChargeLine> {
  return "tiers" in line;
}

function chargeLineJson(line: Billed<ChargeLine>): Json.ChargeLine {
  const { kind, charge, segment, used, included, quantity, counter, share } = line;
  const zone = segment.version.timeZone;
  return {
    kind,
    charge: charge.name,
    version: segment.version.id,
    from: instant(line.from, zone),
    until: instant(line.until, zone),
    due: instant(line.due, zone),
    model: charge.model.kind,
    meter: charge.kind === "usage" ? charge.meter.name : null,
    used: printDecimal(used.value),
    included: printDecimal(included.value),
    quantity: printDecimal(quantity.value),
    unit: quantity.unit,
    counter: counter ? printDecimal(counter) : null,
    tiers: line.tiers.map(tierJson),
    share: share ? shareJson(share) : null,
    trial: line.trial,
    ...moneyJson(line),
    included_place: charge.kind === "usage" ? (charge.included?.place ?? null) : null,
    place: charge.place,
  };
}

function adjustingLineJson(line: Billed<AdjustingLine | RoundingLine>): Json.AdjustingLine {
  const { kind, segment, base, place } = line;
  const zone = segment.version.timeZone;
  const { charge, percent, time, limit, before } = kind === "rounding" ? NOTHING : line;
  return {
    kind,
    charge: charge?.name ?? null,
    version: segment.version.id,
    from: instant(line.from, zone),
    until: instant(line.until, zone),
    base: printDecimal(base.value),
    percent: percent ? printDecimal(percent) : null,
    time: time ? timeJson(time, zone) : null,
    limit: limit ? limitJson(limit, zone) : null,
    before: before ? printDecimal(before.value) : null,
    ...moneyJson(line),
    place,
  };
}

const NOTHING = {
  charge: undefined,
  percent: undefined,
  time: undefined,
  limit: undefined,
  before: undefined,
};

function moneyJson({ exact, amount, segment }: Line) {
  const { rounding } = segment.version;
  return {
    exact: printDecimal(exact.value),
    amount: withPlaces(amount.value, placesOf(rounding)),
    currency: amount.currency,
    rounding: printRounding(rounding),
  };
}

function tierJson({ from, upTo, quantity, price, amount }: PricedTier): Json.PricedTier {
  return {
    from: printDecimal(from),
    up_to: upTo ? printDecimal(upTo) : null,
    quantity: printDecimal(quantity),
    price: printDecimal(price.value),
    amount: printDecimal(amount.value),
    place: price.place,
  };
}

function shareJson({ whole, from, until }: Share): Json.ShareOfAPart {
  return {
    whole: printDecimal(whole.value),
    from: printDecimal(from.at),
    until: printDecimal(until.at),
    of: printDecimal(until.of),
    unit: until.unit,
  };
}

function timeJson({ from, until }: NonNullable<AdjustingLine["time"]>, zone: TimeZone): Json.DiscountTime {
  return { from: from ? instant(from, zone) : null, until: until ? instant(until, zone) : null };
}

function limitJson({ per, window, amount, whole, counted }: Limit, zone: TimeZone): Json.Limit {
  return {
    per,
    window: { from: instant(window.from, zone), until: instant(window.until, zone) },
    amount: printDecimal(amount.value),
    whole: printDecimal(whole.value),
    counted: counted ? printDecimal(counted.at) : null,
    of: counted ? printDecimal(counted.of) : null,
    unit: counted?.unit ?? null,
  };
}

function instant(at: Temporal.Instant, zone: TimeZone): string {
  return printInstant(at, zone) ?? "";
}

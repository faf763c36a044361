import { printInstant, type TimeZone } from "../domain/calendar.ts";
import { type Decimal, printDecimal } from "../domain/decimal.ts";
import type { Line, OutsidePeriod, PricedTier, Statement, Total, Unpriced } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { Rounding } from "../domain/rounding.ts";
import type { NextSwitch, Segment, Timeline } from "../domain/timeline.ts";
import type * as Json from "../generated/result.ts";

/** A statement as the JSON that every interface gives: decimals are texts, instants carry the zone's offset. */
export function rateResult(statement: Statement, catalog: string): Json.RateResult {
  const { period, timeline } = statement;
  const zone = timeline.contract.timeZone;
  return {
    contract: timeline.contract.id,
    period: { from: instant(period.from, zone), until: instant(period.until, zone) },
    timeline: timeline.segments.map((segment) => segmentJson(segment, zone)),
    lines: statement.lines.map((line) => lineJson(line, zone)),
    totals: statement.totals.map((total) => totalJson(total, statement.lines)),
    unpriced: statement.unpriced.map((usage) => unpricedJson(usage, zone)),
    outside_period: statement.outsidePeriod.map((usage) => outsideJson(usage, zone)),
    catalog,
  };
}

/** A timeline as JSON; `at` is answered when it was asked. */
export function timelineResult(
  timeline: Timeline,
  at: Temporal.Instant | undefined,
  catalog: string,
): Json.TimelineResult {
  const { contract, segments } = timeline;
  const zone = contract.timeZone;
  const answer = at && answerAt(timeline, at, zone);
  const common = { contract: contract.id, timeline: segments.map((segment) => segmentJson(segment, zone)) };
  return answer ? { ...common, at: answer, catalog } : { ...common, catalog };
}

function answerAt(
  { segments }: Timeline,
  at: Temporal.Instant,
  zone: TimeZone,
): NonNullable<Json.TimelineResult["at"]> {
  const segment = segments.find(
    ({ from, until }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0,
  );
  return {
    instant: instant(at, zone),
    version: segment?.version.id ?? null,
    because: segment?.because ?? null,
    next: segment?.next ? nextJson(segment.next, zone) : null,
  };
}

function segmentJson(segment: Segment, zone: TimeZone): Json.Segment {
  const { from, until, order, version, because, next } = segment;
  return {
    from: instant(from, zone),
    until: printInstant(until, zone),
    order: order.id ?? null,
    version: version.id,
    because,
    next: next ? nextJson(next, zone) : null,
  };
}

function nextJson({ at, version, because }: NextSwitch, zone: TimeZone): NonNullable<Json.NextSwitch> {
  return { at: instant(at, zone), version: version.id, because };
}

function lineJson(line: Line, zone: TimeZone): Json.Line {
  const { charge, version, used, included, quantity, counter, exact, amount } = line;
  return {
    charge: charge.name,
    version: version.id,
    from: instant(line.from, zone),
    until: instant(line.until, zone),
    model: charge.model.kind,
    meter: charge.kind === "usage" ? charge.meter.name : null,
    used: printDecimal(used.value),
    included: printDecimal(included.value),
    quantity: printDecimal(quantity.value),
    unit: quantity.unit,
    counter: counter ? printDecimal(counter) : null,
    tiers: line.tiers.map(tierJson),
    trial: line.trial,
    exact: printDecimal(exact.value),
    amount: printAmount(amount, version.rounding),
    currency: amount.currency,
    included_place: charge.kind === "usage" ? (charge.included?.place ?? null) : null,
    place: charge.place,
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

/** With as many decimals as the finest rounding among its lines has. */
function totalJson({ currency, exact, amount }: Total, lines: readonly Line[]): Json.Total {
  const own = lines.filter((line) => line.amount.currency === currency);
  const places = Math.max(...own.map((line) => decimalPlaces(line.version.rounding)));
  return { currency, exact: printDecimal(exact.value), amount: withPlaces(amount.value, places) };
}

function unpricedJson(usage: Unpriced, zone: TimeZone): Json.UnpricedUsage1 {
  const { meter, version, from, until, quantity } = usage;
  const unit = quantity.unit;
  const span = { from: instant(from, zone), until: instant(until, zone) };
  return { meter, version: version.id, ...span, quantity: printDecimal(quantity.value), unit };
}

function outsideJson(
  { meter, from, until, quantity }: OutsidePeriod,
  zone: TimeZone,
): Json.UsageOutsideThePeriod {
  const span = { from: instant(from, zone), until: instant(until, zone) };
  return { meter, ...span, quantity: printDecimal(quantity.value), unit: quantity.unit };
}

/** `90.00` where the version rounds to 0.01; never fewer digits than the amount has. */
function printAmount(amount: Money, rounding: Rounding): string {
  return withPlaces(amount.value, decimalPlaces(rounding));
}

function withPlaces(value: Decimal, places: number): string {
  return value.toFixed(Math.max(places, value.decimalPlaces()));
}

function decimalPlaces(rounding: Rounding): number {
  return rounding.kind === "none" ? 0 : rounding.step.decimalPlaces();
}

function instant(at: Temporal.Instant, zone: TimeZone): string {
  return printInstant(at, zone) ?? "";
}

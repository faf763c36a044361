import { printInstant, type TimeZone } from "../domain/calendar.ts";
import { printDecimal } from "../domain/decimal.ts";
import type { OutsidePeriod, Statement, Total, Unpriced } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { NextSwitch, Segment, Timeline } from "../domain/timeline.ts";
import type * as Json from "../generated/result.ts";
import { lineJson, placesOf, reversalJson, withPlaces } from "./line-json.ts";

/** A statement as the JSON that every interface gives: decimals are texts, instants carry the zone's offset. */
export function rateResult(statement: Statement, catalog: string): Json.RateResult {
  const { period, timeline, lines, correction } = statement;
  const zone = timeline.contract.timeZone;
  const total = (each: Total) => totalJson(each, statement);
  return {
    contract: timeline.contract.id,
    period: { from: instant(period.from, zone), until: instant(period.until, zone) },
    timeline: timeline.segments.map((segment) => segmentJson(segment, zone)),
    lines: [...(correction?.reversals ?? []).map((line) => reversalJson(line, zone)), ...lines.map(lineJson)],
    totals: statement.totals.map(total),
    correction: correction
      ? {
          unchanged: correction.unchanged,
          booked: correction.booked.map(total),
          now: correction.now.map(total),
        }
      : null,
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

/** With as many decimals as the finest rounding among its lines has. */
function totalJson({ currency, exact, amount }: Total, statement: Statement): Json.Total {
  const { lines, correction, timeline } = statement;
  const isOwn = (line: { readonly amount: Money }) => line.amount.currency === currency;
  const segments = [
    ...lines.filter(isOwn).map(({ segment }) => segment),
    ...(correction ? timeline.segments : []),
  ];
  const versions = new Set(segments.map(({ version }) => version)); // few, however many lines they have
  const places = Math.max(0, ...[...versions].map(({ rounding }) => placesOf(rounding)));
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

function instant(at: Temporal.Instant, zone: TimeZone): string {
  return printInstant(at, zone) ?? "";
}

import type { Adjustments, Commitment, Discount } from "../domain/adjustment.ts";
import { printInstant, type TimeZone } from "../domain/calendar.ts";
import type { Charge } from "../domain/charge.ts";
import { printDecimal } from "../domain/decimal.ts";
import type { Meter } from "../domain/meter.ts";
import type { Product } from "../domain/product.ts";
import { recurrenceName } from "../domain/recurrence.ts";
import { printRounding } from "../domain/rounding.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import type * as Json from "../generated/result.ts";
import { conditionText } from "./condition-text.ts";

/** What is agreed, by the keys of a file, each as one line; a key that a file leaves out is not there. */
export type Terms = ReadonlyMap<string, string>;

/** The terms of a version besides its charges and what becomes of existing contracts, and besides its reasons and examples. */
export function termsOf(version: TariffVersion): Terms {
  const { timeZone, sold, rounding, trial, earlySwitch, switchBack, withdrawn, overriddenPromises } = version;
  return stated([
    ["time_zone", timeZone],
    ["sold", sold],
    ["rounding", printRounding(rounding)],
    // Under `split over lines` the first charges bear what rounding adds.
    ["order of charges", isSplit(version) ? version.charges.map(({ name }) => name).join(", ") : undefined],
    ["trial", trial],
    ["early_switch", earlySwitch],
    ["switch_back", switchBack],
    ["withdrawn", withdrawn?.toString()],
    [
      "overrides_promises",
      overriddenPromises.map(({ effective }) => effective.toString()).join(", ") || undefined,
    ],
    ...adjustmentTerms(version.statement, version),
    ...[...version.cohorts].map(
      ([name, condition]) => [`cohorts.${name}`, conditionText(condition, timeZone)] as const,
    ),
  ]);
}

/** The terms of a charge besides its prices. */
export function chargeTermsOf(charge: Charge, version: TariffVersion): Terms {
  return stated([
    ["kind", charge.kind],
    ["model", charge.model.kind],
    ...ownTerms(charge),
    ["resets", charge.resets?.reset],
    ...adjustmentTerms(charge.adjustments, version),
  ]);
}

/** What a product says of its meters, order quantities and attributes. */
export function productTermsOf({ name, meters, order, attributes }: Product): Terms {
  return stated([
    ["name", name],
    ...[...meters.values()].map((meter) => [`meters.${meter.name}`, meterText(meter)] as const),
    ...[...order.values()].map(
      (each) => [`order.${each.name}`, `${each.unit}${each.whole ? ", whole" : ""}`] as const,
    ),
    ...[...attributes].map(([fact, values]) => [`attributes.${fact}`, [...values].join(", ")] as const),
  ]);
}

/** The keys of either, in order, whose values differ; null where a key is not stated. */
export function termDifferences(before: Terms, after: Terms): Json.TermDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((term) => {
    const [was, is] = [before.get(term) ?? null, after.get(term) ?? null];
    return was === is ? [] : [{ term, before: was, after: is }];
  });
}

function isSplit({ rounding }: TariffVersion): boolean {
  return rounding.kind === "split";
}

type Entry = readonly [string, string | undefined];

function stated(entries: readonly Entry[]): Terms {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

function ownTerms(charge: Charge): readonly Entry[] {
  switch (charge.kind) {
    case "usage":
      return [
        ["meter", charge.meter.name],
        ["included", charge.included && `order.${charge.included.name}`],
      ];
    case "recurring":
      return [
        ["quantity", charge.quantity && `order.${charge.quantity.name}`],
        ["every", recurrenceName(charge.every)],
        ["anchor", charge.anchor.kind === "day" ? `day ${charge.anchor.day}` : charge.anchor.kind],
        ["first_part", charge.firstPart],
        ["prorate", charge.prorate],
        ["billed", charge.billed],
      ];
    case "one_time":
      return [
        ["quantity", charge.quantity && `order.${charge.quantity.name}`],
        ["once", charge.once],
      ];
    default:
      return charge satisfies never;
  }
}

function adjustmentTerms(
  { discount, maximum, minimum }: Adjustments,
  { timeZone }: TariffVersion,
): readonly Entry[] {
  return [
    ["discount", discount && discountText(discount, timeZone)],
    ["maximum", maximum && commitmentText(maximum)],
    ["minimum", minimum && commitmentText(minimum)],
  ];
}

function discountText({ percent, from, until }: Discount, zone: TimeZone): string {
  const since = from ? ` from ${printInstant(from, zone)}` : "";
  const to = until ? ` until ${printInstant(until, zone)}` : "";
  return `${printDecimal(percent)}%${since}${to}`;
}

function commitmentText({ amount, per, prorate }: Commitment): string {
  const shared = prorate === "none" ? "" : `, prorated ${prorate}`;
  return `${printDecimal(amount.value)} ${amount.currency} per ${per}${shared}`;
}

function meterText({ event, where, aggregation, unit, whole }: Meter): string {
  const of = "property" in aggregation ? ` of ${aggregation.property}` : "";
  const per = "per" in aggregation ? ` per ${aggregation.per}` : "";
  const filter = where.map(({ property, values }) => `${property} in ${[...values].toSorted().join(", ")}`);
  const only = filter.length > 0 ? ` where ${filter.join(" and ")}` : "";
  return `${aggregation.kind}${of}${per} of ${event}${only}, in ${unit}${whole ? ", whole" : ""}`;
}

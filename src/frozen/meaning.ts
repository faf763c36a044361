import { conditionText } from "../diff/condition-text.ts";
import type { Adjustments, Commitment, Discount } from "../domain/adjustment.ts";
import { dateOf, startOfDay, type TimeZone } from "../domain/calendar.ts";
import type { Charge, Model } from "../domain/charge.ts";
import type { Condition } from "../domain/condition.ts";
import { printDecimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import type { Meter } from "../domain/meter.ts";
import type { Price } from "../domain/money.ts";
import type { Recurrence } from "../domain/recurrence.ts";
import { printRounding } from "../domain/rounding.ts";
import type { ExistingContractsRow, SwitchMoment, TariffVersion } from "../domain/tariff.ts";

/** What a file means, as texts, maps and lists under the keys of the file: so a JSON pointer leads to the same in both. */
export type Meaning = string | readonly Meaning[] | MeaningMap;

export type MeaningMap = { readonly [key: string]: Meaning };

/**
 * What decides about amounts and about who is on the version, in one spelling. Left out is what only explains it (`source`,
 * `why`, `assumptions`), what only proves it (`examples`, `accepted`), and a `withdrawn` that is still to come.
 */
export function versionMeaning(version: TariffVersion, now: Temporal.Instant): MeaningMap {
  const { timeZone: zone, sold, rounding, charges, statement, overriddenPromises } = version;
  const isInOrder = rounding.kind === "split"; // which line gets a cent that is left depends on it
  return stated({
    time_zone: zone,
    sold,
    rounding: printRounding(rounding),
    charges: Object.fromEntries(charges.map((charge) => [charge.name, chargeMeaning(charge, zone)])),
    "order of charges": isInOrder ? charges.map(({ name }) => name).join(", ") : undefined,
    statement: adjustmentMeaning(statement, zone),
    trial: version.trial,
    cohorts: Object.fromEntries(
      [...version.cohorts].map(([name, of]) => [name, conditionText(inOneOrder(of, zone), zone)]),
    ),
    existing_contracts: version.existingContracts?.map((row) => rowMeaning(row, zone)),
    early_switch: version.earlySwitch,
    switch_back: version.switchBack,
    withdrawn: withdrawnBy(now, version),
    overrides_promises: { versions: overriddenPromises.map(({ effective }) => effective.toString()) },
  });
}

/** Which events a meter counts and how. */
export function meterMeaning({ event, where, aggregation, unit, whole }: Meter): MeaningMap {
  return stated({
    event,
    where: Object.fromEntries(
      where.map(({ property, values }) => [property, [...values].toSorted().join(", ")]),
    ),
    aggregate: aggregation.kind,
    of: "property" in aggregation ? aggregation.property : undefined,
    per: "per" in aggregation ? aggregation.per : undefined,
    unit,
    whole: String(whole),
  });
}

/** Without what is not there, and without empty maps and lists, which say nothing. */
function stated(entries: Readonly<Record<string, Meaning | undefined>>): MeaningMap {
  const isStated = (value: Meaning | undefined) =>
    value !== undefined && (typeof value === "string" || Object.keys(value).length > 0);
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) =>
      value !== undefined && isStated(value) ? [[key, value] as const] : [],
    ),
  );
}

function chargeMeaning(charge: Charge, zone: TimeZone): MeaningMap {
  const { model, resets, adjustments } = charge;
  return stated({
    ...sourceMeaning(charge),
    model: model.kind,
    ...priceMeaning(model),
    resets: resets?.reset,
    ...adjustmentMeaning(adjustments, zone),
  });
}

function sourceMeaning(charge: Charge): Readonly<Record<string, Meaning | undefined>> {
  switch (charge.kind) {
    case "usage":
      return { meter: charge.meter.name, included: orderQuantity(charge.included) };
    case "recurring":
      return {
        quantity: orderQuantity(charge.quantity),
        every: everyText(charge.every),
        anchor: charge.anchor.kind === "day" ? `day ${charge.anchor.day}` : charge.anchor.kind,
        first_part: charge.firstPart,
        prorate: charge.prorate,
        billed: charge.billed,
      };
    case "one_time":
      return { quantity: orderQuantity(charge.quantity), once: charge.once };
    default:
      return charge satisfies never;
  }
}

function orderQuantity(reference: { readonly name: string } | undefined): string | undefined {
  return reference && `order.${reference.name}`;
}

function everyText({ count, unit }: Recurrence): string {
  return count === 1 ? unit : `${count} ${unit}s`;
}

function priceMeaning(model: Model): MeaningMap {
  if (!("tiers" in model)) return { price: priceText(model.price) };
  const tiers = model.tiers.map(({ upTo, price }) => ({
    up_to: upTo ? printDecimal(upTo) : "unlimited",
    price: priceText(price),
  }));
  return { tiers };
}

function priceText({ value, currency, unit }: Price): string {
  return `${printDecimal(value)} ${currency} per ${unit}`;
}

function adjustmentMeaning({ discount, maximum, minimum }: Adjustments, zone: TimeZone): MeaningMap {
  return stated({
    discount: discount && discountMeaning(discount, zone),
    maximum: maximum && commitmentMeaning(maximum),
    minimum: minimum && commitmentMeaning(minimum),
  });
}

function discountMeaning({ percent, from, until }: Discount, zone: TimeZone): MeaningMap {
  return stated({
    percent: printDecimal(percent),
    from: from && dateOf(from, zone).toString(),
    until: until && dateOf(until, zone).toString(),
  });
}

function commitmentMeaning({ amount, per, prorate }: Commitment): MeaningMap {
  return { amount: `${printDecimal(amount.value)} ${amount.currency}`, per, prorate };
}

function rowMeaning({ cohort, moment }: ExistingContractsRow, zone: TimeZone): MeaningMap {
  return { when: cohort, switch: momentText(moment, zone) };
}

function momentText(moment: SwitchMoment, zone: TimeZone): string {
  if (moment.kind === "on") return `on ${dateOf(moment.at, zone)}`;
  return moment.kind === "after" ? `after ${moment.duration}` : moment.kind;
}

/** Of several conditions that all have to hold, or any, it does not matter which is written first. */
function inOneOrder(condition: Condition, zone: TimeZone): Condition {
  if (condition.kind === "not") return { kind: "not", of: inOneOrder(condition.of, zone) };
  if (condition.kind !== "all" && condition.kind !== "any") return condition;
  const parts = condition.of.map((part) => inOneOrder(part, zone));
  const texts = new Map(parts.map((part) => [conditionText(part, zone), part]));
  const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return { kind: condition.kind, of: sorted };
}

/** Nobody has been refused yet by a date to come, so that it may still be set, moved or taken away. */
function withdrawnBy(now: Temporal.Instant, { withdrawn, timeZone }: TariffVersion): string | undefined {
  const isOver = withdrawn && !isBefore(now, startOfDay(withdrawn, timeZone));
  return isOver ? withdrawn.toString() : undefined;
}

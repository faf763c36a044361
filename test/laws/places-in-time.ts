import fc from "fast-check";
import { type Millis, millisOf, type PlainContract, type PlainTariff, zonedOf } from "../oracle/plain.ts";
import type { Laws } from "../oracle/timeline-laws.ts";

/** A place in time, drawn without knowing the tariff: so many days and milliseconds from one of its effective dates. */
export type Draw = {
  readonly anchor: number;
  readonly days: number;
  readonly millis: number;
  readonly form: "date" | "zone" | "utc";
};

export const HOUR = 3_600_000;
export const jitters = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 1) },
  { weight: 2, arbitrary: fc.integer({ min: -12 * HOUR, max: 12 * HOUR }) },
);

export function draws(
  days: { min: number; max: number },
  anchor: fc.Arbitrary<number> = fc.nat(3),
): fc.Arbitrary<Draw> {
  return fc.record({
    anchor,
    days: fc.oneof(
      { weight: 1, arbitrary: fc.constant(Math.max(0, days.min)) },
      { weight: 3, arbitrary: fc.integer(days) },
    ),
    millis: jitters,
    form: fc.constantFrom("date", "zone", "utc"),
  });
}

export function instantOf({ versions, zone }: PlainTariff, { anchor, days, millis, form }: Draw): Millis {
  const date = versions[anchor % versions.length]?.effective as string;
  return shifted(millisOf(date, zone), { days, millis: form === "date" ? 0 : millis }, zone);
}

export function shifted(from: Millis, by: { days: number; millis: number }, zone: string): Millis {
  return zonedOf(from, zone).add({ days: by.days }).epochMilliseconds + by.millis;
}

/** A date where the instant is 00:00 and the form asks for one; else an instant with the zone's offset, or in UTC. */
export function textOf(instant: Millis, zone: string, form: Draw["form"]): string {
  const zoned = zonedOf(instant, zone);
  if (form === "date" && zoned.startOfDay().epochMilliseconds === instant)
    return zoned.toPlainDate().toString();
  if (form === "utc") return zoned.toInstant().toString();
  return zoned.toString({ timeZoneName: "never" });
}

export type Span = { readonly from: Millis; readonly until: Millis };

/** Where each order of a contract is valid, cut at the contract's end. */
export function validitiesOf(
  { zone }: PlainTariff,
  { started, orders = [], ended }: PlainContract,
): readonly Span[] {
  const end = ended === undefined ? Number.POSITIVE_INFINITY : millisOf(ended, zone);
  const open = started === undefined ? [] : [{ from: millisOf(started, zone), until: end }];
  const closed = orders.map(({ from, until }) => ({
    from: millisOf(from, zone),
    until: until === undefined ? end : Math.min(end, millisOf(until, zone)),
  }));
  return [...open, ...closed].filter(({ from, until }) => from < until);
}

/** Where orders and versions begin and end, and the trial does. */
export function edgesOf({ trial }: PlainContract, { borders }: Laws, zone: string): readonly Millis[] {
  return trial ? [...borders, millisOf(trial.from, zone), millisOf(trial.until, zone)] : borders;
}

/** Where spans are laid end to end, the instant so many ten-thousandths into them. */
export function pick(spans: readonly Span[], position: number): Millis | undefined {
  let left = Math.floor((spans.reduce((sum, { from, until }) => sum + until - from, 0) * position) / 10_000);
  for (const { from, until } of spans) {
    if (left < until - from) return from + left;
    left -= until - from;
  }
  return undefined;
}

/** Present in so many of a hundred cases. */
export function sometimes<Value>(
  percent: number,
  arbitrary: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary },
  );
}

import fc from "fast-check";
import { type Millis, millisOf, type PlainContract, type PlainTariff } from "../oracle/plain.ts";
import { draws, instantOf, pick, shifted, sometimes, textOf, validitiesOf } from "./places-in-time.ts";

/** One asks for a version; `thenBack` also asks to go back that many days later. */
export const switchDraws = fc.record({
  to: fc.nat(19),
  position: fc.nat(9_999),
  anywhere: sometimes(10, draws({ min: -2, max: 60 })),
  thenBack: sometimes(50, fc.record({ days: fc.nat(20), to: fc.integer({ min: 1, max: 2 }) })),
});
export type SwitchDraw = typeof switchDraws extends fc.Arbitrary<infer Value> ? Value : never;

const UNKNOWN_DATE = "2031-01-01";

/** Mostly inside an order and after the version's effective date. */
export function recordsOf(
  tariff: PlainTariff,
  contract: PlainContract,
  drawn: readonly SwitchDraw[],
): { to: string; at: string }[] {
  const { versions, zone } = tariff;
  const records = drawn.flatMap(({ to, position, anywhere, thenBack }) => {
    const index = to === 19 ? versions.length : versions.length - 1 - (to % Math.max(1, versions.length - 1));
    const effective = millisOf(versions[index]?.effective ?? UNKNOWN_DATE, zone);
    const at = anywhere ? instantOf(tariff, anywhere) : insideOrders(tariff, contract, effective, position);
    const forth = { to: versions[index]?.effective ?? UNKNOWN_DATE, at };
    if (!thenBack) return [forth];
    const older = versions[Math.max(0, index - thenBack.to)]?.effective ?? UNKNOWN_DATE;
    return [forth, { to: older, at: shifted(at, { days: thenBack.days, millis: 1 }, zone) }];
  });
  // No two records at one instant: which comes first would be anybody's guess.
  const instants = records.map(({ at }) => at);
  return records
    .filter(({ at }, index) => instants.indexOf(at) === index)
    .map(({ to, at }) => ({ to, at: textOf(at, zone, "zone") }));
}

function insideOrders(tariff: PlainTariff, contract: PlainContract, from: Millis, position: number): Millis {
  const latest = shifted(from, { days: 60, millis: 0 }, tariff.zone);
  const spans = validitiesOf(tariff, contract).map((validity) => ({
    from: Math.max(from, validity.from),
    until: Math.min(latest, validity.until),
  }));
  return (
    pick(
      spans.filter((span) => span.from < span.until),
      position,
    ) ?? from
  );
}

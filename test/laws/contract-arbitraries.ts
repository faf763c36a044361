import fc from "fast-check";
import {
  type DatedQuantity,
  type Millis,
  millisOf,
  type PlainContract,
  type PlainOrder,
  type PlainTariff,
  tariffId,
} from "../oracle/plain.ts";
import { draws, HOUR, instantOf, jitters, shifted, sometimes, textOf } from "./places-in-time.ts";
import { recordsOf, type SwitchDraw, switchDraws } from "./switch-records.ts";

const lengths = fc.record({
  days: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.constantFrom(28, 30, 31, 59, 365)),
  millis: jitters,
});

const seatChanges = fc.record({
  days: fc.integer({ min: 1, max: 60 }),
  millis: jitters,
  seats: fc.nat(12),
});

const orderDraws = fc.record({
  gap: fc.oneof(fc.constant({ days: 0, millis: 0 }), fc.record({ days: fc.nat(20), millis: fc.nat(HOUR) })),
  length: lengths,
  /** How long before or after its own start; or together with the first order. */
  bought: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constant({ days: 0, millis: 0 }) },
    { weight: 3, arbitrary: fc.record({ days: fc.integer({ min: -120, max: -1 }), millis: jitters }) },
    { weight: 2, arbitrary: fc.record({ days: fc.nat(30), millis: fc.nat(HOUR) }) },
  ),
  seats: fc.oneof(fc.nat(4), fc.nat(12)),
  /** Each so many days after the one before. */
  laterSeats: sometimes(40, fc.array(seatChanges, { minLength: 1, maxLength: 3 })),
});

const contractDraws = fc.record({
  id: fc.constantFrom("c-1", "c-2", "c-3"),
  /** Mostly not long after the first version, so that later ones find the contract running. */
  start: fc.oneof(
    { weight: 2, arbitrary: draws({ min: 0, max: 40 }, fc.constant(0)) },
    { weight: 1, arbitrary: draws({ min: -60, max: 100 }) },
  ),
  startsTooEarly: fc.integer({ min: 0, max: 19 }).map((draw) => draw === 0),
  orders: fc.array(orderDraws, { minLength: 1, maxLength: 4 }),
  /** Many begin with the contract. */
  trial: sometimes(50, fc.record({ offset: fc.oneof(fc.constant(0), fc.nat(20)), length: lengths })),
  ended: sometimes(35, fc.record({ days: fc.integer({ min: 1, max: 250 }), millis: jitters })),
  switched: fc.oneof(
    { weight: 3, arbitrary: fc.constant<SwitchDraw[]>([]) },
    { weight: 1, arbitrary: fc.array(switchDraws, { minLength: 1, maxLength: 2 }) },
  ),
  region: fc.constantFrom("eu", "us", "cn"),
  laterRegion: sometimes(
    40,
    fc.record({ at: draws({ min: -60, max: 60 }), value: fc.constantFrom("eu", "us", "cn") }),
  ),
});
type ContractDraw = typeof contractDraws extends fc.Arbitrary<infer Value> ? Value : never;

/** Before every effective date, so that a dated list says something at each of them. */
const ALWAYS = "2020-01-01";

export function contracts(tariff: PlainTariff): fc.Arbitrary<PlainContract> {
  return contractDraws.map((draw) => contractOf(tariff, draw));
}

/**
 * Contracts that ask for other versions. Half of them have several orders, all bought at once: the later ones know
 * nothing of a switch in the first.
 */
export function switchingContracts(tariff: PlainTariff): fc.Arbitrary<PlainContract> {
  const several = fc.array(orderDraws, { minLength: 2, maxLength: 3 });
  const atOnce = several.map((orders) => orders.map((order) => ({ ...order, bought: undefined })));
  return fc
    .tuple(
      contractDraws,
      fc.oneof(fc.tuple(switchDraws), fc.tuple(switchDraws, switchDraws)),
      fc.option(atOnce, { freq: 2, nil: undefined }),
    )
    .map(([draw, switched, bought]) =>
      contractOf(tariff, { ...draw, switched, orders: bought ?? draw.orders }),
    );
}

function contractOf(tariff: PlainTariff, draw: ContractDraw): PlainContract {
  const { zone } = tariff;
  const first = millisOf(tariff.versions[0]?.effective as string, zone);
  const wanted = instantOf(tariff, draw.start);
  const start = draw.startsTooEarly ? wanted : Math.max(first, wanted);
  const text = (instant: Millis) => textOf(instant, zone, draw.start.form);
  const after = (by: { days: number; millis: number }) => Math.max(start + 1, shifted(start, by, zone));
  const { trial, ended, laterRegion } = draw;
  const trialFrom = trial && shifted(start, { days: trial.offset, millis: 0 }, zone);
  const contract: PlainContract = {
    id: draw.id,
    tariff: tariffId,
    ...(tariff.sold === "open_ended" ? { started: text(start) } : { orders: ordersOf(tariff, draw, start) }),
    ...(trial && trialFrom !== undefined && tariff.versions[0]?.trial !== "not_offered"
      ? { trial: { from: text(trialFrom), until: text(shifted(trialFrom, trial.length, zone)) } }
      : {}),
    ...(ended ? { ended: text(after(ended)) } : {}),
    attributes: {
      region: laterRegion
        ? [
            { from: ALWAYS, value: draw.region },
            { from: textOf(instantOf(tariff, laterRegion.at), zone, "zone"), value: laterRegion.value },
          ]
        : draw.region,
    },
  };
  if (draw.switched.length === 0) return contract;
  return { ...contract, switched: recordsOf(tariff, contract, draw.switched) };
}

function ordersOf({ zone, versions }: PlainTariff, draw: ContractDraw, start: Millis): PlainOrder[] {
  const first = millisOf(versions[0]?.effective as string, zone);
  const text = (instant: Millis) => textOf(instant, zone, draw.start.form);
  const orders: PlainOrder[] = [];
  let free = start;
  for (const [index, order] of draw.orders.entries()) {
    const { gap, length, bought, seats, laterSeats } = order;
    const from = shifted(free, index === 0 ? { days: 0, millis: 0 } : gap, zone);
    const until = shifted(from, length, zone);
    const wanted = bought ? shifted(from, bought, zone) : start;
    orders.push({
      id: `o-${index + 1}`,
      bought: text(draw.startsTooEarly ? wanted : Math.max(first, wanted)),
      from: text(from),
      until: text(until),
      quantities: { seats: laterSeats ? datedSeats(order, from, zone, text) : seats },
    });
    free = until;
  }
  return orders;
}

/** Every entry states another quantity than the one before. */
function datedSeats(
  { seats, laterSeats }: ContractDraw["orders"][number],
  from: Millis,
  zone: string,
  text: (instant: Millis) => string,
): DatedQuantity[] {
  let [at, stated] = [from, seats];
  const later = (laterSeats ?? []).map((change) => {
    at = shifted(at, change, zone);
    stated = change.seats === stated ? stated + 1 : change.seats;
    return { from: text(at), quantity: stated };
  });
  return [{ from: text(from), quantity: seats }, ...later];
}

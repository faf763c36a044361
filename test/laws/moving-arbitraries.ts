import fc from "fast-check";
import type { Source } from "../../src/index.ts";
import {
  type Millis,
  millisOf,
  type PlainContract,
  type PlainOrder,
  type PlainTariff,
  type PlainVersion,
  tariffId,
} from "../oracle/plain.ts";
import { HOUR, jitters, type Span, shifted, sometimes, textOf } from "./places-in-time.ts";
import { sourcesOf } from "./print-tariff.ts";
import { tariffs } from "./tariff-arbitraries.ts";

const OTHER = "shop/thing/other";

/** An order that names its tariff. */
export type MovingOrder = PlainOrder & { readonly tariff: string };

/** Two tariffs of one product, and a contract whose orders are on either. */
export type Move = {
  readonly tariffs: readonly PlainTariff[];
  readonly sources: readonly Source[];
  readonly contract: Omit<PlainContract, "orders"> & { readonly orders: readonly MovingOrder[] };
  /** Where each order is valid, cut at the contract's end. */
  readonly validities: readonly Span[];
};

const orderDraws = fc.record({
  tariff: fc.nat(1),
  gap: fc.oneof(fc.constant({ days: 0, millis: 0 }), fc.record({ days: fc.nat(20), millis: fc.nat(HOUR) })),
  length: fc.record({ days: fc.integer({ min: 1, max: 60 }), millis: jitters }),
  /** Mostly long before it begins, under older terms. */
  ahead: fc.oneof(fc.constant(0), fc.nat(250), fc.nat(250)),
  seats: fc.nat(9),
  later: sometimes(
    30,
    fc.record({ days: fc.integer({ min: 1, max: 40 }), more: fc.integer({ min: 1, max: 5 }) }),
  ),
});
type OrderDraw = typeof orderDraws extends fc.Arbitrary<infer Value> ? Value : never;

const contractDraws = {
  /** Whether a version that is not left binds in the whole product. */
  inProduct: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  /** Mostly when both tariffs have begun. */
  begins: fc.constantFrom("early", "late", "late"),
  start: fc.record({ days: fc.nat(120), millis: fc.nat(HOUR) }),
  orders: fc.array(orderDraws, { minLength: 2, maxLength: 6, size: "max" }),
  isOpen: fc.boolean(),
  trial: sometimes(
    40,
    fc.record({ offset: fc.oneof(fc.constant(0), fc.nat(60)), days: fc.integer({ min: 1, max: 60 }) }),
  ),
  ended: sometimes(20, fc.integer({ min: 1, max: 200 })),
  region: fc.constantFrom("eu", "us", "cn"),
};
type MoveDraw = {
  readonly one: PlainTariff;
  readonly other: PlainTariff;
} & {
  readonly [key in keyof typeof contractDraws]: (typeof contractDraws)[key] extends fc.Arbitrary<infer Value>
    ? Value
    : never;
};

export const moves: fc.Arbitrary<Move> = movesBetween(tariffs);

export function movesBetween(drawn: fc.Arbitrary<PlainTariff>): fc.Arbitrary<Move> {
  return fc.record({ one: drawn, other: drawn, ...contractDraws }).map(moveOf);
}

function moveOf(draw: MoveDraw): Move {
  const { zone } = draw.one;
  const both = [
    bindingIn({ ...draw.one, id: tariffId }, draw.inProduct.slice(0, 4)),
    bindingIn({ ...draw.other, id: OTHER, zone }, draw.inProduct.slice(4)),
  ];
  const orders = ordersOf(both, draw);
  const first = orders[0]?.span.from ?? 0;
  const text = (days: number) => textOf(shifted(first, { days, millis: 0 }, zone), zone, "zone");
  const end = draw.ended ? millisOf(text(draw.ended), zone) : Number.POSITIVE_INFINITY;
  const validities = orders.map(({ span }) => ({ from: span.from, until: Math.min(end, span.until) }));
  const isOffered = both.every(({ versions }) => versions[0]?.trial !== "not_offered");
  const { offset, days } = draw.trial ?? { offset: 0, days: 0 };
  return {
    tariffs: both,
    sources: sourcesOf(...both),
    contract: {
      id: "c-1",
      orders: orders.map(({ order }) => order),
      ...(draw.trial && isOffered ? { trial: { from: text(offset), until: text(offset + days) } } : {}),
      ...(draw.ended ? { ended: text(draw.ended) } : {}),
      attributes: { region: draw.region },
    },
    validities: validities.filter(({ from, until }) => from < until),
  };
}

/** Some versions that are not left bind in the whole product, and some first versions, of which nothing else can be said. */
function bindingIn(tariff: PlainTariff, inProduct: readonly boolean[]): PlainTariff {
  const versions = tariff.versions.map((version, index): PlainVersion => {
    const mayBind = index === 0 || version.switch_back === "never";
    return mayBind && inProduct[index] ? { ...version, switch_back: "never_in_product" } : version;
  });
  return { ...tariff, versions };
}

/** One after the other, each on a tariff that has begun. */
function ordersOf(
  both: readonly PlainTariff[],
  draw: MoveDraw,
): readonly { readonly order: MovingOrder; readonly span: Span }[] {
  const zone = draw.one.zone;
  const begun = both.map(({ versions }) => millisOf(versions[0]?.effective as string, zone));
  const orders: { order: MovingOrder; span: Span }[] = [];
  const earliest = draw.begins === "early" ? Math.min(...begun) : Math.max(...begun);
  let free = shifted(earliest, draw.start, zone);
  for (const [n, each] of draw.orders.entries()) {
    const from = shifted(free, n === 0 ? { days: 0, millis: 0 } : each.gap, zone);
    const choice = (begun[each.tariff] as Millis) <= from ? each.tariff : 1 - each.tariff;
    const isLast = n === draw.orders.length - 1;
    const sold = both[choice]?.sold;
    const isOpen = sold === "open_ended" && isLast && draw.isOpen;
    const until = isOpen ? Number.POSITIVE_INFINITY : shifted(from, each.length, zone);
    const span = { from, until };
    const id = `o-${n + 1}`;
    const order = orderOf({ each, id, span, sold, begun: begun[choice] as Millis, zone });
    orders.push({ order: { ...order, tariff: choice === 0 ? tariffId : OTHER }, span });
    free = until;
  }
  return orders;
}

function orderOf(about: {
  readonly each: OrderDraw;
  readonly id: string;
  readonly span: Span;
  readonly sold: PlainTariff["sold"] | undefined;
  readonly begun: Millis;
  readonly zone: string;
}): Omit<MovingOrder, "tariff"> {
  const { each, id, span, sold, begun, zone } = about;
  const text = (instant: Millis) => textOf(instant, zone, "zone");
  const until = Number.isFinite(span.until) ? { until: text(span.until) } : {};
  if (sold === "open_ended") return { id, from: text(span.from), ...until };
  const bought = Math.max(begun, shifted(span.from, { days: -each.ahead, millis: 0 }, zone));
  const { seats, later } = each;
  const change = later && shifted(span.from, { days: later.days, millis: 0 }, zone);
  const dated = [
    { from: text(span.from), quantity: seats },
    ...(later && change ? [{ from: text(change), quantity: seats + later.more }] : []),
  ];
  const quantities = { seats: later ? dated : seats };
  return { id, bought: text(bought), from: text(span.from), ...until, quantities };
}

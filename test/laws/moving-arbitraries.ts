import fc from "fast-check";
import type { Source } from "../../src/index.ts";
import { type Millis, millisOf, type PlainTariff, tariffId } from "../oracle/plain.ts";
import { HOUR, jitters, type Span, shifted, sometimes, textOf } from "./places-in-time.ts";
import { sourcesOf } from "./print-tariff.ts";
import { tariffs } from "./tariff-arbitraries.ts";

const OTHER = "shop/thing/other";

/** An order of a request. */
export type MovingOrder = {
  readonly id: string;
  readonly tariff: string;
  readonly bought?: string;
  readonly from: string;
  readonly until?: string;
  readonly quantities?: { readonly seats: number };
};

/** Two tariffs of one product, and a contract whose orders are on either. */
export type Move = {
  readonly sources: readonly Source[];
  readonly contract: {
    readonly id: string;
    readonly orders: readonly MovingOrder[];
    readonly ended?: string;
    readonly attributes: { readonly region: string };
  };
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
});
type OrderDraw = typeof orderDraws extends fc.Arbitrary<infer Value> ? Value : never;

const moveDraws = fc.record({
  one: tariffs,
  other: tariffs,
  /** Whether a version that is not left binds in the whole product. */
  inProduct: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  start: fc.record({ days: fc.nat(120), millis: fc.nat(HOUR) }),
  orders: fc.array(orderDraws, { minLength: 2, maxLength: 6, size: "max" }),
  isOpen: fc.boolean(),
  ended: sometimes(20, fc.integer({ min: 1, max: 200 })),
  region: fc.constantFrom("eu", "us", "cn"),
});
type MoveDraw = typeof moveDraws extends fc.Arbitrary<infer Value> ? Value : never;

export const moves: fc.Arbitrary<Move> = moveDraws.map(moveOf);

function moveOf(draw: MoveDraw): Move {
  const { zone } = draw.one;
  const both = [draw.one, { ...draw.other, zone }];
  const [product, ...own] = sourcesOf(draw.one);
  const others = sourcesOf({ ...draw.other, zone })
    .slice(1)
    .map(onOther);
  const versions = [...own, ...others].map((source, n) =>
    draw.inProduct[n % 8] ? inProduct(source) : source,
  );
  const orders = ordersOf(both, draw);
  const first = orders[0]?.span.from ?? 0;
  const end = draw.ended ? shifted(first, { days: draw.ended, millis: 0 }, zone) : Number.POSITIVE_INFINITY;
  const validities = orders.map(({ span }) => ({ from: span.from, until: Math.min(end, span.until) }));
  return {
    sources: product ? [product, ...versions] : [],
    contract: {
      id: "c-1",
      orders: orders.map(({ order }) => order),
      ...(draw.ended ? { ended: textOf(end, zone, "zone") } : {}),
      attributes: { region: draw.region },
    },
    validities: validities.filter(({ from, until }) => from < until),
  };
}

function onOther({ path, text }: Source): Source {
  return {
    path: path.replace(tariffId, OTHER),
    text: text.replace(`tariff: ${tariffId}`, `tariff: ${OTHER}`),
  };
}

/** A first version says nothing of switching back, and may say this. */
function inProduct({ path, text }: Source): Source {
  if (!text.includes("switch_back:")) return { path, text: `${text}switch_back: never_in_product\n` };
  return { path, text: text.replace("switch_back: never\n", "switch_back: never_in_product\n") };
}

/** One after the other, each on a tariff that has begun. */
function ordersOf(
  both: readonly PlainTariff[],
  draw: MoveDraw,
): readonly { readonly order: MovingOrder; readonly span: Span }[] {
  const zone = draw.one.zone;
  const begun = both.map(({ versions }) => millisOf(versions[0]?.effective as string, zone));
  const orders: { order: MovingOrder; span: Span }[] = [];
  let free = shifted(Math.min(...begun), draw.start, zone);
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
  return { id, bought: text(bought), from: text(span.from), ...until, quantities: { seats: each.seats } };
}

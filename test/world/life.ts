import { contract, order } from "../support/ask.ts";
import { dateOf, ORDER_DAYS, SWITCH_DAY } from "./tariff.ts";

/** What can happen to a contract, in the order in which it is told of one day. */
export const KINDS = ["buy", "renew", "add", "switch", "trial end", "end"] as const;
export type Kind = (typeof KINDS)[number];

/** Something that happens at 00:00 of a day. */
export type LifeEvent = { readonly kind: Kind; readonly day: number };

/**
 * What happens to a contract, ascending by day.
 *
 * - buy: an order of four days for one seat, from now on
 * - renew: another such order, from the end of the last one on; bought ahead, on time, or late
 * - add: from now on the order of this day has one seat more
 * - switch: the customer asks for the new version
 * - trial end: until now, since the first purchase, was a trial
 * - end: the contract ends
 */
export type Life = readonly LifeEvent[];

/** An order of a life; `until` as it was bought, whenever the contract ends. */
export type LifeOrder = {
  readonly bought: number;
  readonly from: number;
  readonly until: number;
  /** The days on which a seat was added. */
  readonly adds: readonly number[];
};

/** The days on which something can happen: long before the switch, on its eve, on its day, and after. */
export const DAYS = [1, 2, SWITCH_DAY - 1, SWITCH_DAY, SWITCH_DAY + 1] as const;

/** `buy 1, add 2` */
export function told(life: Life): string {
  return life.map(({ kind, day }) => `${kind} ${day}`).join(", ");
}

/** The reverse of `told`. */
export function lifeOf(text: string): Life {
  return text.split(", ").map((event) => {
    const kind = KINDS.find((each) => event.startsWith(`${each} `));
    if (!kind) throw new Error(`no event of a life: ${event}`);
    return { kind, day: Number(event.slice(kind.length + 1)) };
  });
}

/** The orders, ascending. */
export function ordersOf(life: Life): readonly LifeOrder[] {
  const orders: LifeOrder[] = [];
  for (const { kind, day } of life) {
    const from = kind === "renew" ? orders.at(-1)?.until : day;
    if ((kind !== "buy" && kind !== "renew") || from === undefined) continue;
    orders.push({ bought: day, from, until: from + ORDER_DAYS, adds: [] });
  }
  const adds = daysOf(life, "add");
  return orders.map((each) => ({ ...each, adds: adds.filter((day) => isIn(each, day)) }));
}

/** Whether an order is for a day, whatever became of it. */
export function isIn({ from, until }: Pick<LifeOrder, "from" | "until">, day: number): boolean {
  return from <= day && day < until;
}

/** On which days something happened. */
export function daysOf(life: Life, kind: Kind): readonly number[] {
  return life.filter((event) => event.kind === kind).map(({ day }) => day);
}

/** The life as the contract of a request. */
export function contractOf(life: Life) {
  const orders = ordersOf(life);
  const [started, [trialEnd], [ended]] = [orders[0]?.from, daysOf(life, "trial end"), daysOf(life, "end")];
  const switched = daysOf(life, "switch").map((day) => ({ to: dateOf(SWITCH_DAY), at: dateOf(day) }));
  return contract({
    ...(orders.length > 0 ? { orders: orders.map(asOrdered) } : {}),
    ...(started && trialEnd ? { trial: { from: dateOf(started), until: dateOf(trialEnd) } } : {}),
    ...(ended ? { ended: dateOf(ended) } : {}),
    switched,
  });
}

function asOrdered({ bought, from, until, adds }: LifeOrder) {
  const days = [...new Set([from, ...adds])];
  const seats = days.map((day) => ({
    from: dateOf(day),
    quantity: 1 + adds.filter((added) => added <= day).length,
  }));
  return order(dateOf(from), dateOf(until), { bought: dateOf(bought), quantities: { seats } });
}

import { daysOf, type Life, type LifeOrder, ordersOf } from "./life.ts";
import { type ChargeName, PART_DAYS, RATE, SWITCH_DAY, type VersionName, type World } from "./tariff.ts";

/**
 * What a life costs, found day by day: which version has the day, how many seats, what a seat costs then. Nothing here
 * comes from `src/`, and nothing knows of segments, pieces, shares or credits.
 */

/** A day on which the contract has an order. */
export type Day = {
  readonly day: number;
  readonly order: LifeOrder;
  readonly version: VersionName;
  readonly seats: number;
  readonly free: boolean;
};

/** All days on which the contract has an order, ascending; none after it ended. */
export function daysOfLife(life: Life, world: World): readonly Day[] {
  const [trialEnd = 0] = daysOf(life, "trial end");
  const days: Day[] = [];
  let wasNew = false;
  for (const order of ordersOf(life)) {
    for (const day of daysBetween(order.from, Math.min(order.until, endOf(life)))) {
      const isNew: boolean = isNewByItself(day, order, life, world) || (wasNew && world.back === "never");
      const seats = 1 + order.adds.filter((added) => added <= day).length;
      const free = world.trial === "free" && day < trialEnd;
      days.push({ day, order, version: isNew ? "new" : "old", seats, free });
      wasNew ||= isNew;
    }
  }
  return days;
}

/** The version of a day on which the contract has an order. */
export function versionOn(day: number, life: Life, world: World): VersionName | undefined {
  return daysOfLife(life, world).find((each) => each.day === day)?.version;
}

/** Whether an order has the new version on a day, whatever became of the orders before it. */
function isNewByItself(day: number, order: LifeOrder, life: Life, world: World): boolean {
  if (day < SWITCH_DAY) return false;
  if (order.bought >= SWITCH_DAY || day >= momentOf(order, life, world)) return true;
  return daysOf(life, "switch").some((asked) => order.from <= asked && asked <= day);
}

/** When an order of before the switch day switches by itself. */
function momentOf(order: LifeOrder, life: Life, { moment }: World): number {
  const [trialEnd = 0] = daysOf(life, "trial end");
  const started = ordersOf(life)[0]?.from ?? Number.POSITIVE_INFINITY;
  if (started <= SWITCH_DAY && SWITCH_DAY < trialEnd) return trialEnd;
  return moment === "at_order_end" ? order.until : SWITCH_DAY;
}

function endOf(life: Life): number {
  return daysOf(life, "end")[0] ?? Number.POSITIVE_INFINITY;
}

/** What the seats of a day cost on it. */
export function priceOf({ seats, version, free }: Day): number {
  return free ? 0 : seats * RATE[version];
}

/** What an order, or the contract, costs once that begins on a day. */
function feeOf({ version, free }: Day): number {
  return free ? 0 : RATE[version];
}

/** A part of an order: three days, or what is left of the order. */
export type Part = { readonly from: number; readonly until: number; readonly days: readonly Day[] };

/** The parts that the contract lived to see begin, with the days that it had of them. */
export function partsOf(days: readonly Day[]): readonly Part[] {
  const byOrder = Map.groupBy(days, ({ order }) => order);
  return [...byOrder].flatMap(([order, own]) => {
    const byPart = Map.groupBy(own, ({ day }) => day - ((day - order.from) % PART_DAYS));
    return [...byPart].map(([from, ofPart]) => {
      return { from, until: Math.min(from + PART_DAYS, order.until), days: ofPart };
    });
  });
}

/** What each charge has billed by the evening of a day, from the beginning on. */
export function billedBy(evening: number, life: Life, world: World): Readonly<Record<ChargeName, number>> {
  const end = endOf(life);
  const days = daysOfLife(life, world);
  const starts = days.filter(({ day, order }) => day === order.from && day <= evening);
  const begun = partsOf(days).filter(({ from }) => from <= evening);
  const over = begun.filter(({ until }) => Math.min(until, end) <= evening + 1);
  return {
    "days-ahead": sum(begun.map((part) => billedAhead(part, evening, end))),
    "days-after": sum(begun.map((part) => billedAfter(part, evening, end))),
    "parts-ahead": sum(begun.map(priceOfWhole)),
    "parts-after": sum(over.map(priceOfWhole)),
    "order-fee": sum(starts.map(feeOf)),
    "contract-fee": sum(starts.slice(0, 1).map(feeOf)),
  };
}

/**
 * Of a part that was billed when it began: the days that have been, as they were, and the days to come, as if each were
 * like this evening's. None come where the contract is over with this evening.
 */
function billedAhead({ until, days }: Part, evening: number, end: number): number {
  const past = days.filter(({ day }) => day <= evening);
  const last = past.at(-1);
  const left = !last || end <= evening + 1 ? 0 : Math.max(0, until - 1 - evening);
  return sum(past.map(priceOf)) + (last ? left * priceOf(last) : 0);
}

/** Of a part that is billed when it is over: all its days then; before, those of a version that has been left. */
function billedAfter({ until, days }: Part, evening: number, end: number): number {
  const isOver = Math.min(until, end) <= evening + 1;
  const hasBeenLeft = ({ day, version }: Day) =>
    days.some((later) => later.day > day && later.day <= evening && later.version !== version);
  return sum(days.filter((day) => isOver || hasBeenLeft(day)).map(priceOf));
}

/** All three days of a part, also where the order has fewer, as its first day was. */
export function priceOfWhole({ days: [first] }: Part): number {
  return first ? PART_DAYS * priceOf(first) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function daysBetween(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, n) => from + n);
}

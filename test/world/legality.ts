import { versionOn } from "./expectation.ts";
import { DAYS, daysOf, isIn, KINDS, type Life, ordersOf, told } from "./life.ts";
import { SWITCH_DAY, type World } from "./tariff.ts";

/** Why no request can say a life. */
const UNSAYABLE = {
  "nothing to add to": "no order is for that day, so that none can have a seat more",
  "a second end": "a contract has one `ended`",
  "a second trial": "a contract has one `trial`",
} as const;

/** The codes with which a life is refused, and what they mean in this world. */
const REFUSALS = {
  "contract-sold-otherwise": "a contract without a purchase: it has no orders",
  "orders-overlap": "bought while an order runs, or where one was bought ahead",
  "interval-empty": "the trial, or the contract, ends no later than it began",
  "early-switch-too-soon": "the new version is not in effect yet",
  "early-switch-not-allowed": "the new version does not let a customer switch ahead of its moment",
  "switch-outside-orders": "no order runs that could switch, or the contract has ended",
  "switch-without-effect": "the contract is on the new version already, or was switched on that day",
} as const;

export const REASONS: Readonly<Record<string, string>> = { ...REFUSALS, ...UNSAYABLE };

/** Why a life cannot be: the code with which it is refused, or why it cannot even be said; undefined where it can. */
export type Objection = keyof typeof REFUSALS | keyof typeof UNSAYABLE;

export function isSayable(objection: Objection): boolean {
  return !(objection in UNSAYABLE);
}

/** What of the world's lives can be, and what not, by the number of events. */
export type Lives = {
  readonly legal: readonly (readonly Life[])[];
  readonly refused: readonly (readonly { readonly life: Life; readonly objection: Objection }[])[];
};

/**
 * Every life of up to `most` events: each legal one, and each that is a legal one and one event more, and is refused.
 * What happens on one day is told in one order only, since a request cannot say another.
 */
export function livesOf(world: World, most: number): Lives {
  const lives: { legal: Life[][]; refused: { life: Life; objection: Objection }[][] } = {
    legal: [],
    refused: [],
  };
  for (let count = 1; count <= most; count += 1) {
    const tried = (lives.legal.at(-1) ?? [[]]).flatMap(continued);
    const judged = tried.map((life) => ({ life, objection: objectionTo(life, world) }));
    lives.legal.push(judged.flatMap(({ life, objection }) => (objection ? [] : [life])));
    lives.refused.push(judged.flatMap(({ life, objection }) => (objection ? [{ life, objection }] : [])));
  }
  return lives;
}

/** A life and one event more, at each place that is not before its last. */
function continued(life: Life): readonly Life[] {
  const last = life.at(-1);
  const events = DAYS.flatMap((day) => KINDS.map((kind) => ({ kind, day })));
  const isLater = ({ kind, day }: Life[number]) =>
    !last || day > last.day || (day === last.day && KINDS.indexOf(kind) >= KINDS.indexOf(last.kind));
  return events.filter(isLater).map((event) => [...life, event]);
}

/** Without its last event the life is legal. */
function objectionTo(life: Life, world: World): Objection | undefined {
  const last = life.at(-1);
  if (!last) throw new Error("a life without an event");
  const orders = ordersOf(life);
  const started = orders[0]?.from;
  if (started === undefined) return "contract-sold-otherwise";
  if (daysOf(life, "end").length > 1) return "a second end";
  if (daysOf(life, "trial end").length > 1) return "a second trial";
  if (last.kind === "add" && !orders.some((order) => isIn(order, last.day))) return "nothing to add to";
  if (orders.some(({ from }, n) => from < (orders[n - 1]?.until ?? from))) return "orders-overlap";
  const ends = [...daysOf(life, "end"), ...daysOf(life, "trial end")];
  if (ends.some((day) => day <= started)) return "interval-empty";
  return objectionToSwitches(life, world);
}

function objectionToSwitches(life: Life, world: World): Objection | undefined {
  const [ended = Number.POSITIVE_INFINITY] = daysOf(life, "end");
  const days = daysOf(life, "switch");
  const orders = ordersOf(life);
  if (days.some((day) => day >= ended || !orders.some((order) => isIn(order, day))))
    return "switch-outside-orders";
  if (new Set(days).size < days.length) return "switch-without-effect";
  const without = (from: number) => life.filter(({ kind, day }) => kind !== "switch" || day < from);
  if (days.some((day) => versionOn(day, without(day), world) === "new")) return "switch-without-effect";
  if (days.length > 0 && world.early === "not_allowed") return "early-switch-not-allowed";
  return days.some((day) => day < SWITCH_DAY) ? "early-switch-too-soon" : undefined;
}

/** `buy 1, buy 1` and the others, by objection. */
export function byObjection(refused: Lives["refused"][number]): ReadonlyMap<Objection, readonly string[]> {
  const groups = Map.groupBy(refused, ({ objection }) => objection);
  return new Map([...groups].map(([objection, own]) => [objection, own.map(({ life }) => told(life))]));
}

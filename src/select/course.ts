import type { Order, Switched } from "../domain/contract.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type { Reason } from "../domain/timeline.ts";
import { lifted, switchedEarly, undone } from "./reasons.ts";
import type { Step } from "./switch-plan.ts";
import { refusal } from "./switch-refusals.ts";

/** A version of the tariff, by its index, and why the order is on it. */
export type Position = { readonly index: number; readonly because: Reason };

/** The newest version reached from which nobody switches back; it binds all later orders of the contract. */
export type Floor = Position;

/** What one order really goes through: its plan, the customer's own switches, and the floor. */
export type Course = {
  readonly order: Order;
  readonly steps: readonly Step[];
  readonly stretches: readonly (Interval & { readonly version: TariffVersion; readonly because: Reason })[];
  readonly floor: Floor | undefined;
};

type Input = {
  readonly tariff: Tariff;
  readonly order: Order;
  readonly validity: Interval;
  readonly steps: readonly Step[];
  readonly switched: readonly Switched[];
  readonly floor: Floor | undefined;
};

/** Where an order stands while we walk through it. `natural` is where it would be, left to itself. */
export type Standing = {
  readonly natural: Position;
  readonly current: Position;
  readonly ahead: Position | undefined;
  readonly floor: Floor | undefined;
};

/** Walks an order from its start to its end. Problems: before-first-version, and refused switches. */
export function courseOf(input: Input): Course | Failure {
  const { tariff, order, validity, steps, switched } = input;
  const starts: (Position & { readonly from: Temporal.Instant })[] = [];
  let { floor } = input;
  let ahead: Position | undefined;
  for (const at of borders(input)) {
    const planned = steps.findLast((step) => !isBefore(at, step.at));
    if (!planned) return { problems: [beginsTooEarly(input)] };
    let natural: Position = planned;
    for (const record of switched.filter((each) => isSame(each.at, at))) {
      const standing = { natural, current: highest(natural, ahead, floor), ahead, floor };
      const to = tariff.versions.findIndex((version) => version.effective.equals(record.to));
      const problem = refusal(tariff, record, to, standing);
      if (problem) return { problems: [problem] };
      const back = to < standing.current.index;
      if (back) natural = { index: to, because: undone(record, versionAt(tariff, standing.current.index)) };
      ahead = back ? undefined : { index: to, because: switchedEarly(record, versionAt(tariff, to)) };
    }
    const position = highest(natural, ahead, floor);
    if (starts.at(-1)?.index !== position.index) starts.push({ ...position, from: at });
    floor = raise(floor, position, versionAt(tariff, position.index));
  }
  const stretches = starts.map(({ from, index, because }, n) => {
    return { from, until: starts[n + 1]?.from ?? validity.until, version: versionAt(tariff, index), because };
  });
  return { order, steps, stretches, floor };
}

/** The order's start and every instant inside it at which something may change, ascending. */
function borders({ validity, steps, switched }: Input): readonly Temporal.Instant[] {
  const inside = [...steps, ...switched]
    .map(({ at }) => at)
    .filter((at) => isBefore(validity.from, at) && isBefore(at, validity.until));
  const all = [validity.from, ...inside].toSorted(Temporal.Instant.compare);
  return all.filter((at, n) => n === 0 || !isSame(at, all[n - 1] ?? at));
}

function highest(natural: Position, ahead: Position | undefined, floor: Floor | undefined): Position {
  let best = natural;
  for (const other of [ahead, floor]) if (other && other.index > best.index) best = other;
  return best;
}

function raise(floor: Floor | undefined, { index }: Position, version: TariffVersion): Floor | undefined {
  if (version.switchBack !== "never" || (floor && floor.index >= index)) return floor;
  return { index, because: lifted(version) };
}

function versionAt(tariff: Tariff, index: number): TariffVersion {
  const version = tariff.versions[index];
  if (!version) throw new Error(`${tariff.id} has no version of index ${index}`);
  return version;
}

function beginsTooEarly({ tariff, order }: Input): Problem {
  const first = versionAt(tariff, 0);
  return errorAt({
    code: "before-first-version",
    message: `the order begins before the first version of \`${tariff.id}\`, which takes effect on ${first.effective}`,
    hint: "correct the date, or add the version that was in force then",
    place: order.place,
    related: [first.placeOf("effective")],
  });
}

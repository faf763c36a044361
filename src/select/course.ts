import type { Order, Switched } from "../domain/contract.ts";
import { isBefore, isSame } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt, type Failure, type Problem } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type { Reason } from "../domain/timeline.ts";
import { floorOf, raised } from "./floor.ts";
import { switchedEarly, undone } from "./reasons.ts";
import { type Floor, highest, type Position } from "./standing.ts";
import type { Step } from "./switch-plan.ts";
import { refusal } from "./switch-refusals.ts";

/**
 * What one order really goes through: its plan, the customer's own switches, and the floor. `reached` are the versions
 * that the contract has been on by its end.
 */
export type Course = {
  readonly tariff: Tariff;
  readonly order: Order;
  readonly steps: readonly Step[];
  readonly stretches: readonly (Interval & { readonly version: TariffVersion; readonly because: Reason })[];
  readonly reached: readonly TariffVersion[];
};

type Input = {
  readonly tariff: Tariff;
  readonly order: Order;
  readonly validity: Interval;
  readonly steps: readonly Step[];
  readonly switched: readonly Switched[];
  /** The versions, of this tariff and of others, that the contract was on in earlier orders. */
  readonly reached: readonly TariffVersion[];
};

/** What changes while we walk through an order. */
type Walk = {
  readonly starts: (Position & { readonly from: Temporal.Instant })[];
  ahead: readonly Position[];
  floor: Floor | undefined;
};

/** Walks an order from its start to its end. Problems: before-first-version, and refused switches. */
export function courseOf(input: Input): Course | Failure {
  const { tariff, order, validity, steps } = input;
  const walk: Walk = { starts: [], ahead: [], floor: floorOf(tariff, input.reached) };
  for (const at of borders(input)) {
    const problem = advance(walk, at, input);
    if (problem) return { problems: [problem] };
  }
  const stretches = walk.starts.map(({ from, index, because }, n) => {
    const until = walk.starts[n + 1]?.from ?? validity.until;
    return { from, until, version: versionAt(tariff, index), because };
  });
  const reached = [...new Set([...input.reached, ...stretches.map(({ version }) => version)])];
  return { tariff, order, steps, stretches, reached };
}

/** Goes to the next border: first the plan, then what the customer switched at this instant, then the floor. */
function advance(walk: Walk, at: Temporal.Instant, input: Input): Problem | undefined {
  const { tariff, steps, switched } = input;
  const natural = steps.findLast((step) => !isBefore(at, step.at));
  if (!natural) return beginsTooEarly(input);
  let position: Position = highest({ natural, ...walk });
  for (const record of switched.filter((each) => isSame(each.at, at))) {
    const to = tariff.versions.findIndex((version) => version.effective.equals(record.to));
    const problem = refusal(tariff, record, to, { natural, current: position, ...walk });
    if (problem) return problem;
    const back = to < position.index;
    const because = back
      ? undone(record, versionAt(tariff, position.index))
      : switchedEarly(record, versionAt(tariff, to));
    position = { index: to, because };
    walk.ahead = back ? walk.ahead.slice(0, -1) : [...walk.ahead, position];
    walk.floor = raised(walk.floor, versionAt(tariff, to), tariff);
  }
  if (walk.starts.at(-1)?.index !== position.index) walk.starts.push({ ...position, from: at });
  walk.floor = raised(walk.floor, versionAt(tariff, position.index), tariff);
  return undefined;
}

/** The order's start and every instant inside it at which something may change, ascending. */
function borders({ validity, steps, switched }: Input): readonly Temporal.Instant[] {
  const inside = [...steps, ...switched]
    .map(({ at }) => at)
    .filter((at) => isBefore(validity.from, at) && isBefore(at, validity.until));
  const all = [validity.from, ...inside].toSorted(Temporal.Instant.compare);
  return all.filter((at, n) => n === 0 || !isSame(at, all[n - 1] ?? at));
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

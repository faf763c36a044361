import type { Contract, Order } from "../domain/contract.ts";
import { anyEffort, type Effort } from "../domain/effort.ts";
import { earliest, FOREVER, isSame } from "../domain/instant.ts";
import { contains, type Interval, intersect } from "../domain/interval.ts";
import { errorAt, type Failure, isFailure, type Problem } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type { NextSwitch, Segment, Timeline } from "../domain/timeline.ts";
import { contractNameProblems } from "./contract-names.ts";
import { type Course, courseOf } from "./course.ts";
import { moved } from "./reasons.ts";
import { withdrawalProblems } from "./refuse-withdrawn.ts";
import { planSwitches } from "./switch-plan.ts";

/**
 * Which version applies to a contract from when until when, and why (the laws of the timeline, docs/decisions.md).
 * `tariffs` has at least those that its orders are on; each order goes through the versions of its own.
 * The rules engine is asked once per order and later version. Segments ascend and partition the orders, cut at the
 * contract's end. Problems: the contract's own, tariff-withdrawn, and the refusals of switches it records. From
 * `horizon` on nobody needs to know: a version from then on whose facts the contract does not state is left out
 * instead of refused.
 */
export async function timelineOf(
  tariffs: ReadonlyMap<string, Tariff>,
  contract: Contract,
  {
    horizon = FOREVER,
    effort = anyEffort,
  }: { readonly horizon?: Temporal.Instant; readonly effort?: Effort } = {},
): Promise<Timeline | Failure> {
  const [first] = contract.orders;
  const names = first ? contractNameProblems(tariffIn(tariffs, first.tariff).product, contract) : [];
  const problems = [...names, ...strayProblems(contract)];
  if (problems.length > 0) return { problems };
  const courses: Course[] = [];
  let reached: readonly TariffVersion[] = [];
  for (const order of contract.orders) {
    const validity = validityIn(contract, order);
    if (!validity) continue;
    const tariff = tariffIn(tariffs, order.tariff);
    const refused = withdrawalProblems(tariff, order, contract, horizon);
    if (refused.length > 0) return { problems: refused };
    const steps = await planSwitches({
      ...{ tariff, contract, order, effort },
      horizon: earliest(horizon, validity.until),
    });
    if (isFailure(steps)) return steps;
    const switched = contract.switched.filter(({ at }) => contains(validity, at));
    const course = courseOf({ tariff, order, validity, steps, switched, reached });
    if (isFailure(course)) return course;
    courses.push(course);
    reached = course.reached;
  }
  return { contract, segments: withNext(courses, contract.ended) };
}

/** Contracts are decoded only on tariffs of the catalog. */
function tariffIn(tariffs: ReadonlyMap<string, Tariff>, id: string): Tariff {
  const tariff = tariffs.get(id);
  if (!tariff) throw new Error(`the tariff ${id} is not in the catalog`);
  return tariff;
}

/** An order's validity, cut at the contract's end; undefined when nothing is left. */
function validityIn(contract: Contract, order: Order): Interval | undefined {
  return intersect(order.validity, { from: order.validity.from, until: contract.ended });
}

/** Switches whose instant says nothing: outside all orders, or shared with another switch. */
function strayProblems(contract: Contract): readonly Problem[] {
  const { orders, switched } = contract;
  return switched.flatMap(({ at, place }, n) => {
    if (!orders.some((order) => contains(validityIn(contract, order) ?? NOWHERE, at))) {
      const message = "the contract has no order at the instant of this switch";
      const hint = "correct `at`, or delete the switch";
      return [errorAt({ code: "switch-outside-orders", message, hint, place })];
    }
    const before = switched[n - 1];
    if (!before || !isSame(before.at, at)) return [];
    const message = "another switch of the contract has the same instant, so that their order is not known";
    const hint = "delete one of the two";
    return [errorAt({ code: "switch-without-effect", message, hint, place, related: [before.place] })];
  });
}

const NOWHERE: Interval = { from: FOREVER, until: FOREVER };

/** From the last segment to the first, so that each can name the next other version, past orders that keep its own. */
function withNext(courses: readonly Course[], ended: Temporal.Instant): readonly Segment[] {
  const segments: Segment[] = [];
  for (const course of courses.toReversed()) {
    for (const stretch of course.stretches.toReversed()) {
      const after = segments[0];
      const renewal = isSame(stretch.until, ended) ? undefined : atRenewal(course, stretch);
      const next = after ? nextFrom(stretch.version, after) : renewal;
      segments.unshift({ ...stretch, order: course.order, next });
    }
  }
  return segments;
}

function nextFrom(version: TariffVersion, after: Segment): NextSwitch | undefined {
  if (after.version === version) return after.next;
  const because = after.version.tariff === version.tariff ? after.because : moved(after.order);
  return { at: after.from, version: after.version, because };
}

/** The last order's end is itself a switch where a row says so: whoever renews is then on the newer version. */
function atRenewal({ tariff, steps }: Course, stretch: Course["stretches"][number]): NextSwitch | undefined {
  const step = steps.findLast(({ at }) => isSame(at, stretch.until));
  const version = step && tariff.versions[step.index];
  const isNewer = version && Temporal.PlainDate.compare(stretch.version.effective, version.effective) < 0;
  return isNewer ? { at: step.at, version, because: step.because } : undefined;
}

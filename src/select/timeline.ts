import type { Contract, Order } from "../domain/contract.ts";
import { earliest, FOREVER, isSame } from "../domain/instant.ts";
import { contains, type Interval, intersect } from "../domain/interval.ts";
import { errorAt, type Failure, isFailure, type Problem } from "../domain/problem.ts";
import type { Tariff } from "../domain/tariff.ts";
import type { NextSwitch, Segment, Timeline } from "../domain/timeline.ts";
import { contractNameProblems } from "./contract-names.ts";
import { type Course, courseOf } from "./course.ts";
import type { Floor } from "./standing.ts";
import { planSwitches, type Step } from "./switch-plan.ts";

/**
 * Which version applies to a contract from when until when, and why (the laws of the timeline, docs/decisions.md).
 * The rules engine is asked once per order and later version. Segments ascend and partition the orders, cut at the
 * contract's end. Problems: the contract's own, and the refusals of switches it records. From `horizon` on nobody
 * needs to know: a version from then on whose facts the contract does not state is left out instead of refused.
 */
export async function timelineOf(
  tariff: Tariff,
  contract: Contract,
  horizon: Temporal.Instant = FOREVER,
): Promise<Timeline | Failure> {
  const problems = [...contractNameProblems(tariff.product, contract), ...strayProblems(contract)];
  if (problems.length > 0) return { problems };
  const courses: Course[] = [];
  let floor: Floor | undefined;
  for (const order of contract.orders) {
    const validity = validityIn(contract, order);
    if (!validity) continue;
    const steps = await planSwitches({ tariff, contract, order, horizon: earliest(horizon, validity.until) });
    if (isFailure(steps)) return steps;
    const switched = contract.switched.filter(({ at }) => contains(validity, at));
    const course = courseOf({ tariff, order, validity, steps, switched, floor });
    if (isFailure(course)) return course;
    courses.push(course);
    floor = course.floor;
  }
  return { contract, segments: withNext(courses, tariff, contract.ended) };
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
function withNext(courses: readonly Course[], tariff: Tariff, ended: Temporal.Instant): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { order, stretches, steps } of courses.toReversed()) {
    for (const stretch of stretches.toReversed()) {
      const after = segments[0];
      const renewal = isSame(stretch.until, ended) ? undefined : atRenewal(order, stretch, steps, tariff);
      const next = after ? nextFrom(stretch.version, after) : renewal;
      segments.unshift({ ...stretch, order, next });
    }
  }
  return segments;
}

function nextFrom(version: Segment["version"], after: Segment): NextSwitch | undefined {
  if (after.version === version) return after.next;
  return { at: after.from, version: after.version, because: after.because };
}

/** The last order's end is itself a switch where a row says so: whoever renews is then on the newer version. */
function atRenewal(
  order: Order,
  stretch: Course["stretches"][number],
  steps: readonly Step[],
  tariff: Tariff,
): NextSwitch | undefined {
  if (!isSame(stretch.until, order.validity.until)) return undefined;
  const step = steps.findLast(({ at }) => isSame(at, stretch.until));
  const version = step && tariff.versions[step.index];
  const isNewer = version && Temporal.PlainDate.compare(stretch.version.effective, version.effective) < 0;
  return isNewer ? { at: step.at, version, because: step.because } : undefined;
}

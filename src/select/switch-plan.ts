import type { Contract, Order } from "../domain/contract.ts";
import type { Effort } from "../domain/effort.ts";
import { isBefore, isSame, latest } from "../domain/instant.ts";
import { errorAt, type Failure, isFailure, type Place, type Problem } from "../domain/problem.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import type { Reason } from "../domain/timeline.ts";
import { deciderOf } from "./decider.ts";
import { atomHolds, type Subject } from "./facts.ts";
import { type Promised, promiseOf } from "./promise.ts";
import { begunUnder, boughtUnder, keptPromise, switchedByRow } from "./reasons.ts";

type Input = {
  readonly tariff: Tariff;
  readonly contract: Contract;
  readonly order: Order;
  /** What a version from here on decides does not matter to whoever asks. */
  readonly horizon: Temporal.Instant;
  readonly effort: Effort;
};

/** What a decision about one order and version costs, in steps of which others are one. */
const DECISION = 3;

/** From `at` on, an order may be on the version of this index, left to itself. */
export type Step = { readonly index: number; readonly at: Temporal.Instant; readonly because: Reason };

/**
 * The law of the timeline for one order left to itself, one step per version that can apply, ascending by version.
 * At an instant the order is on the newest version whose step has come.
 *
 * A version that was in force when the order was bought applies from its effective instant or the order's start.
 * A later version k applies from m_k = the latest of its own promise and of the promises of all versions between
 * that still stand. A promise stops to stand with the first version that overrides it.
 */
export async function planSwitches({
  tariff,
  contract,
  order,
  horizon,
  effort,
}: Input): Promise<readonly Step[] | Failure> {
  const base = tariff.versions.findLastIndex((version) => !isBefore(order.bought, version.effectiveFrom));
  if (base === -1) return { problems: [beforeFirstVersion(tariff, order.boughtPlace)] };
  const steps: Step[] = tariff.versions.slice(0, base + 1).map((version, index) => ({
    index,
    at: latest(version.effectiveFrom, order.validity.from),
    because: index === base ? boughtUnder(order, version) : begunUnder(order, version),
  }));
  const standing: Promised[] = [];
  for (let index = base + 1; index < tariff.versions.length; index += 1) {
    const version = tariff.versions[index] as TariffVersion; // the loop stays inside the list
    effort(DECISION);
    const promised = await promiseFor({ order, contract, version }, index);
    if (isFailure(promised) && !isBefore(version.effectiveFrom, horizon)) continue;
    if (isFailure(promised)) return promised;
    dropOverridden(standing, version);
    steps.push(stepOf(promised, standing));
    standing.push(promised);
  }
  return steps;
}

async function promiseFor(subject: Subject, index: number): Promise<Promised | Failure> {
  const { version } = subject;
  const decider = deciderOf(version);
  const outcomes = decider.atoms.map((atom) => atomHolds(atom, subject));
  const problems = outcomes.filter((outcome): outcome is Problem => typeof outcome !== "boolean");
  if (problems.length > 0) return { problems };
  const row = await decider.decide(outcomes.map((outcome) => outcome === true));
  return { index, at: promiseOf(row.moment, subject), row, version };
}

function dropOverridden(standing: Promised[], by: TariffVersion): void {
  for (const { effective } of by.overriddenPromises) {
    const found = standing.findIndex(({ version }) => version.effective.equals(effective));
    if (found !== -1) standing.splice(found, 1);
  }
}

function stepOf(own: Promised, standing: readonly Promised[]): Step {
  const at = latest(own.at, ...standing.map((promised) => promised.at));
  const holder = isSame(at, own.at) ? undefined : standing.find((promised) => isSame(promised.at, at));
  return { index: own.index, at, because: holder ? keptPromise(own, holder) : switchedByRow(own) };
}

function beforeFirstVersion(tariff: Tariff, place: Place): Problem {
  const first = tariff.versions[0];
  return errorAt({
    code: "before-first-version",
    message: `the order was bought before the first version of \`${tariff.id}\`, which takes effect on ${first?.effective}`,
    hint: "correct the date, or add the version that was in force then",
    place,
    related: first ? [first.placeOf("effective")] : [],
  });
}

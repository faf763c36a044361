import fc from "fast-check";
import { expect, test } from "vitest";
import { type Failure, isFailure } from "../../src/index.ts";
import { judgeTimeline, type KnownTimeline, type Refused } from "../oracle/timeline-oracle.ts";
import {
  askTimeline,
  codesOf,
  dateIn,
  holdsFor,
  millisIn,
  open,
  Tally,
  TIMEOUT,
  type TimelineResult,
} from "./ask.ts";
import { type Scenario, timelineScenarios } from "./request-arbitraries.ts";

const CODES = [
  "before-first-version",
  "early-switch-not-allowed",
  "early-switch-too-soon",
  "switch-back-refused",
  "switch-outside-orders",
  "switch-without-effect",
  "version-unknown",
];
const tally = new Tally();

test("a timeline is at every instant on the version that the laws give", { timeout: TIMEOUT }, async () => {
  const offsets = fc.array(fc.nat(40_000_000_000), { minLength: 12, maxLength: 12 });
  await holdsFor(fc.tuple(timelineScenarios, offsets), 600, async ([scenario, drawn]) =>
    compare(scenario, drawn),
  );
  tally.expectAll("known", "switch", "early", "undo", "promise", "override", "floor", "backdated");
  tally.expectAll(...CODES);
});

async function compare({ tariff, request }: Scenario, offsets: readonly number[]): Promise<void> {
  const { contract } = request;
  const verdict = judgeTimeline(tariff, contract);
  const answer = await askTimeline(await open(tariff), { contract });
  if (verdict.kind === "refused") {
    expectRefusal(verdict, answer);
    tally.add(...verdict.codes);
    return;
  }
  tally.add("known", ...verdict.branches);
  if (isFailure(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const dates = tariff.versions.map(({ effective }) => effective);
  const instants = sampled(verdict, offsets);
  const byLaw = instants.map((at) => [
    at,
    dates[verdict.laws.inForce(at) ?? -1],
    verdict.laws.orderAt(at)?.id,
  ]);
  expect(instants.map((at) => [at, ...byEngine(answer, at)])).toEqual(byLaw);
}

/** Every border, the millisecond before and after it, and instants anywhere. */
function sampled({ laws }: KnownTimeline, offsets: readonly number[]): number[] {
  const first = laws.borders[0] ?? 0;
  return [
    ...laws.borders.flatMap((border) => [border - 1, border, border + 1]),
    ...laws.effective.flatMap((effective) => [effective - 1, effective]),
    ...offsets.map((offset) => first - 1_000_000_000 + offset),
  ];
}

function byEngine({ timeline }: TimelineResult, at: number): [string | undefined, string | null | undefined] {
  const found = timeline.filter(({ from, until }) => millisIn(from) <= at && at < millisIn(until));
  if (found.length > 1) throw new Error(`${found.length} segments hold at ${at}`);
  return [found[0] && dateIn(found[0].version), found[0]?.order];
}

/** A record at fault is named with a code that fits; records after it may be refused as a consequence. */
function expectRefusal({ codes, records }: Refused, answer: Awaited<ReturnType<typeof askTimeline>>): void {
  if (!isFailure(answer)) throw new Error(`expected ${codes.join(" or ")}`);
  const isAtFault = ({ place, code }: Failure["problems"][number]) =>
    code === "before-first-version" ||
    ("pointer" in place &&
      records.some((record) => `${place.pointer}/`.startsWith(`/contract/switched/${record}/`)));
  const named = answer.problems.filter(isAtFault);
  expect(named).not.toEqual([]);
  expect(codes).toEqual(expect.arrayContaining(named.map(({ code }) => code)));
  expect(CODES).toEqual(expect.arrayContaining([...codesOf(answer)]));
}

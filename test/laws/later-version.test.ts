import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { type Millis, millisOf } from "../oracle/plain.ts";
import { askRate, codesOf, holdsFor, millisIn, open, Tally, TIMEOUT } from "./ask.ts";
import { scenarios, switchingScenarios } from "./request-arbitraries.ts";
import { knownBeforeLast } from "./request-parts.ts";

test("a later version changes nothing before its effective instant", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = fc
    .oneof({ weight: 3, arbitrary: scenarios }, { weight: 1, arbitrary: switchingScenarios })
    .filter(({ tariff }) => tariff.versions.length > 1);
  await holdsFor(cases, 160, async (scenario) => {
    const { tariff } = scenario;
    const effective = millisOf(tariff.versions.at(-1)?.effective as string, tariff.zone);
    const request = knownBeforeLast(scenario);
    if (request === undefined) return;
    const earlier = { ...tariff, versions: tariff.versions.slice(0, -1) };
    const answers = [await askRate(await open(earlier), request), await askRate(await open(tariff), request)];
    const [without, withLater] = answers.map((answer) => saidBefore(effective, answer));
    expect(withLater).toEqual(without);
    tally.add(answers.some(isFailure) ? "refused" : "rated");
  });
  tally.expectAll("rated", "refused");
});

/** What an answer says about the time before an instant. */
function saidBefore(instant: Millis, answer: Awaited<ReturnType<typeof askRate>>): unknown {
  if (isFailure(answer)) return { problems: codesOf(answer) };
  const { lines, totals, unpriced, timeline } = answer;
  const segments = timeline
    .filter(({ from }) => millisIn(from) < instant)
    .map(({ from, until, order, version, because }) => {
      // The sentence may speak of the purchase, which may lie after the instant; the reason may not change.
      return { from, until: Math.min(millisIn(until), instant), order, version, reason: because.code };
    });
  return { lines, totals, unpriced, segments };
}

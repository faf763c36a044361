import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { type Millis, millisOf, type PlainRequest } from "../oracle/plain.ts";
import { askRate, codesOf, holdsFor, millisIn, open, Tally, TIMEOUT } from "./ask.ts";
import { textOf } from "./places-in-time.ts";
import { type Scenario, scenarios, switchingScenarios } from "./request-arbitraries.ts";

test("a later version changes nothing before its effective instant", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = fc
    .oneof({ weight: 3, arbitrary: scenarios }, { weight: 1, arbitrary: switchingScenarios })
    .filter(({ tariff }) => tariff.versions.length > 1);
  await holdsFor(cases, 250, async (scenario) => {
    const { tariff } = scenario;
    const effective = millisOf(tariff.versions.at(-1)?.effective as string, tariff.zone);
    const request = askedBefore(effective, scenario);
    if (request === undefined) return;
    const earlier = { ...tariff, versions: tariff.versions.slice(0, -1) };
    const answers = [await askRate(await open(earlier), request), await askRate(await open(tariff), request)];
    const [without, withLater] = answers.map((answer) => saidBefore(effective, answer));
    expect(withLater).toEqual(without);
    tally.add(answers.some(isFailure) ? "refused" : "rated");
  });
  tally.expectAll("rated", "refused");
});

/** The request with what lies before an instant; undefined where it asks for nothing before it, or for the last version. */
function askedBefore(instant: Millis, { tariff, request }: Scenario): PlainRequest | undefined {
  const { zone, versions } = tariff;
  const isBefore = (moment: string) => millisOf(moment, zone) < instant;
  const { contract, period } = request;
  const switched = contract.switched?.filter(({ at }) => isBefore(at)) ?? [];
  // Without the last version, a switch to it is refused as unknown: another code, but no other amount.
  if (!isBefore(period.from) || switched.some(({ to }) => to === versions.at(-1)?.effective))
    return undefined;
  const until = isBefore(period.until) ? period.until : textOf(instant, zone, "zone");
  return {
    ...request,
    contract: { ...contract, switched },
    period: { ...period, until },
    usage: request.usage.filter(({ at }) => isBefore(at)),
  };
}

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

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rated, rateByHand } from "../oracle/rating-oracle.ts";
import { holdsFor, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios } from "./request-arbitraries.ts";
import { halvesOf, knownBeforeLast } from "./request-parts.ts";

// The text that engine and oracle are written from promises these laws; a breach here is a fault of the text.

test("by the oracle, splitting a period leaves each charge and adjustment as it is", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const cases = fc.tuple(adjustedScenarios, fc.nat(9_999), fc.nat(4));
  await holdsFor(cases, 200, ([scenario, position, snap]) => {
    const halves = halvesOf(scenario, position, snap);
    const whole = rateByHand(scenario.tariff, scenario.request);
    if (halves === undefined || whole.kind === "refused") return;
    const parts = halves.map((half) => rateByHand(scenario.tariff, half));
    const codes = parts.flatMap((part) => (part.kind === "refused" ? part.codes : []));
    if (codes.length > 0) {
      // A day has no halves: docs/decisions.md, "No window is cut".
      expect([...new Set(codes)]).toEqual(["usage-day-cut"]);
      tally.add("refused");
      return;
    }
    expect(sumOf(parts as Rated[])).toEqual(sumOf([whole]));
    if (parts.every((part) => part.kind === "rated" && part.adjusting.size > 0)) tally.add("both adjusted");
  });
  tally.expectAll("refused", "both adjusted");
});

function sumOf(parts: readonly Rated[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [key, money] of parts.flatMap(({ exact, adjusting }) => [...exact, ...adjusting]))
    sums.set(key, (sums.get(key) ?? 0n) + money);
  return new Map([...sums].filter(([, money]) => money !== 0n));
}

test("by the oracle, a later version changes nothing before its effective instant", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(adjustedScenarios, 200, ({ tariff, request }) => {
    const known = knownBeforeLast({ tariff, request });
    if (known === undefined) return;
    const earlier = { ...tariff, versions: tariff.versions.slice(0, -1) };
    const [without, withLater] = [rateByHand(earlier, known), rateByHand(tariff, known)];
    const said = (verdict: typeof without) =>
      verdict.kind === "rated"
        ? { exact: verdict.exact, adjusting: verdict.adjusting, total: verdict.total.exact }
        : { codes: new Set(verdict.codes) };
    expect(said(withLater)).toEqual(said(without));
    tally.add(without.kind);
  });
  tally.expectAll("rated", "refused");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { askRate, codesOf, dateIn, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { adjustedScenarios } from "./request-arbitraries.ts";
import { halvesOf, knownBeforeEnd, knownBeforeLast } from "./request-parts.ts";
import { linesOf, type StatementLine, sumBy } from "./statement-lines.ts";

function keyOf({ kind, charge, version }: StatementLine): string {
  const isAdjusting = ["discount", "maximum", "minimum", "rounding"].includes(kind);
  // A charge and what is given back of it are one line in one period and two in its halves.
  return `${isAdjusting ? kind : "charge"} ${charge}@${dateIn(version)}`;
}

test("splitting a period anywhere leaves the exact cost of each charge and adjustment as it is", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  const cases = fc.tuple(adjustedScenarios, fc.nat(9_999), fc.nat(4));
  await holdsFor(cases, 160, async ([scenario, position, snap]) => {
    const halves = halvesOf(scenario, position, snap);
    const catalog = await open(scenario.tariff);
    const whole = await askRate(catalog, scenario.request);
    if (isFailure(whole) || halves === undefined) return;
    const [first, second] = [await askRate(catalog, halves[0]), await askRate(catalog, halves[1])];
    if (isFailure(first) || isFailure(second)) {
      const codes = [first, second].flatMap((half) => (isFailure(half) ? codesOf(half) : []));
      // A day has no halves: docs/decisions.md, "No window is cut".
      expect([...new Set(codes)]).toEqual(["usage-day-cut"]);
      return;
    }
    const parts = [linesOf(first), linesOf(second)];
    expect(sumBy(parts.flat(), keyOf)).toEqual(sumBy(linesOf(whole), keyOf));
    const isAdjusted = parts.every((lines) => lines.some(({ kind }) => kind === "maximum"));
    tally.add("rated", ...(isAdjusted ? ["a maximum in both halves"] : []));
    if (linesOf(second).some(({ kind }) => kind === "credit")) tally.add("credit");
  });
  tally.expectAll("rated", "a maximum in both halves", "credit");
});

test("a later version changes no line before its effective instant", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  await holdsFor(adjustedScenarios, 160, async ({ tariff, request }) => {
    const known = knownBeforeLast({ tariff, request });
    if (known === undefined) return;
    const earlier = { ...tariff, versions: tariff.versions.slice(0, -1) };
    const without = await askRate(await open(earlier), known);
    const withLater = await askRate(await open(tariff), known);
    const said = (answer: typeof without) =>
      isFailure(answer) ? codesOf(answer) : { lines: answer.lines, totals: answer.totals };
    expect(said(withLater)).toEqual(said(without));
    tally.add(isFailure(without) ? "refused" : "rated");
  });
  tally.expectAll("rated", "refused");
});

test("the end of a contract changes no line before it", { timeout: TIMEOUT }, async () => {
  const tally = new Tally();
  const cases = fc.tuple(adjustedScenarios, fc.nat(9_999));
  await holdsFor(cases, 160, async ([scenario, position]) => {
    const known = knownBeforeEnd(scenario, position);
    if (known === undefined) return;
    const catalog = await open(scenario.tariff);
    const { ended: _, ...lasting } = known.contract;
    const [without, withEnd] = [
      await askRate(catalog, { ...known, contract: lasting }),
      await askRate(catalog, known),
    ];
    // An order after the end may be at fault; with the end it is none.
    if (isFailure(without)) return;
    if (isFailure(withEnd)) throw new Error(`refused with its end: ${JSON.stringify(withEnd)}`);
    expect([withEnd.lines, withEnd.totals]).toEqual([without.lines, without.totals]);
    tally.add("rated");
  });
  tally.expectAll("rated");
});

import { expect } from "vitest";
import { isFailure } from "../../src/index.ts";
import type { PlainRequest, PlainTariff, PlainVersion } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import type { Rated } from "../oracle/rating-oracle.ts";
import type { Refused } from "../oracle/timeline-oracle.ts";
import { askRate, codesOf, open, type RateResult } from "./ask.ts";
import { expectRounded } from "./rounded-lines.ts";
import { linesOf, type StatementLine, sumBy, sumOf } from "./statement-lines.ts";

/** A request with the oracle's verdict. `nameOf` makes of a version's id what the verdict and `versions` call it. */
export type Judged = {
  readonly tariffs: readonly PlainTariff[];
  readonly request: PlainRequest;
  readonly verdict: Rated | Refused;
  readonly versions: ReadonlyMap<string, PlainVersion>;
  readonly nameOf: (version: string) => string;
};

/** Holds what the engine answers against what the oracle gives; says what was met. */
export async function compareWithOracle(judged: Judged): Promise<readonly string[]> {
  const { tariffs, request, verdict } = judged;
  const answer = await askRate(await open(...tariffs), request);
  if (verdict.kind === "refused") {
    if (!isFailure(answer)) throw new Error(`expected ${verdict.codes.join(" or ")}`);
    // Records after a refused one may be refused for other reasons; the timeline's own test looks closer.
    if (verdict.records.length === 0)
      expect(verdict.codes).toEqual(expect.arrayContaining([...codesOf(answer)]));
    return verdict.codes;
  }
  if (isFailure(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const credits = verdict.credits.size > 0 ? ["credit line"] : [];
  return ["rated", ...verdict.branches, ...credits, ...expectSame(judged, verdict, answer)];
}

function expectSame(
  { nameOf, versions }: Judged,
  verdict: Rated,
  { totals, timeline, ...answer }: RateResult,
): readonly string[] {
  const lines = linesOf(answer);
  const ofCharge = ({ charge, version }: StatementLine) => `${charge}@${nameOf(version)}`;
  const billed = lines.filter(({ kind }) => ["usage", "recurring", "credit", "one_time"].includes(kind));
  expect(sumBy(billed, ofCharge)).toEqual(verdict.exact);
  const credits = billed.filter(({ kind }) => kind === "credit");
  expect(sumBy(credits, ofCharge)).toEqual(verdict.credits);
  const adjusting = lines.filter(({ kind }) => ["discount", "maximum", "minimum"].includes(kind));
  expect(adjusting.filter(({ exact }) => moneyOf(exact) === 0n)).toEqual([]);
  const adjustmentOf = ({ kind, charge, version }: StatementLine) =>
    `${kind} ${charge ?? "statement"}@${nameOf(version)}`;
  expect(sumBy(adjusting, adjustmentOf)).toEqual(verdict.adjusting);
  // Where currencies differ, the sums over all of them agree, too.
  expect(sumOf(totals, "exact")).toBe(verdict.total.exact);
  expect(sumOf(totals, "amount")).toBe(verdict.total.amount ?? sumOf(lines, "amount"));
  const roundingOf = ({ version }: StatementLine) => versions.get(nameOf(version))?.rounding as string;
  return [...Map.groupBy(lines, roundingOf)].flatMap(([rounding, rounded]) =>
    expectRounded(rounding, rounded, timeline),
  );
}

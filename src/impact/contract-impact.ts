import type { Catalog } from "../domain/catalog.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { rate, timeline } from "../engine.ts";
import type * as Json from "../generated/result.ts";
import { amountDifferences } from "./amount-differences.ts";
import { contractName } from "./contract-name.ts";
import { lineChanges } from "./line-changes.ts";
import { lostPromises } from "./lost-promises.ts";
import { ratedSide, versionsIn } from "./rated-side.ts";

/** A contract and its usage, as a request to rate has them. */
export type ContractUse = {
  readonly contract: unknown;
  readonly usage: readonly unknown[];
  readonly usage_from?: string;
};

/** How bills and timelines are asked for: the engine's functions, or ones that do no more work than is allowed. */
export type Asking = {
  readonly rate: (catalog: Catalog, request: object) => Promise<Json.RateResult | Failure>;
  readonly timeline: (catalog: Catalog, request: object) => Promise<Json.TimelineResult | Failure>;
};

/** The engine's, without a limit. */
export const ANY_WORK: Asking = { rate, timeline };

/** Two sets of files, the period to bill, and since when the first version that differs applies. */
export type Change = {
  readonly base: Catalog;
  readonly head: Catalog;
  readonly period: { readonly from: string; readonly until: string };
  readonly changesFrom: string | undefined;
  readonly asking: Asking;
};

/** What was found of a contract, and what no charge prices. */
export type Impact = {
  readonly impact: Json.ContractImpact;
  readonly unpriced: { readonly before: Json.UnpricedUsage1[]; readonly after: Json.UnpricedUsage1[] };
};

type Result = Json.RateResult | Failure;

/** One contract's bill for the period under both sets of files, and why they differ. */
export async function contractImpact(use: ContractUse, change: Change): Promise<Impact> {
  const { base, head, period, asking } = change;
  const [before, after] = [
    await asking.rate(base, { ...use, period }),
    await asking.rate(head, { ...use, period }),
  ];
  const isBilled = !isFailure(before) && !isFailure(after);
  const lines = isBilled ? lineChanges(before.lines, after.lines) : [];
  const impact: Json.ContractImpact = {
    contract: contractName(use.contract),
    before: ratedSide(before),
    after: ratedSide(after),
    differences: isBilled ? amountDifferences(before.totals, after.totals) : [],
    lines,
    reasons: isFailure(after) ? [] : reasonsOf(before, after),
    lost_promises: isBilled ? await promisesOf(use, change) : [],
    changed_before: lines.length > 0 ? await changedBefore(use, change) : [],
  };
  return { impact, unpriced: { before: unpricedIn(before), after: unpricedIn(after) } };
}

/** Why each version applies that does not under the base. */
function reasonsOf(before: Result, after: Json.RateResult): string[] {
  const known = new Set(isFailure(before) ? [] : before.timeline.map(segmentKey));
  const used = new Set(versionsIn(after));
  const texts = after.timeline
    .filter((segment) => used.has(segment.version) && !known.has(segmentKey(segment)))
    .map(({ because }) => because.text);
  return [...new Set(texts)];
}

function segmentKey({ version, because }: Json.Segment): string {
  return `${version} ${because.text}`;
}

async function promisesOf(
  { contract }: ContractUse,
  { base, head, asking }: Change,
): Promise<Json.LostPromise[]> {
  const [was, is] = [await asking.timeline(base, { contract }), await asking.timeline(head, { contract })];
  return isFailure(was) || isFailure(is) ? [] : lostPromises(was.timeline, is.timeline, base);
}

/** What happens from the change on cannot be seen in what comes before it, so that part is rated by itself. */
async function changedBefore(
  use: ContractUse,
  { base, head, period, changesFrom, asking }: Change,
): Promise<Json.AmountDifference[]> {
  if (!changesFrom) return [];
  const part = { ...period, until: changesFrom };
  const [before, after] = [
    await asking.rate(base, { ...use, period: part }),
    await asking.rate(head, { ...use, period: part }),
  ];
  if (isFailure(before) || isFailure(after)) return [];
  return amountDifferences(before.totals, after.totals).filter(({ before, after: is }) => before !== is);
}

function unpricedIn(result: Result): Json.UnpricedUsage1[] {
  return isFailure(result) ? [] : result.unpriced;
}

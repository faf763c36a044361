import { type Failure, isFailure } from "../domain/problem.ts";
import type * as Json from "../generated/result.ts";
import { amountDifferences } from "./amount-differences.ts";
import type { Change, ContractUse } from "./change.ts";
import { changedBefore } from "./changed-before.ts";
import { contractName } from "./contract-name.ts";
import { lineChanges } from "./line-changes.ts";
import { lostPromises } from "./lost-promises.ts";
import { ratedSide, versionsIn } from "./rated-side.ts";

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
    lost_promises: await promisesOf(use, change),
    changed_before: isBilled && lines.length > 0 ? await changedBefore(use, change, { before, after }) : [],
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

function unpricedIn(result: Result): Json.UnpricedUsage1[] {
  return isFailure(result) ? [] : result.unpriced;
}

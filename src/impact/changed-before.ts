import { earliest, isBefore } from "../domain/instant.ts";
import { isFailure } from "../domain/problem.ts";
import type * as Json from "../generated/result.ts";
import { amountDifferences } from "./amount-differences.ts";
import type { Change, ContractUse } from "./change.ts";
import type { ChangesFrom } from "./changes-from.ts";

/** What happens from the change on cannot be seen in what comes before it, so that part is rated by itself. */
export async function changedBefore(
  use: ContractUse,
  { base, head, period, changesFrom, asking }: Change,
  { before, after }: { readonly before: Json.RateResult; readonly after: Json.RateResult },
): Promise<Json.AmountDifference[]> {
  const end = pastOf([before, after], changesFrom);
  if (end === "nowhere") return [];
  if (end === "everywhere") return differing(before, after);
  const part = { ...period, until: end };
  const [was, is] = [
    await asking.rate(base, { ...use, period: part }),
    await asking.rate(head, { ...use, period: part }),
  ];
  if (isFailure(was) || isFailure(is)) return [];
  return differing(was, is);
}

function differing(was: Json.RateResult, is: Json.RateResult): Json.AmountDifference[] {
  return amountDifferences(was.totals, is.totals).filter((each) => each.before !== each.after);
}

/** Where the past ends in the period: before the first change of a tariff that the contract is on. */
function pastOf(results: readonly Json.RateResult[], changes: ChangesFrom): string {
  const segments = results.flatMap((result) => result.timeline);
  const tariffs = new Set(segments.map(({ version }) => version.slice(0, version.lastIndexOf("@"))));
  const [first, ...others] = [...tariffs].flatMap((id) => changes.get(id) ?? []);
  const [{ period } = { period: undefined }] = results;
  if (!(first && period)) return "everywhere"; // nothing that changes is known to concern it
  const end = earliest(first, ...others);
  if (!isBefore(end, Temporal.Instant.from(period.until))) return "everywhere";
  return isBefore(Temporal.Instant.from(period.from), end) ? end.toString() : "nowhere";
}

import type { Budget } from "../domain/budget.ts";
import type * as Json from "../generated/result.ts";
import { BudgetCheck } from "./budgets.ts";
import type { Change, ContractUse } from "./change.ts";
import { firstChange } from "./changes-from.ts";
import { contractImpact } from "./contract-impact.ts";
import { ImpactSum } from "./impact-sum.ts";

/** What is told of each contract as it is done, and of all of them at the end. */
export type ImpactStep =
  | { readonly kind: "contract"; readonly impact: Json.ContractImpact }
  | { readonly kind: "whole"; readonly result: Json.ImpactResult };

/** What a change does to a book of contracts, one after the other; nothing is kept of a contract but what the sums need. */
export async function* impactOf(
  uses: AsyncIterable<ContractUse>,
  change: Change,
  budgets: readonly Budget[],
): AsyncGenerator<ImpactStep> {
  const [sum, check] = [new ImpactSum(), new BudgetCheck(budgets)];
  for await (const use of uses) {
    const found = await contractImpact(use, change);
    sum.add(found);
    check.add(found.impact);
    yield { kind: "contract", impact: found.impact };
  }
  const sums = sum.result();
  const { base, head, period, changesFrom } = change;
  const result: Json.ImpactResult = {
    base: base.digest,
    head: head.digest,
    period,
    changes_from: firstChange(changesFrom, head) ?? null,
    ...sums,
    budgets: check.outcomes(sums),
  };
  yield { kind: "whole", result };
}

import type { Budget, Limit } from "../domain/budget.ts";
import { type Decimal, readLongDecimal } from "../domain/decimal.ts";
import { numberText } from "../domain/number-text.ts";
import { percentText } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";

type Sums = Pick<
  Json.ImpactResult,
  "totals" | "unrateable_before" | "unrateable_after" | "lost_promises" | "changed_before"
>;

/** Counts, contract by contract, what budgets forbid of any one of them. */
export class BudgetCheck {
  readonly #budgets: readonly Budget[];
  readonly #beyond: Map<Budget, { contracts: number; first: string }> = new Map();

  constructor(budgets: readonly Budget[]) {
    this.#budgets = budgets;
  }

  add({ contract, differences }: Json.ContractImpact): void {
    for (const budget of this.#budgets) {
      if (budget.kind !== "no-contract-above" && budget.kind !== "no-contract-below") continue;
      const sign = budget.kind === "no-contract-above" ? 1 : -1;
      const found = differences.find((each) => isBeyond(each, budget.limit, sign));
      if (!found) continue;
      const counted = this.#beyond.get(budget) ?? {
        contracts: 0,
        first: `${contract}: ${differenceText(found)}`,
      };
      counted.contracts += 1;
      this.#beyond.set(budget, counted);
    }
  }

  /** Whether each budget holds, with what was found. */
  outcomes(sums: Sums): Json.BudgetOutcome[] {
    return this.#budgets.map((budget) => ({ budget: budget.sentence, ...this.#outcome(budget, sums) }));
  }

  #outcome(budget: Budget, sums: Sums): Pick<Json.BudgetOutcome, "holds" | "found"> {
    switch (budget.kind) {
      case "no-contract-above":
      case "no-contract-below": {
        const missing = currencyMissing(budget.limit, sums);
        if (missing) return missing;
        const beyond = this.#beyond.get(budget);
        const found = beyond ? `${contractsText(beyond.contracts)}, the first is ${beyond.first}` : "none";
        return { holds: beyond === undefined, found };
      }
      case "total-within": {
        const missing = currencyMissing(budget.limit, sums);
        if (missing) return missing;
        const lost = sums.unrateable_after.contracts - sums.unrateable_before.contracts;
        if (lost > 0)
          return { holds: false, found: `${contractsText(lost)} can no longer be rated, so nobody knows` };
        const outside = sums.totals.find(
          (total) => isBeyond(total, budget.limit, 1) || isBeyond(total, budget.limit, -1),
        );
        return {
          holds: outside === undefined,
          found: (outside ? [outside] : sums.totals).map(differenceText).join(", ") || "nothing is billed",
        };
      }
      case "nothing-before":
        return counted(sums.changed_before);
      case "no-promise-broken":
        return counted(sums.lost_promises);
      case "all-rateable":
        return counted(sums.unrateable_after);
      default:
        return budget satisfies never;
    }
  }
}

/** A limit in a currency that nobody is billed in limits nothing, so it is rather a slip. */
function currencyMissing(
  limit: Limit,
  { totals }: Sums,
): Pick<Json.BudgetOutcome, "holds" | "found"> | undefined {
  if (limit.kind === "percent" || totals.some(({ currency }) => currency === limit.currency))
    return undefined;
  return { holds: false, found: `nothing is billed in ${limit.currency}` };
}

/** Beyond the limit in the direction of `sign`. A share of nothing is beyond every limit. */
function isBeyond(
  { currency, before, difference }: Pick<Json.AmountDifference, "currency" | "before" | "difference">,
  limit: Limit,
  sign: 1 | -1,
): boolean {
  const [was, by] = [readLongDecimal(before), readLongDecimal(difference).times(sign)];
  if (!by.isPositive() || by.isZero()) return false;
  if (limit.kind === "amount") return currency === limit.currency && by.greaterThan(limit.value);
  return isMoreThanShare(by, was, limit.value);
}

function isMoreThanShare(by: Decimal, was: Decimal, percent: Decimal): boolean {
  return by.times(100).greaterThan(was.abs().times(percent));
}

function differenceText({
  currency,
  before,
  after,
  percent,
}: Omit<Json.AmountDifference, "difference">): string {
  const share = percentText(percent);
  return `${numberText(before)} to ${numberText(after)} ${currency}${share === "" ? "" : ` (${share})`}`;
}

function counted({ contracts, first }: Json.ImpactCount): Pick<Json.BudgetOutcome, "holds" | "found"> {
  const [one] = first;
  return {
    holds: contracts === 0,
    found: one ? `${contractsText(contracts)}, the first is ${one.contract}: ${one.text}` : "none",
  };
}

function contractsText(contracts: number): string {
  return `${numberText(String(contracts))} ${contracts === 1 ? "contract" : "contracts"}`;
}

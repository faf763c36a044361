import { type Decimal, printDecimal, readLongDecimal, ZERO } from "../domain/decimal.ts";
import type * as Json from "../generated/result.ts";
import type { Impact } from "./contract-impact.ts";
import { CurrencySum } from "./currency-sum.ts";

type CountedKind = "unrateable_before" | "unrateable_after" | "lost_promises" | "changed_before";

const MOST_NAMED = 10;
const MOST_MOVES = 50;

/** What is known of a whole book after each contract; as large after a million as after a hundred. */
export class ImpactSum {
  #contracts = 0;
  #differing = 0;
  readonly #currencies = new Map<string, CurrencySum>();
  readonly #moves = new Map<string, Json.ImpactMove>();
  readonly #counts: Record<CountedKind, Json.ImpactCount> = {
    unrateable_before: nobody(),
    unrateable_after: nobody(),
    lost_promises: nobody(),
    changed_before: nobody(),
  };
  readonly #unpriced = new Map<string, { before: Decimal; after: Decimal; meter: string; unit: string }>();

  add({ impact, unpriced }: Impact): void {
    this.#contracts += 1;
    if (impact.lines.length > 0) this.#differing += 1;
    for (const difference of impact.differences) this.#sumIn(difference.currency).add(impact, difference);
    this.#addMove(impact);
    this.#count("unrateable_before", impact.contract, impact.before.problems[0]?.message);
    this.#count("unrateable_after", impact.contract, impact.after.problems[0]?.message);
    this.#count(
      "lost_promises",
      impact.contract,
      impact.lost_promises[0] && lostText(impact.lost_promises[0]),
    );
    this.#count(
      "changed_before",
      impact.contract,
      impact.changed_before[0] && changedText(impact.changed_before[0]),
    );
    for (const side of ["before", "after"] as const)
      for (const usage of unpriced[side]) this.#addUnpriced(usage, side);
  }

  /** All that was added, without the budgets. */
  result(): Omit<Json.ImpactResult, "base" | "head" | "period" | "changes_from" | "budgets"> {
    return {
      contracts: this.#contracts,
      differing: this.#differing,
      totals: [...this.#currencies.values()]
        .map((sum) => sum.result())
        .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
      moves: [...this.#moves.values()].toSorted((a, b) => b.contracts - a.contracts),
      ...this.#counts,
      unpriced: [...this.#unpriced.values()].map(({ meter, unit, before, after }) => ({
        meter,
        unit,
        before: printDecimal(before),
        after: printDecimal(after),
      })),
    };
  }

  #sumIn(currency: string): CurrencySum {
    const sum = this.#currencies.get(currency) ?? new CurrencySum(currency);
    this.#currencies.set(currency, sum);
    return sum;
  }

  /** Which versions a contract has instead of which; beyond so many kinds of moves the rest is one. */
  #addMove({ before, after, reasons }: Json.ContractImpact): void {
    const [was, is] = [before.versions, after.versions];
    if (after.problems.length > 0 || JSON.stringify(was) === JSON.stringify(is)) return;
    const because = reasons.join("; ");
    const key = JSON.stringify([was, is, because]);
    const isOther = !this.#moves.has(key) && this.#moves.size >= MOST_MOVES;
    const kept = isOther ? { before: [], after: [], because: "" } : { before: was, after: is, because };
    const move = this.#moves.get(isOther ? "" : key) ?? { ...kept, contracts: 0 };
    move.contracts += 1;
    this.#moves.set(isOther ? "" : key, move);
  }

  #count(kind: CountedKind, contract: string, text: string | undefined): void {
    if (text === undefined) return;
    const counted = this.#counts[kind];
    counted.contracts += 1;
    if (counted.first.length < MOST_NAMED) counted.first.push({ contract, text });
  }

  #addUnpriced({ meter, unit, quantity }: Json.UnpricedUsage1, side: "before" | "after"): void {
    const sum = this.#unpriced.get(meter) ?? { meter, unit, before: ZERO, after: ZERO };
    sum[side] = sum[side].plus(readLongDecimal(quantity));
    this.#unpriced.set(meter, sum);
  }
}

function nobody(): Json.ImpactCount {
  return { contracts: 0, first: [] };
}

function lostText({ version, from, until, because }: Json.LostPromise): string {
  const end = until === null ? "without end" : `until ${until}`;
  return `was to stay on ${version} ${end}, and leaves it at ${from}: ${because}`;
}

function changedText({ currency, before, after }: Json.AmountDifference): string {
  return `${before} ${currency} become ${after} ${currency}`;
}

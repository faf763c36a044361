import { type Decimal, Decimal as Exact, readLongDecimal, ZERO } from "../domain/decimal.ts";
import type * as Json from "../generated/result.ts";
import { placesIn, sidesOf } from "./amount-differences.ts";

const MOST_EXTREMES = 10;
const MOST_LINES = 6;

/** Up to which change in percent a contract is counted under which words; the last that fits from below. */
const RANGES: readonly (readonly [number, string])[] = [
  [-50, "falls by more than 50%"],
  [-20, "falls by 20% to 50%"],
  [-5, "falls by 5% to 20%"],
  [0, "falls by up to 5%"],
];
const RISES: readonly (readonly [number, string])[] = [
  [5, "rises by up to 5%"],
  [20, "rises by 5% to 20%"],
  [50, "rises by 20% to 50%"],
  [100, "rises by 50% to 100%"],
];
const SAME = "the same";
const DOUBLED = "more than doubles";
const FROM_NOTHING = "from nothing";
const ORDER = [...RANGES, [0, SAME] as const, ...RISES]
  .map(([, words]) => words)
  .concat(DOUBLED, FROM_NOTHING);

/** The bills in one currency, added up. */
export class CurrencySum {
  readonly #currency: string;
  #contracts = 0;
  #rises = 0;
  #falls = 0;
  #places = 0;
  #before: Decimal = ZERO;
  #after: Decimal = ZERO;
  readonly #distribution = new Map<string, number>(ORDER.map((words) => [words, 0]));
  #largestRises: readonly Json.ImpactExtreme[] = [];
  #largestFalls: readonly Json.ImpactExtreme[] = [];

  constructor(currency: string) {
    this.#currency = currency;
  }

  add(impact: Json.ContractImpact, difference: Json.AmountDifference): void {
    const [was, is, by] = [difference.before, difference.after, difference.difference].map(readLongDecimal);
    if (!(was && is && by)) throw new Error("a difference of no amounts");
    this.#contracts += 1;
    this.#places = Math.max(this.#places, placesIn(difference.before));
    this.#before = this.#before.plus(was);
    this.#after = this.#after.plus(is);
    const range = rangeOf(was, is);
    this.#distribution.set(range, (this.#distribution.get(range) ?? 0) + 1);
    if (by.isZero()) return;
    if (by.isPositive()) {
      this.#rises += 1;
      this.#largestRises = withExtreme(this.#largestRises, impact, difference);
    } else {
      this.#falls += 1;
      this.#largestFalls = withExtreme(this.#largestFalls, impact, difference);
    }
  }

  result(): Json.ImpactTotal {
    return {
      currency: this.#currency,
      contracts: this.#contracts,
      ...sidesOf(this.#before, this.#after, this.#places),
      rises: this.#rises,
      falls: this.#falls,
      distribution: [...this.#distribution].map(([change, contracts]) => ({ change, contracts })),
      largest_rises: [...this.#largestRises],
      largest_falls: [...this.#largestFalls],
    };
  }
}

function rangeOf(was: Decimal, is: Decimal): string {
  const by = is.minus(was);
  if (by.isZero()) return SAME;
  if (was.isZero()) return by.isPositive() ? FROM_NOTHING : (RANGES.at(0)?.[1] ?? SAME);
  const share = (percent: number) => was.abs().times(percent);
  const change = by.times(100);
  // A bound belongs to the smaller change: a fall of exactly half is one of 20% to 50%.
  const isWithin = (percent: number) =>
    by.isNegative() ? change.lessThan(share(percent)) : change.lessThanOrEqualTo(share(percent));
  const ranges = by.isNegative() ? RANGES : RISES;
  return (
    ranges.find(([percent]) => isWithin(percent))?.[1] ?? (by.isNegative() ? "falls by up to 5%" : DOUBLED)
  );
}

/** The list with one more, the largest first, cut to its length. Most contracts are told by their amount alone. */
function withExtreme(
  list: readonly Json.ImpactExtreme[],
  { contract, lines, reasons }: Json.ContractImpact,
  { before, after, difference, percent }: Json.AmountDifference,
): readonly Json.ImpactExtreme[] {
  const size = sizeOf({ difference });
  const at = list.findIndex((each) => sizeOf(each).lessThan(size));
  if (at < 0 && list.length >= MOST_EXTREMES) return list;
  const extreme = {
    contract,
    before,
    after,
    difference,
    percent,
    lines: lines.slice(0, MOST_LINES),
    reasons,
  };
  return list.toSpliced(at < 0 ? list.length : at, 0, extreme).slice(0, MOST_EXTREMES);
}

function sizeOf({ difference }: Pick<Json.ImpactExtreme, "difference">): Decimal {
  return new Exact(difference).abs();
}

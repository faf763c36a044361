import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Meter } from "../domain/meter.ts";
import { percentOf } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import { type Bill, type BillPace, type Months, monthBill, type Sold } from "./month-bill.ts";

/** Two versions, in the order of a change, and the months in which their bills are compared. */
export type Compared = {
  readonly before: Sold;
  readonly after: Sold;
  readonly months: Months;
  readonly pace: BillPace;
};

type Bills = { readonly quantity: Decimal; readonly before: Bill; readonly after: Bill };

/** What a month of a meter costs under both versions, and from which quantities on the other one is cheaper. */
export async function meterComparison(
  meter: Meter,
  compared: Compared,
): Promise<Json.MeterComparison | undefined> {
  const coarse: Bills[] = [];
  for (const quantity of quantitiesToTry([compared.before, compared.after], meter))
    coarse.push(...(await billsAt(quantity, meter, compared)));
  const grid = await withKinks(coarse, meter, compared);
  const currencies = new Set(grid.flatMap(({ before, after }) => [before.currency, after.currency]));
  currencies.delete(""); // a bill without a line is 0 of any
  const [currency] = currencies;
  if (grid.length === 0 || currency === undefined || currencies.size > 1) return undefined;
  const break_evens = await breakEvensIn(grid, meter, compared);
  const most = mostToShow([compared.before, compared.after], meter, break_evens);
  return {
    meter: meter.name,
    unit: meter.unit,
    currency,
    months: compared.months.count,
    bills: coarse.filter(({ quantity }) => quantity.lessThanOrEqualTo(most)).map(billJson),
    break_evens,
  };
}

/** Ten times what is told of last: the last bound or break-even. */
function mostToShow(versions: readonly Sold[], meter: Meter, breakEvens: readonly Json.BreakEven[]): Decimal {
  const told = [...boundsOf(versions, meter), ...breakEvens.map(({ quantity }) => new Decimal(quantity))];
  return Decimal.max(1_000, ...told).times(10);
}

function boundsOf(versions: readonly Sold[], { name }: Meter): readonly Decimal[] {
  return versions.flatMap(({ version }) =>
    version.charges.flatMap((charge) =>
      charge.kind === "usage" && charge.meter.name === name && "tiers" in charge.model
        ? charge.model.tiers.flatMap(({ upTo }) => (upTo ? [upTo] : []))
        : [],
    ),
  );
}

/** On both sides of each bound, and 1, 2, 5, 10 and so on, far beyond the last: there bills rise evenly, and may still cross. */
function quantitiesToTry(versions: readonly Sold[], meter: Meter): readonly Decimal[] {
  const bounds = boundsOf(versions, meter);
  const beside = bounds.slice(0, MOST_BOUNDS).flatMap((bound) => [bound, bound.plus(1)]);
  return [new Decimal(0), ...DECADES, ...beside]
    .toSorted((a, b) => a.comparedTo(b))
    .filter((quantity, n, all) => n === 0 || !all[n - 1]?.equals(quantity));
}

/** More tiers than a price list that anybody compares has. */
const MOST_BOUNDS = 100;

/** To a thousand million. */
const DECADES = Array.from({ length: 10 }, (_, n) =>
  [1, 2, 5].map((digit) => new Decimal(10).pow(n).times(digit)),
).flat();

/** How often a stretch is halved that is no straight line, as where a minimum ends. */
const MOST_HALVINGS = 8;

/** The grid with points between, wherever a bill does not rise evenly: two lines can cross twice around a kink. */
async function withKinks(
  grid: readonly Bills[],
  meter: Meter,
  compared: Compared,
): Promise<readonly Bills[]> {
  const all: Bills[] = [];
  for (const [n, bills] of grid.entries()) {
    const next = grid[n + 1];
    all.push(
      bills,
      ...(next ? await between(bills, next, { meter, compared, halvings: MOST_HALVINGS }) : []),
    );
  }
  return all;
}

async function between(
  low: Bills,
  high: Bills,
  {
    meter,
    compared,
    halvings,
  }: { readonly meter: Meter; readonly compared: Compared; readonly halvings: number },
): Promise<readonly Bills[]> {
  const middle = middleOf(low.quantity, high.quantity, meter);
  if (halvings === 0 || !middle) return [];
  const [bills] = await billsAt(middle, meter, compared);
  if (!bills || isStraight(low, bills, high)) return [];
  const rest = { meter, compared, halvings: halvings - 1 };
  return [...(await between(low, bills, rest)), bills, ...(await between(bills, high, rest))];
}

/** To a whole unit, or to a thousandth of one that is not whole; undefined where there is none between. */
function middleOf(low: Decimal, high: Decimal, { whole }: Meter): Decimal | undefined {
  const middle = low
    .plus(high)
    .dividedBy(2)
    .toDecimalPlaces(whole ? 0 : 3, Decimal.ROUND_DOWN);
  return middle.greaterThan(low) ? middle : undefined;
}

function isStraight(low: Bills, middle: Bills, high: Bills): boolean {
  const [first, second] = [middle.quantity.minus(low.quantity), high.quantity.minus(middle.quantity)];
  return (["before", "after"] as const).every((side) => {
    const [a, b, c] = [low[side].amount, middle[side].amount, high[side].amount];
    return b.minus(a).times(second).equals(c.minus(b).times(first));
  });
}

async function billsAt(
  quantity: Decimal,
  meter: Meter,
  { before, after, ...how }: Compared,
): Promise<readonly Bills[]> {
  const used = { meter, quantity };
  const [was, is] = [await monthBill(before, used, how), await monthBill(after, used, how)];
  return was && is ? [{ quantity, before: was, after: is }] : [];
}

function billJson({ quantity, before, after }: Bills): Json.BillDifference {
  return {
    quantity: printDecimal(quantity),
    before: printDecimal(before.amount),
    after: printDecimal(after.amount),
    percent: percentOf(before.amount, after.amount),
  };
}

/** Where the cheaper of the two changes: the first quantity at which it is the other one. */
async function breakEvensIn(
  grid: readonly Bills[],
  meter: Meter,
  compared: Compared,
): Promise<Json.BreakEven[]> {
  const found: Json.BreakEven[] = [];
  let last: Bills | undefined; // the last at which one was cheaper
  for (const bills of grid) {
    const cheaper = cheaperOf(bills);
    if (cheaper === 0) continue;
    if (last && cheaperOf(last) !== cheaper) {
      const first = await firstBetween(last, bills, { meter, compared });
      found.push({ ...billJson(first), cheaper: cheaper < 0 ? "after" : "before" });
    }
    last = bills;
  }
  return found;
}

/** Negative where the bill after is lower. */
function cheaperOf({ before, after }: Bills): number {
  return after.amount.comparedTo(before.amount);
}

/** By halving. */
async function firstBetween(
  low: Bills,
  high: Bills,
  { meter, compared }: { readonly meter: Meter; readonly compared: Compared },
): Promise<Bills> {
  let [below, above] = [low, high];
  for (;;) {
    const middle = middleOf(below.quantity, above.quantity, meter);
    if (!middle) return above;
    const [bills] = await billsAt(middle, meter, compared);
    if (!bills) return above;
    if (cheaperOf(bills) === cheaperOf(high)) above = bills;
    else below = bills;
  }
}

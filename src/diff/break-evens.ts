import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Meter } from "../domain/meter.ts";
import { percentOf } from "../domain/percent.ts";
import type * as Json from "../generated/result.ts";
import { type Bill, type Months, monthBill, type Sold } from "./month-bill.ts";

/** Two versions, in the order of a change, and the months in which their bills are compared. */
export type Compared = { readonly before: Sold; readonly after: Sold; readonly months: Months };

type Bills = { readonly quantity: Decimal; readonly before: Bill; readonly after: Bill };

/** What a month of a meter costs under both versions, and from which quantities on the other one is cheaper. */
export async function meterComparison(
  meter: Meter,
  compared: Compared,
): Promise<Json.MeterComparison | undefined> {
  const grid: Bills[] = [];
  for (const quantity of quantitiesToTry([compared.before, compared.after], meter))
    grid.push(...(await billsAt(quantity, meter, compared)));
  const currencies = new Set(grid.flatMap(({ before, after }) => [before.currency, after.currency]));
  currencies.delete(""); // a bill without a line is 0 of any
  const [currency] = currencies;
  if (grid.length === 0 || currency === undefined || currencies.size > 1) return undefined;
  return {
    meter: meter.name,
    unit: meter.unit,
    currency,
    bills: grid.map(billJson),
    break_evens: await breakEvensIn(grid, meter, compared),
  };
}

/** On both sides of each bound, and 1, 2, 5, 10 and so on until well beyond the last: between two of them bills rise evenly. */
function quantitiesToTry(versions: readonly Sold[], { name }: Meter): readonly Decimal[] {
  const bounds = versions.flatMap(({ version }) =>
    version.charges.flatMap((charge) =>
      charge.kind === "usage" && charge.meter.name === name && "tiers" in charge.model
        ? charge.model.tiers.flatMap(({ upTo }) => (upTo ? [upTo] : []))
        : [],
    ),
  );
  const most = bounds.length > 0 ? Decimal.max(...bounds).times(10) : new Decimal(10_000);
  const round = DECADES.filter((quantity) => quantity.lessThanOrEqualTo(most));
  const beside = bounds.flatMap((bound) => [bound, bound.plus(1)]);
  return [new Decimal(0), ...round, ...beside]
    .toSorted((a, b) => a.comparedTo(b))
    .filter((quantity, n, all) => n === 0 || !all[n - 1]?.equals(quantity));
}

const DECADES = Array.from({ length: 13 }, (_, n) =>
  [1, 2, 5].map((digit) => new Decimal(10).pow(n).times(digit)),
).flat();

async function billsAt(
  quantity: Decimal,
  meter: Meter,
  { before, after, months }: Compared,
): Promise<readonly Bills[]> {
  const used = { meter, quantity };
  const [was, is] = [await monthBill(before, used, months), await monthBill(after, used, months)];
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

/** By halving, to a whole unit, or to a thousandth of one that is not whole. */
async function firstBetween(
  low: Bills,
  high: Bills,
  { meter, compared }: { readonly meter: Meter; readonly compared: Compared },
): Promise<Bills> {
  const places = meter.whole ? 0 : 3;
  let [below, above] = [low, high];
  for (;;) {
    const middle = below.quantity
      .plus(above.quantity)
      .dividedBy(2)
      .toDecimalPlaces(places, Decimal.ROUND_DOWN);
    if (middle.lessThanOrEqualTo(below.quantity)) return above;
    const [bills] = await billsAt(middle, meter, compared);
    if (!bills) return above;
    if (cheaperOf(bills) === cheaperOf(high)) above = bills;
    else below = bills;
  }
}

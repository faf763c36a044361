import { Decimal, printDecimal } from "../domain/decimal.ts";
import type { Meter } from "../domain/meter.ts";
import type * as Json from "../generated/result.ts";
import type { Compared } from "./break-evens.ts";
import { type Bill, monthBill, type Sold } from "./month-bill.ts";

/**
 * Where the measure itself changes there is no quantity to compare prices at. What can be told is how much of the new one
 * costs as much as so much of the old.
 */
export async function equalBills(
  was: Meter,
  is: Meter,
  { before, after, ...how }: Compared,
): Promise<Json.EqualBill[]> {
  const rows: Json.EqualBill[] = [];
  for (const quantity of quantitiesOf(before, was)) {
    const bill = await monthBill(before, { meter: was, quantity }, how);
    const equal = bill && (await firstAsDear(bill, is, { sold: after, how }));
    if (equal) rows.push({ before: side(was, quantity, bill), after: side(is, equal.quantity, equal.bill) });
  }
  return rows;
}

/** The bounds of the tiers, and twice the last; else a hundred and ten thousand. */
function quantitiesOf({ version }: Sold, { name }: Meter): readonly Decimal[] {
  const bounds = version.charges.flatMap((charge) =>
    charge.kind === "usage" && charge.meter.name === name && "tiers" in charge.model
      ? charge.model.tiers.flatMap(({ upTo }) => (upTo ? [upTo] : []))
      : [],
  );
  const last = bounds.at(-1);
  return last ? [...bounds.slice(0, MOST_ROWS), last.times(2)] : [new Decimal(100), new Decimal(10_000)];
}

const MOST_ROWS = 5;
const MOST = new Decimal("1e12");

/** The least quantity whose bill is not lower; undefined where there is none, or where it is not billed at all. */
async function firstAsDear(
  { amount, currency }: Bill,
  meter: Meter,
  { sold, how }: { readonly sold: Sold; readonly how: Pick<Compared, "months" | "pace"> },
): Promise<{ readonly quantity: Decimal; readonly bill: Bill } | undefined> {
  const places = meter.whole ? 0 : 3;
  let below = new Decimal(0);
  const least = await monthBill(sold, { meter, quantity: below }, how);
  if (least?.amount.greaterThanOrEqualTo(amount)) return undefined; // what is not for usage costs more by itself
  let found: { readonly quantity: Decimal; readonly bill: Bill } | undefined;
  let next = new Decimal(1);
  while (next.lessThanOrEqualTo(MOST) && !next.equals(below)) {
    const bill = await monthBill(sold, { meter, quantity: next }, how);
    if (bill?.currency !== currency) return undefined;
    if (bill.amount.lessThan(amount)) below = next;
    else found = { quantity: next, bill };
    next = found
      ? below.plus(found.quantity).dividedBy(2).toDecimalPlaces(places, Decimal.ROUND_DOWN)
      : next.times(2);
  }
  return found;
}

function side({ name, unit }: Meter, quantity: Decimal, { amount, currency }: Bill): Json.MonthOfMeter {
  return { meter: name, unit, quantity: printDecimal(quantity), amount: printDecimal(amount), currency };
}

import fc from "fast-check";
import type { PlainCharge } from "../oracle/plain.ts";
import { billed, prices, tieredModels, tiers } from "./charge-arbitraries.ts";

type Quantity = PlainCharge["quantity"];
type Grid = Pick<PlainCharge, "every" | "anchor" | "first_part" | "prorate">;

/** Charges with any `every`, anchor and proration that fit together. */
export function recurringCharges(quantity: Quantity): fc.Arbitrary<PlainCharge> {
  return fc
    .record({ grid: grids, due: billed, priced: priced(quantity) })
    .map(({ grid, due, priced: model }) => ({ ...grid, ...model, billed: due }));
}

/** Charges for an order or for the contract. */
export function onceCharges(quantity: Quantity): fc.Arbitrary<PlainCharge> {
  const once = fc.constantFrom("at_order_start" as const, "at_first_order" as const);
  return fc.tuple(once, priced(quantity)).map(([at, model]): PlainCharge => ({ once: at, ...model }));
}

function priced(quantity: Quantity): fc.Arbitrary<PlainCharge> {
  if (quantity === undefined) return prices.map((price): PlainCharge => ({ model: "flat", price }));
  return fc.oneof(
    prices.map((price): PlainCharge => ({ quantity, model: "per_unit", price })),
    fc
      .tuple(tieredModels, tiers("units"))
      .map(([model, drawn]): PlainCharge => ({ quantity, model, tiers: drawn })),
  );
}

const units = fc.oneof(
  { weight: 4, arbitrary: fc.constant("month") },
  { weight: 2, arbitrary: fc.constantFrom("week", "quarter") },
  { weight: 1, arbitrary: fc.constantFrom("day", "year") },
);
const MOST = { day: 40, week: 6, month: 13, quarter: 3, year: 2 };

const grids: fc.Arbitrary<Grid> = units.chain((unit) => {
  const several = fc
    .integer({ min: 2, max: MOST[unit as keyof typeof MOST] })
    .map((count) => ({ every: `${count} ${unit}s`, unit, count }));
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.constant({ every: unit, unit, count: 1 }) },
      { weight: 1, arbitrary: several },
    )
    .chain(gridOf);
});

function gridOf({ every, unit, count }: { every: string; unit: string; count: number }): fc.Arbitrary<Grid> {
  const ofMonths = ["month", "quarter", "year"].includes(unit);
  const isInCalendar = count === 1 || (unit === "month" && 12 % count === 0);
  const day = fc
    .oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(29, 30, 31))
    .map((one) => `day ${one}`);
  const anchor = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(undefined, undefined, "order_start") },
    ...(isInCalendar ? [{ weight: 3, arbitrary: fc.constant("calendar") }] : []),
    ...(ofMonths ? [{ weight: 4, arbitrary: day }] : []),
  );
  const prorate = fc.constantFrom<NonNullable<PlainCharge["prorate"]>>(
    "none",
    "none",
    "by_day",
    "by_second",
    ...(ofMonths ? (["by_30_day_month"] as const) : []),
  );
  return fc
    .record({ anchor, prorate, first: fc.constantFrom("whole" as const, "free" as const) })
    .map(({ anchor: from, prorate: way, first }) => ({
      every,
      ...(from ? { anchor: from } : {}),
      ...(from && from !== "order_start" && way === "none" ? { first_part: first } : {}),
      prorate: way,
    }));
}

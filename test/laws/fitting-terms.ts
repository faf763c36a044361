import type { PlainAdjustments, PlainCharge, PlainLimit, PlainVersion } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import type { Terms } from "./tariff-arbitraries.ts";

/** Drawn terms that `check` accepts: each clash is mended in one of several ways, so that both sides of it stay frequent. */
export function fitting(terms: Terms, ways: readonly number[], effective: string): Terms {
  const given = withDiscountsThatApply(terms, effective);
  return withMaximumsThatFit(withDiscountThatFits(given, ways[0] ?? 0), ways);
}

/** A discount ends after its version begins (`discount-unfit`). */
function withDiscountsThatApply({ charges, statement, ...terms }: Terms, effective: string): Terms {
  const applied = <Adjusted extends PlainAdjustments>(adjusted: Adjusted): Adjusted => {
    const { from, until, ...discount } = adjusted.discount ?? {};
    return until === undefined || until > effective ? adjusted : { ...adjusted, discount };
  };
  return {
    ...terms,
    charges: mapCharges(charges, applied),
    ...(statement ? { statement: applied(statement) } : {}),
  };
}

/** A statement's discount has no dates where a charge is limited (`discount-unfit`). */
function withDiscountThatFits(terms: Terms, way: number): Terms {
  const { charges, statement } = terms;
  const { discount } = statement ?? {};
  const isLimited = Object.values(charges).some(({ maximum, minimum }) => maximum ?? minimum);
  if (!discount || !isLimited || (discount.from ?? discount.until) === undefined) return terms;
  if (way % 2 === 0)
    return { ...terms, statement: { ...statement, discount: { percent: discount.percent } } };
  return { ...terms, charges: mapCharges(charges, ({ maximum: _, minimum: __, ...charge }) => charge) };
}

/** A maximum bounds no share that was paid in advance for a time beyond its window (`maximum-unfit`). */
function withMaximumsThatFit(terms: Terms, ways: readonly number[]): Terms {
  const { statement } = terms;
  let isStatementUnbounded = false;
  const charges = mapCharges(terms.charges, (charge, index) => {
    const way = ways[index % ways.length] ?? 0;
    const maximums = [charge.maximum, statement?.maximum].filter((one) => one !== undefined);
    if (maximums.every(({ per }) => fits(charge, per))) return charge;
    if (way % 4 === 0) return { ...charge, billed: "in_arrears" as const };
    if (way % 4 === 1) return billedWhole(charge, way);
    if (way % 4 === 2) return inCalendar(charge, maximums, way);
    isStatementUnbounded = true;
    return withoutMaximum(charge);
  });
  if (!statement || !isStatementUnbounded) return { ...terms, charges };
  return { ...terms, charges, statement: withoutMaximum(statement) };
}

type Charges = Terms["charges"];

function mapCharges(charges: Charges, change: (charge: PlainCharge, index: number) => PlainCharge): Charges {
  const changed = Object.entries(charges).map(([name, charge], index) => [name, change(charge, index)]);
  return Object.fromEntries(changed);
}

function withoutMaximum<Adjusted extends PlainAdjustments>({ maximum: _, ...rest }: Adjusted) {
  return rest;
}

/** The same version with shares in arrears and limits per day, so that a switch at midnight ends a window and makes shares due. */
export function settledByDay({ charges, statement, ...version }: PlainVersion): PlainVersion {
  const shared = mapCharges(charges, (charge) =>
    limitedByDay(charge.every ? sharedInArrears(charge) : charge),
  );
  return { ...version, charges: shared, ...(statement ? { statement: limitedByDay(statement) } : {}) };
}

function sharedInArrears({ first_part: _, ...charge }: PlainCharge): PlainCharge {
  const { prorate = "none" } = charge;
  return { ...charge, billed: "in_arrears", prorate: prorate === "none" ? "by_second" : prorate };
}

function limitedByDay<Adjusted extends PlainAdjustments>({ maximum, minimum, ...rest }: Adjusted) {
  const isClash = maximum && minimum && moneyOf(minimum.amount) > moneyOf(maximum.amount);
  const day = { per: "day", prorate: "none" } as const;
  return {
    ...rest,
    ...(maximum ? { maximum: { ...maximum, ...day } } : {}),
    ...(minimum && !isClash ? { minimum: { ...minimum, ...day } } : {}),
  };
}

type Per = PlainLimit["per"];

/** Each part in windows of these lies wholly in one. */
const INSIDE: Record<Exclude<Per, "order">, readonly string[]> = {
  day: ["day"],
  month: ["day", "month"],
  year: ["day", "month", "quarter", "year", "2 months", "3 months", "4 months", "6 months", "12 months"],
};

function fits({ every, anchor, billed, prorate = "none" }: PlainCharge, per: Per): boolean {
  if (every === undefined || billed === "in_arrears" || prorate === "none" || per === "order") return true;
  return anchor === "calendar" && INSIDE[per].includes(every);
}

function billedWhole(charge: PlainCharge, way: number): PlainCharge {
  const isWithin = charge.anchor !== undefined && charge.anchor !== "order_start";
  const first_part = way % 8 < 4 ? ("whole" as const) : ("free" as const);
  return { ...charge, prorate: "none", ...(isWithin ? { first_part } : {}) };
}

function inCalendar(charge: PlainCharge, maximums: readonly PlainLimit[], way: number): PlainCharge {
  const fitting = INSIDE.year.filter((every) =>
    maximums.every(({ per }) => per === "order" || INSIDE[per].includes(every)),
  );
  // A month is what most files say.
  const every = way % 3 > 0 && fitting.includes("month") ? "month" : (fitting[way % fitting.length] ?? "day");
  const isOfDays = every === "day" && charge.prorate === "by_30_day_month";
  return { ...charge, every, anchor: "calendar", ...(isOfDays ? { prorate: "by_day" as const } : {}) };
}

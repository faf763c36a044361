import fc from "fast-check";
import type { PlainAdjustments, PlainCharge, PlainDiscount, PlainLimit } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { meteredCharges, prices, someOf } from "./charge-arbitraries.ts";
import { fitting } from "./fitting-terms.ts";
import { sometimes } from "./places-in-time.ts";
import { onceCharges, recurringCharges } from "./recurring-arbitraries.ts";
import { type Outline, roundings, type Terms } from "./tariff-arbitraries.ts";

/** Terms with every kind of charge, any of them adjusted, and adjustments of the statement. */
export function adjustedTerms(outline: Outline, effective: string): fc.Arbitrary<Terms> {
  const { sold, currency } = outline;
  const metered = meteredCharges(sold);
  const drawn: Record<string, fc.Arbitrary<PlainCharge>> = {
    calls: metered["calls"] as fc.Arbitrary<PlainCharge>,
    activity: metered["activity"] as fc.Arbitrary<PlainCharge>,
    base: recurringCharges(undefined),
    support: recurringCharges(undefined),
    setup: onceCharges(undefined),
    ...(sold === "by_order"
      ? {
          seats: recurringCharges("order.seats"),
          licences: recurringCharges("order.seats"),
          activation: onceCharges("order.seats"),
        }
      : {}),
  };
  const adjusted = Object.entries(drawn).map(([name, charge]) => [
    name,
    fc.tuple(charge, adjustments(outline, 2)).map(([one, terms]): PlainCharge => ({ ...one, ...terms })),
  ]);
  const scopes = fc.constantFrom(
    "per statement",
    "per statement",
    "split over lines",
    "split over lines",
    "per line",
  );
  return fc
    .record({
      rounding: fc.oneof(
        { weight: 4, arbitrary: roundings(currency, scopes) },
        { weight: 1, arbitrary: fc.constant("none") },
      ),
      charges: someOf(Object.fromEntries(adjusted)),
      statement: adjustments(outline, 3),
      ways: fc.array(fc.nat(23), { minLength: 5, maxLength: 5 }),
    })
    .map(({ ways, ...terms }) => fitting(terms, ways, effective))
    .map(({ statement = {}, ...terms }) =>
      Object.keys(statement).length > 0 ? { ...terms, statement } : terms,
    );
}

/** None, in one of so many cases all, else one or two of discount, maximum and minimum. */
function adjustments(outline: Outline, oneIn: number): fc.Arbitrary<PlainAdjustments> {
  const kinds: (keyof PlainAdjustments)[] = ["discount", "maximum", "minimum"];
  const chosen = fc.oneof(
    { weight: 2, arbitrary: fc.constant<(keyof PlainAdjustments)[]>([]) },
    { weight: oneIn - 1, arbitrary: fc.subarray(kinds, { minLength: 1 }) },
  );
  return fc
    .record({ chosen, discount: discounts(outline), limits: limits(outline) })
    .map(({ chosen: names, discount, limits: [maximum, minimum] }) => {
      const all = { discount, maximum, minimum };
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    });
}

const percents = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 100 }).map(String) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 10_001, max: 99_999 }).map((draw) => `${draw}`.replace(/(...)$/, ".$1")),
  },
  { weight: 1, arbitrary: fc.constantFrom("0.000000000001", "33.333333333333") },
);

function discounts({ dates }: Outline): fc.Arbitrary<PlainDiscount> {
  const date = fc
    .tuple(fc.constantFrom(...dates), fc.integer({ min: -20, max: 90 }))
    .map(([anchor, days]) => Temporal.PlainDate.from(anchor).add({ days }));
  return fc
    .record({
      percent: percents,
      from: sometimes(60, date),
      until: sometimes(60, date),
      days: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ percent, from, until, days }) => {
      const isOrdered = !from || !until || Temporal.PlainDate.compare(from, until) < 0;
      const end = isOrdered ? until : from.add({ days });
      return {
        percent,
        ...(from ? { from: from.toString() } : {}),
        ...(end ? { until: end.toString() } : {}),
      };
    });
}

const FROM_SHORT_TO_LONG = ["day", "month", "year", "order"] satisfies readonly PlainLimit["per"][];

/** A maximum and a minimum; of the same windows, as most are, the minimum is not above the maximum, nor in a shorter window. */
function limits({ sold }: Outline): fc.Arbitrary<readonly [PlainLimit, PlainLimit]> {
  const per = fc.constantFrom<PlainLimit["per"]>(
    "day",
    "month",
    "month",
    "year",
    ...(sold === "by_order" ? (["order"] as const) : []),
  );
  const prorate = fc.constantFrom("none" as const, "by_day" as const, "by_second" as const);
  const amounts = prices.filter((price) => moneyOf(price) > 0n);
  // A day is not shared out in days; `check` refuses that.
  const limit = fc.record<PlainLimit>({ amount: amounts, per, prorate }).map(shareable);
  return fc.tuple(limit, limit, sometimes(30, fc.constant(true))).map(([one, other, isDifferent]) => {
    const [lower, upper] = moneyOf(one.amount) < moneyOf(other.amount) ? [one, other] : [other, one];
    if (isDifferent && one.per !== other.per) {
      const isShorter = FROM_SHORT_TO_LONG.indexOf(one.per) < FROM_SHORT_TO_LONG.indexOf(other.per);
      return isShorter ? [one, other] : [other, one];
    }
    return [upper, shareable({ ...lower, per: upper.per })];
  });
}

function shareable(limit: PlainLimit): PlainLimit {
  return limit.per === "day" && limit.prorate === "by_day" ? { ...limit, prorate: "by_second" } : limit;
}

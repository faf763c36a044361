import fc from "fast-check";
import type { PlainCharge, PlainTariff, Tier } from "../oracle/plain.ts";

/** Exact decimals with up to 12 places, 0 among them. */
export const prices: fc.Arbitrary<string> = fc.tuple(fc.nat(99_999), fc.nat(12)).map(([digits, places]) => {
  const text = String(digits).padStart(places + 1, "0");
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
});

const tenths = (quanta: number): string =>
  quanta % 10 === 0 ? String(quanta / 10) : (quanta / 10).toFixed(1);

/** One to four tiers; bounds are whole units, or tenths. */
export function tiers(step: "units" | "tenths"): fc.Arbitrary<readonly Tier[]> {
  const bound =
    step === "units"
      ? fc.integer({ min: 1, max: 25 }).map((units) => units * 10)
      : fc.integer({ min: 1, max: 250 });
  return fc
    .tuple(fc.uniqueArray(bound, { maxLength: 3 }), fc.array(prices, { minLength: 4, maxLength: 4 }))
    .map(([bounds, drawn]) => {
      const upTo = [...bounds.sort((one, other) => one - other).map(tenths), "unlimited"];
      return upTo.map((up_to, index) => ({ up_to, price: drawn[index] as string }));
    });
}

/** At least one charge; each meter may be priced, and so may what an order states where orders state something. */
export function charges(sold: PlainTariff["sold"]): fc.Arbitrary<Readonly<Record<string, PlainCharge>>> {
  return someOf({
    ...meteredCharges(sold),
    base: fc
      .tuple(prices, billed)
      .map(([price, due]) => ({ model: "flat", every: "month", price, billed: due })),
    ...(sold === "by_order" ? { seats: seatCharges } : {}),
  });
}

/** A charge for each meter, and a second one for calls. */
export function meteredCharges(sold: PlainTariff["sold"]): Record<string, fc.Arbitrary<PlainCharge>> {
  return {
    calls: usageCharges({ meter: "calls" }, "units"),
    traffic: usageCharges({ meter: "traffic" }, "tenths"),
    activity: fc
      .constantFrom(true, true, false)
      .chain((included) =>
        usageCharges(
          { meter: "active-seats", ...(included && sold === "by_order" ? { included: "order.seats" } : {}) },
          "units",
        ),
      ),
    surcharge: prices.map((price) => ({ meter: "calls", model: "per_unit", price })),
  };
}

/** One to five of the charges. */
export function someOf(
  drawn: Readonly<Record<string, fc.Arbitrary<PlainCharge>>>,
): fc.Arbitrary<Readonly<Record<string, PlainCharge>>> {
  return fc
    .subarray(Object.keys(drawn), { minLength: 1, maxLength: 5 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, drawn[name] as fc.Arbitrary<PlainCharge>]))),
    );
}

export const billed = fc.constantFrom("in_advance" as const, "in_arrears" as const);
export const tieredModels = fc.constantFrom("graduated" as const, "volume" as const);

type Metered = Pick<PlainCharge, "meter" | "included">;

function usageCharges(metered: Metered, step: "units" | "tenths"): fc.Arbitrary<PlainCharge> {
  const resets = fc.constantFrom(
    "daily" as const,
    "monthly" as const,
    "yearly" as const,
    "per_order" as const,
    "never" as const,
  );
  return fc.oneof(
    { weight: 1, arbitrary: prices.map((price): PlainCharge => ({ ...metered, model: "per_unit", price })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tieredModels, tiers(step), resets)
        .map(([model, drawn, reset]): PlainCharge => ({ ...metered, model, tiers: drawn, resets: reset })),
    },
  );
}

const seatCharges: fc.Arbitrary<PlainCharge> = fc
  .tuple(billed, fc.oneof(prices, fc.tuple(tieredModels, tiers("units"))))
  .map(([due, priced]) => ({
    quantity: "order.seats",
    every: "month",
    billed: due,
    ...(typeof priced === "string"
      ? { model: "per_unit", price: priced }
      : { model: priced[0], tiers: priced[1] }),
  }));

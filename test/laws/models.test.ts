import fc from "fast-check";
import { expect, test } from "vitest";
import { isFailure } from "../../src/index.ts";
import { type PlainCharge, type Tier, tariffId } from "../oracle/plain.ts";
import { moneyOf } from "../oracle/prices.ts";
import { askRate, holdsFor, open, Tally, TIMEOUT } from "./ask.ts";
import { prices } from "./charge-arbitraries.ts";
import { pricingCalls } from "./one-version.ts";

const largest = Number.MAX_SAFE_INTEGER;
const bounds = fc.oneof(
  fc.integer({ min: 1, max: 1_000 }),
  fc.integer({ min: 1, max: 10_000_000 }),
  fc.integer({ min: 1, max: largest }),
);
const quantities = fc.oneof(fc.nat(1_000), fc.nat(20_000_000), fc.nat(largest));

/** Up to six tiers, with bounds and prices of every size. */
const wideTiers: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(fc.uniqueArray(bounds, { maxLength: 5 }), fc.array(prices, { minLength: 6, maxLength: 6 }))
  .map(([drawn, money]) => {
    const upTo = [...drawn.sort((one, other) => one - other).map(String), "unlimited"];
    return upTo.map((up_to, index) => ({ up_to, price: money[index] as string }));
  });

type Model = "graduated" | "volume";

/** What quantities used one after the other cost, each on a bill of its own. */
async function costs(
  model: Model,
  tiers: readonly Tier[],
  used: readonly number[],
): Promise<readonly bigint[]> {
  const charge: PlainCharge = { model, meter: "calls", tiers, resets: "monthly" };
  const catalog = await open(pricingCalls(charge));
  const usage = used.map((quantity, index) => ({ meter: "calls", at: `2025-01-0${index + 1}`, quantity }));
  return await Promise.all(
    used.map(async (_, index) => {
      const answer = await askRate(catalog, {
        contract: { id: "c-1", tariff: tariffId, started: "2025-01-01" },
        period: { from: `2025-01-0${index + 1}`, until: `2025-01-0${index + 2}` },
        usage_from: "2025-01-01",
        usage: usage.slice(0, index + 1),
      });
      if (isFailure(answer)) throw new Error(JSON.stringify(answer));
      return moneyOf(answer.totals[0]?.exact as string);
    }),
  );
}

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

test("graduated and volume cost what multiplying out the bands gives, for quantities of every size", {
  timeout: TIMEOUT,
}, async () => {
  const tally = new Tally();
  await holdsFor(fc.tuple(wideTiers, quantities), 200, async ([tiers, quantity]) => {
    const parts = tiers.map(({ up_to, price }, index) => {
      const lower = BigInt(tiers[index - 1]?.up_to ?? "0");
      const upper = up_to === "unlimited" ? BigInt(quantity) : BigInt(up_to);
      const inside = (BigInt(quantity) < upper ? BigInt(quantity) : upper) - lower;
      return { inside: inside > 0n ? inside : 0n, price: moneyOf(price) };
    });
    const reached = parts.findLast(({ inside }) => inside > 0n);
    expect(await costs("graduated", tiers, [quantity])).toEqual([
      total(parts.map(({ inside, price }) => inside * price)),
    ]);
    expect(await costs("volume", tiers, [quantity])).toEqual([BigInt(quantity) * (reached?.price ?? 0n)]);
    tally.add(parts.filter(({ inside }) => inside > 0n).length > 1 ? "several tiers" : "one tier");
    if (quantity > 1_000_000_000) tally.add("large");
  });
  tally.expectAll("several tiers", "one tier", "large");
});

test("graduated is additive over the parts of a window, and more usage never costs less", {
  timeout: TIMEOUT,
}, async () => {
  await holdsFor(
    fc.tuple(wideTiers, fc.nat(20_000_000), fc.nat(20_000_000)),
    150,
    async ([tiers, one, other]) => {
      const apart = await costs("graduated", tiers, [one, other]);
      const together = await costs("graduated", tiers, [one + other]);
      expect(total(apart)).toBe(total(together));
      expect(total(await costs("graduated", tiers, [one]))).toBeLessThanOrEqual(total(together));
    },
  );
});

const falling = [
  { up_to: "100000", price: "0.0009" },
  { up_to: "unlimited", price: "0.0007" },
];

test("volume is not monotone: 100,001 calls cost less than 100,000", async () => {
  // 100,000 x 0.0009 = 90; 100,001 x 0.0007 = 70.0007
  expect(await costs("volume", falling, [100_000])).toEqual([moneyOf("90")]);
  expect(await costs("volume", falling, [100_001])).toEqual([moneyOf("70.0007")]);
});

test("volume on two counters costs other than on one; on one counter the second bill settles the difference", async () => {
  // One counter of 120,000: 120,000 x 0.0007 = 84. Two of 60,000: 2 x 60,000 x 0.0009 = 108.
  expect(await costs("volume", falling, [120_000])).toEqual([moneyOf("84")]);
  expect(
    total([...(await costs("volume", falling, [60_000])), ...(await costs("volume", falling, [60_000]))]),
  ).toBe(moneyOf("108"));
  expect(await costs("volume", falling, [60_000, 60_000])).toEqual([moneyOf("54"), moneyOf("30")]);
});

import { QUANTA_PER_UNIT, quantaOf } from "./measured-usage.ts";
import type { PlainCharge } from "./plain.ts";

/**
 * Money is whole in steps of 10^-45: prices have up to 12 decimals, quantities are tenths, and each of two discounts, one on
 * the other, is a percentage of up to 12 decimals.
 */
const MONEY_DECIMALS = 45;

/** What the quanta after `before` up to `upTo` of one counter cost, found quantum by quantum. */
export function costOf(charge: PlainCharge, before: bigint, upTo: bigint): bigint {
  if (charge.model === "volume") return volumeCost(charge, upTo) - volumeCost(charge, before);
  let cost = 0n;
  for (let quantum = before + 1n; quantum <= upTo; quantum += 1n) cost += pricePerQuantum(charge, quantum);
  return cost;
}

function volumeCost(charge: PlainCharge, quanta: bigint): bigint {
  return quanta === 0n ? 0n : quanta * pricePerQuantum(charge, quanta);
}

/** The price of the quantum with this ordinal number. */
function pricePerQuantum({ price, tiers }: PlainCharge, ordinal: bigint): bigint {
  const reached = tiers?.find(({ up_to }) => up_to === "unlimited" || ordinal <= quantaOf(up_to));
  return moneyOf(reached?.price ?? (price as string)) / QUANTA_PER_UNIT;
}

export function moneyOf(decimal: string): bigint {
  const [whole, fraction = ""] = decimal.replace("-", "").split(".");
  const kept = fraction.slice(0, MONEY_DECIMALS).padEnd(MONEY_DECIMALS, "0");
  if (/[1-9]/.test(fraction.slice(MONEY_DECIMALS))) throw new Error(`${decimal} is finer than 10^-45`);
  return BigInt(`${whole}${kept}`) * (decimal.startsWith("-") ? -1n : 1n);
}

/** A percentage of money; all drawn percentages leave whole steps. */
export function percentOf(percent: string, money: bigint): bigint {
  const product = money * moneyOf(percent);
  const hundred = moneyOf("100");
  if (product % hundred !== 0n) throw new Error(`${percent} percent is finer than 10^-45`);
  return product / hundred;
}

/** A share of money: to 12 decimals, half up and at ties away from zero. */
export function cut12(money: bigint, { part, whole }: Share): bigint {
  const step = moneyOf("0.000000000001") * whole;
  const product = money * part;
  const magnitude = product < 0n ? -product : product;
  const steps = (magnitude * 2n + step) / (step * 2n);
  return (product < 0n ? -steps : steps) * moneyOf("0.000000000001");
}

/** So many of so many. */
export type Share = { readonly part: bigint; readonly whole: bigint };

/** How many tiers a counter touches between two stands. */
export function tiersTouched({ tiers }: PlainCharge, before: bigint, upTo: bigint): number {
  const tierOf = (ordinal: bigint) =>
    tiers?.findIndex(({ up_to }) => up_to === "unlimited" || ordinal <= quantaOf(up_to)) ?? 0;
  return upTo > before ? tierOf(upTo) - tierOf(before + 1n) + 1 : 0;
}

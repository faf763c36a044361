import type { PlainCharge, PlainTariff } from "../oracle/plain.ts";

export const EFFECTIVE = "2025-01-01";

/** An open-ended tariff in UTC of one version that prices calls. */
export function pricingCalls(charge: PlainCharge): PlainTariff {
  const terms = { trial: "not_offered", rounding: "none", charges: { calls: charge } } as const;
  const switches = { rows: [], early_switch: "not_allowed", switch_back: "never", overrides: [] } as const;
  const version = { ...terms, ...switches, effective: EFFECTIVE, cohorts: {} };
  return { zone: "UTC", sold: "open_ended", currency: "USD", versions: [version] };
}

export const perCall: PlainCharge = { model: "per_unit", meter: "calls", price: "1" };

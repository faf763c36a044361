import {
  type PlainCharge,
  type PlainContract,
  type PlainRequest,
  type PlainTariff,
  type PlainVersion,
  tariffId,
  type UsageRow,
} from "./plain.ts";
import { type Rated, rateByHand } from "./rating-oracle.ts";

/** Builders for cases small enough to work out by hand: in UTC, in USD, one order of 2 seats from January to November 2025. */
export const order = {
  id: "o-1",
  bought: "2025-01-01",
  from: "2025-01-01",
  until: "2025-12-01",
  quantities: { seats: 2 },
};

export function contract(more: Partial<PlainContract> = {}): PlainContract {
  return { id: "c-1", tariff: tariffId, orders: [order], attributes: { region: "eu" }, ...more };
}

export function version(effective: string, more: Partial<PlainVersion> = {}): PlainVersion {
  const base = { trial: "free", rounding: "none", charges: {}, cohorts: {}, overrides: [] } as const;
  const rows = effective === "2025-01-01" ? [] : [{ when: "otherwise", switch: "on_effective_date" }];
  return { ...base, effective, rows, early_switch: "allowed", switch_back: "allowed", ...more };
}

export function tariff(...versions: PlainVersion[]): PlainTariff {
  return { zone: "UTC", sold: "by_order", currency: "USD", versions };
}

/** One version with one charge, which is named `it`. */
export function pricing(it: PlainCharge, more: Partial<PlainVersion> = {}): PlainTariff {
  return tariff(version("2025-01-01", { charges: { it }, ...more }));
}

/** Two versions with one charge each, named `it`; everybody switches on 11 January 2025. */
export function switching(it: PlainCharge, later: PlainCharge): PlainTariff {
  return tariff(
    version("2025-01-01", { charges: { it } }),
    version("2025-01-11", { charges: { it: later } }),
  );
}

export const perCall: PlainCharge = { model: "per_unit", meter: "calls", price: "1" };

export function calls(...rows: readonly (readonly [at: string, quantity: number])[]): readonly UsageRow[] {
  return rows.map(([at, quantity]) => ({ meter: "calls", at, quantity }));
}

type Asked = Partial<Omit<PlainRequest, "period">> & { readonly from: string; readonly until: string };

/** Rates with usage complete since the contract began. */
export function rated(asked: PlainTariff, { from, until, ...more }: Asked): Rated {
  const request = { contract: contract(), usage_from: "2025-01-01", usage: [], ...more };
  const verdict = rateByHand(asked, { ...request, period: { from, until } });
  if (verdict.kind !== "rated") throw new Error(verdict.codes.join());
  return verdict;
}

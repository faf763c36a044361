import type { TariffVersion } from "../domain/tariff.ts";

/** The switch moment to propose for every existing contract: an open order need not have an end. */
export function usualMoment({ sold }: TariffVersion): "at_order_end" | "on_effective_date" {
  return sold === "by_order" ? "at_order_end" : "on_effective_date";
}

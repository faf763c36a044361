import type { Decimal } from "./decimal.ts";
import type { Currency } from "./money.ts";

export type RoundingMode = "half_up" | "half_even" | "half_down" | "up" | "down" | "ceil" | "floor";

/** How an exact amount becomes a billed one: to a multiple of `step`, in `currency`, each line by itself. */
export type Rounding =
  | { readonly kind: "none" }
  | {
      readonly kind: "per_line";
      readonly mode: RoundingMode;
      readonly step: Decimal;
      readonly currency: Currency;
    };

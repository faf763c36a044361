import { type Decimal, printDecimal } from "./decimal.ts";
import type { Currency } from "./money.ts";

export type RoundingMode = "half_up" | "half_even" | "half_down" | "up" | "down" | "ceil" | "floor";

/**
 * How exact amounts become billed ones: to a multiple of `step`, in `currency`. `per_line`: each line by itself.
 * `per_statement`: the sum, with a line for the difference. `split`: the sum, and the lines so that they add up to it.
 */
export type Rounding =
  | { readonly kind: "none" }
  | {
      readonly kind: "per_line" | "per_statement" | "split";
      readonly mode: RoundingMode;
      readonly step: Decimal;
      readonly currency: Currency;
    };

const SCOPES = { per_line: "per line", per_statement: "per statement", split: "split over lines" } as const;

/** As a file says it: `half_up to 0.01 USD per line`. */
export function printRounding(rounding: Rounding): string {
  if (rounding.kind === "none") return "none";
  const { mode, step, currency, kind } = rounding;
  return `${mode} to ${printDecimal(step)} ${currency} ${SCOPES[kind]}`;
}

import type { Decimal } from "./decimal.ts";
import type { Currency } from "./money.ts";

/** How much is too much: a share in percent, or an amount. */
export type Limit =
  | { readonly kind: "percent"; readonly value: Decimal }
  | { readonly kind: "amount"; readonly value: Decimal; readonly currency: Currency };

/** What a price change may do at most; `sentence` is how the file says it. */
export type Budget = { readonly sentence: string } & (
  | { readonly kind: "no-contract-above" | "no-contract-below" | "total-within"; readonly limit: Limit }
  | { readonly kind: "nothing-before" | "no-promise-broken" | "all-rateable" }
);

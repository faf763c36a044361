import type { Currency } from "./money.ts";

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one): how many decimals they have. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"].map((code) => [code, 0] as const),
  ...["PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((code) => [code, 0] as const),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
  ...["CLF", "UYW"].map((code) => [code, 4] as const),
]);

/** How many decimals an amount that can be paid has: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorUnitsOf(currency: Currency): number {
  return DECIMALS.get(currency) ?? 2;
}

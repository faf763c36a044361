import { numberText } from "../domain/number-text.ts";

/** A difference with its sign; 0 has none. */
export function signed(difference: string): string {
  return /^(-|0(\.0+)?$)/.test(difference) ? numberText(difference) : `+${numberText(difference)}`;
}

/** How many contracts, as people read it: `1,234`. */
export function count(contracts: number): string {
  return numberText(String(contracts));
}

/** `1 contract`, `1,234 contracts`. */
export function counted(contracts: number): string {
  return `${count(contracts)} ${contracts === 1 ? "contract" : "contracts"}`;
}

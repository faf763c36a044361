import { numberText } from "../domain/number-text.ts";

/** An amount with at least as many decimals as `like` has: `90` like `0.00` is `90.00`. No digit is lost. */
export function amountText(decimal: string, like: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(like.split(".")[1]?.length ?? 0, "0");
  return numberText(digits === "" ? whole : `${whole}.${digits}`);
}

/** What the figures of a line look like at least: the step to which its version rounds; nothing where it rounds to none. */
export function stepOf(rounding: string): string {
  return rounding.split(" ")[2] ?? "";
}

/** Whether a version rounds its lines so that they add up to a rounded sum. */
export function isSplit(rounding: string): boolean {
  return rounding.endsWith("split over lines");
}

import { quantityText } from "../domain/number-text.ts";
import type { UnpricedUsage1, UsageOutsideThePeriod } from "../generated/result.ts";
import { effectiveOf, tariffOf } from "./reason-text.ts";
import { spanText } from "./span-text.ts";

/** What was used of a meter that the version in force does not price; of which tariff, where a contract has several. */
export function unpricedSentence(
  { meter, version, from, until, quantity, unit }: UnpricedUsage1,
  tariffs: ReadonlySet<string>,
): string {
  const of = tariffs.size > 1 ? ` of ${tariffOf(version)}` : "";
  const when = `${spanText({ from, until })}, version of ${effectiveOf(version)}${of}`;
  return `${meter}: ${quantityText(quantity, unit)}, ${when}`;
}

/** What was sent and lies before or after the period. */
export function outsideSentence({ meter, from, until, quantity, unit }: UsageOutsideThePeriod): string {
  return `${meter}: ${quantityText(quantity, unit)}, ${spanText({ from, until })}`;
}

/** What stands above each of the two lists. */
export const UNPRICED = "Not charged under the terms of its time";
export const OUTSIDE = "Sent, but outside the period, so not billed here";

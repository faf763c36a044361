import type { RecurringCharge } from "../domain/charge.ts";

/** What to write so that a charge is billed in whole parts; where a part can begin before the order that needs one more key. */
export function prorateNone({ anchor }: Pick<RecurringCharge, "anchor">): string {
  return anchor.kind === "order_start" ? "`prorate: none`" : "`prorate: none` with a `first_part`";
}

import type { Interval } from "./interval.ts";
import type { Money } from "./money.ts";
import type { Place } from "./problem.ts";

/**
 * A line that was billed before. `reverses` is true of one that took another back; then its amounts are those of the other,
 * negated. `places` is how many decimals its amount was written with.
 */
export type BookedLine = Interval & {
  readonly kind: string;
  readonly due: Temporal.Instant | undefined;
  readonly reverses: boolean;
  readonly charge: string | undefined;
  readonly version: string;
  readonly exact: Money;
  readonly amount: Money;
  readonly places: number;
  readonly place: Place;
};

/** What tells a line from others that may stand beside it: everything but its amounts. */
export function identityOf(
  line: Pick<BookedLine, "kind" | "charge" | "version" | "from" | "until" | "amount">,
): string {
  const { kind, charge, version, from, until, amount } = line;
  const span = `${from.epochNanoseconds} ${until.epochNanoseconds}`;
  return JSON.stringify([kind, charge ?? null, version, span, amount.currency]);
}

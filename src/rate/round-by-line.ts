import type { Charge } from "../domain/charge.ts";
import type { ExactLine } from "../domain/line.ts";
import type { Money } from "../domain/money.ts";
import type { Rounding } from "../domain/rounding.ts";
import type { Segment } from "../domain/timeline.ts";
import { round } from "./round.ts";

/** What lines come to, exact and billed. */
type Sums = { readonly exact: Money; readonly billed: Money };

/** The sums of a segment so far: of each charge, and (undefined) of all of them. */
type SumsOf = Map<Charge | undefined, Sums>;

/**
 * Each line by itself; but a maximum or minimum is rounded together with the lines it limits, so that they come out at the
 * limit, not a cent beside it. Lines come after those that they adjust.
 */
export function roundByLine(lines: readonly ExactLine[], rounding: Rounding): ReadonlyMap<ExactLine, Money> {
  const amounts = new Map<ExactLine, Money>();
  const bySegment = new Map<Segment, SumsOf>();
  for (const line of lines) {
    const sums: SumsOf = bySegment.get(line.segment) ?? new Map();
    bySegment.set(line.segment, sums);
    const billed = billedOf(line, sums, rounding);
    amounts.set(line, billed);
    for (const key of new Set([chargeOf(line), undefined])) add(sums, key, { exact: line.exact, billed });
  }
  return amounts;
}

function billedOf(line: ExactLine, sums: SumsOf, rounding: Rounding): Money {
  const adjusted = isLimiting(line) ? sums.get(chargeOf(line)) : undefined;
  if (!adjusted) return round(line.exact, rounding);
  return round(adjusted.exact.plus(line.exact), rounding).minus(adjusted.billed);
}

function add(sums: SumsOf, key: Charge | undefined, { exact, billed }: Sums): void {
  const before = sums.get(key);
  sums.set(
    key,
    before ? { exact: before.exact.plus(exact), billed: before.billed.plus(billed) } : { exact, billed },
  );
}

function isLimiting({ kind }: ExactLine): boolean {
  return kind === "maximum" || kind === "minimum";
}

function chargeOf(line: ExactLine): Charge | undefined {
  return line.kind === "rounding" ? undefined : line.charge;
}

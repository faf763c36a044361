import type { UsageCharge } from "../domain/charge.ts";
import { Decimal, ZERO } from "../domain/decimal.ts";
import type { Interval } from "../domain/interval.ts";
import type { Problem } from "../domain/problem.ts";
import type { TariffVersion } from "../domain/tariff.ts";
import { intervalAt, type Segment } from "../domain/timeline.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import { orderQuantity } from "./order-quantity.ts";
import type { ChargeUsage, Rating, Unstated } from "./rating.ts";
import { countBefore, rowsBetween } from "./rows.ts";
import { RunningSum } from "./running-sum.ts";

/** Added up once for a rating: every window of a counter, a maximum and a discount asks for its part of the same. */
export function usageOf(charge: UsageCharge, version: TariffVersion, rating: Rating): ChargeUsage {
  const known = rating.usage.get(charge) ?? addUp(charge, version, rating);
  rating.usage.set(charge, known);
  return known;
}

/** What hides how much of a span's usage was included. */
export function unstatedIn(span: Interval, { unstated }: ChargeUsage): readonly Problem[] {
  const isMissing = ({ rows }: Unstated) => countBefore(rows, span.from) < countBefore(rows, span.until);
  return unstated.filter(isMissing).map(({ problem }) => problem);
}

function addUp(charge: UsageCharge, version: TariffVersion, rating: Rating): ChargeUsage {
  const { measured, timeline, stretches } = rating;
  const all = measured.get(charge.meter.name) ?? [];
  const rows = timeline.segments
    .filter((segment) => segment.version === version)
    .flatMap((segment) => rowsBetween(all, segment).map((row) => priced(row, charge, segment)));
  const known = rows.flatMap((row) => (row.paid instanceof Decimal ? [{ ...row, paid: row.paid }] : []));
  const counted = known.filter(({ window }) => intervalAt(stretches, window.from)?.inTrial === false);
  return {
    used: new RunningSum(known),
    included: new RunningSum(known.map((row) => ({ ...row, quantity: row.paid }))),
    counted: new RunningSum(counted.map((row) => ({ ...row, quantity: row.quantity.minus(row.paid) }))),
    unstated: [...Map.groupBy(rows, ({ segment }) => segment).values()].flatMap(unstatedOf),
  };
}

/** A row, and how much of it the order had paid for. */
type Row = MeasuredQuantity & { readonly segment: Segment; readonly paid: Decimal | Problem };

function priced(row: MeasuredQuantity, { included }: UsageCharge, segment: Segment): Row {
  const { order, version } = segment;
  const paid = included ? orderQuantity(included, order, row.window.from, version) : ZERO;
  const isAll = paid instanceof Decimal && !paid.lessThan(row.quantity);
  return { ...row, segment, paid: isAll ? row.quantity : paid };
}

function unstatedOf(rows: readonly Row[]): readonly Unstated[] {
  const refused = rows.flatMap((row) => (row.paid instanceof Decimal ? [] : [{ row, problem: row.paid }]));
  const [first] = refused;
  return first ? [{ problem: first.problem, rows: refused.map(({ row }) => row) }] : [];
}

import type { RecurringCharge } from "../domain/charge.ts";
import { changesIn } from "../domain/contract.ts";
import { isSame } from "../domain/instant.ts";
import { contains, type Interval, intersect } from "../domain/interval.ts";
import { intervalAt, type Segment } from "../domain/timeline.ts";
import type { Rating } from "./rating.ts";

/** A stretch of a part in which one version, one quantity and one state of trial hold. */
export type Piece = Interval & { readonly trial: boolean };

/** The pieces of a part inside a segment, ascending. */
export function piecesOf(
  { quantity }: RecurringCharge,
  segment: Segment,
  part: Interval,
  { stretches, stretchesOf, effort }: Rating,
): readonly Piece[] {
  const inside = intersect(segment, part);
  if (!inside) return [];
  const history = (quantity && segment.order.quantities.get(quantity.name)) ?? [];
  const changes = changesIn(history, inside, (a, b) => a.equals(b));
  const edges = (stretchesOf.get(segment) ?? []).map(({ from }) => from);
  const cuts = [inside.from, ...[...changes, ...edges].filter((at) => contains(inside, at)), inside.until]
    .toSorted((a, b) => (a.epochNanoseconds < b.epochNanoseconds ? -1 : 1))
    .filter((at, n, all) => n === 0 || !isSame(at, all[n - 1] ?? at));
  effort(cuts.length);
  return cuts.slice(1).flatMap((until, n) => {
    const from = cuts[n];
    return from ? [{ from, until, trial: intervalAt(stretches, from)?.inTrial ?? false }] : [];
  });
}

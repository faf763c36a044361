import type { Contract, Order } from "./contract.ts";
import { countWhile } from "./count-while.ts";
import { isBefore } from "./instant.ts";
import { contains, type Interval, intersect } from "./interval.ts";
import type { Place } from "./problem.ts";
import type { TariffVersion } from "./tariff.ts";

/** Why a version applies: a closed list of codes, a sentence, and the place that decided it. */
export type Reason = {
  readonly code:
    | "bought-under"
    | "existing-contracts-row"
    | "promise-kept"
    | "early-switch"
    | "early-switch-undone"
    | "no-switch-back"
    | "moved";
  readonly text: string;
  readonly place: Place;
};

/** The next move to another version, of the same tariff or of another one of the product. */
export type NextSwitch = {
  readonly at: Temporal.Instant;
  readonly version: TariffVersion;
  readonly because: Reason;
};

/** A stretch in which one version applies to one order. */
export type Segment = Interval & {
  readonly order: Order;
  readonly version: TariffVersion;
  readonly because: Reason;
  readonly next: NextSwitch | undefined;
};

/** Segments ascend and partition the contract's orders, cut at its end; each order's are of its own tariff. */
export type Timeline = { readonly contract: Contract; readonly segments: readonly Segment[] };

/**
 * A stretch of a segment that is wholly inside or wholly outside the contract's trial; a version that charges in
 * trials is not cut by them.
 */
export type Stretch = Interval & { readonly segment: Segment; readonly inTrial: boolean };

/** Ascending; together they are the segments. */
export function stretchesOf({ contract, segments }: Timeline): readonly Stretch[] {
  return segments.flatMap((segment) => {
    const trial = segment.version.trial === "charged" ? undefined : contract.trial;
    const inside = trial && intersect(segment, trial);
    const cuts = inside
      ? [segment.from, inside.from, inside.until, segment.until]
      : [segment.from, segment.until];
    return cuts.slice(1).flatMap((until, n) => {
      const part = intersect(segment, { from: cuts[n] ?? until, until });
      return part ? [{ ...part, segment, inTrial: inside !== undefined && contains(inside, part.from) }] : [];
    });
  });
}

/** The one of ascending, disjoint intervals in which an instant lies; by halving, since contracts can have many. */
export function intervalAt<T extends Interval>(intervals: readonly T[], at: Temporal.Instant): T | undefined {
  const begun = countWhile(intervals.length, (n) => {
    const interval = intervals[n];
    return interval !== undefined && !isBefore(at, interval.from);
  });
  const found = intervals[begun - 1];
  return found && contains(found, at) ? found : undefined;
}

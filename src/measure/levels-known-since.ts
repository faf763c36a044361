import type { Contract } from "../domain/contract.ts";
import { isBefore } from "../domain/instant.ts";
import type { MeasuredQuantity } from "../domain/usage.ts";
import type { EventsOfMeter } from "./events-of-meter.ts";

type Input = {
  readonly levels: readonly EventsOfMeter[];
  readonly rows: readonly MeasuredQuantity[];
  readonly contract: Contract;
  readonly usageFrom: Temporal.Instant;
};

/** Since when the level of each level meter is known; a meter whose level never is has no entry. `rows` are the measured ones. */
export function levelsKnownSince({ levels, ...known }: Input): ReadonlyMap<string, Temporal.Instant> {
  return new Map(
    levels.flatMap((events) => {
      const since = knownSince(events, known);
      return since ? [[events.meter.name, since] as const] : [];
    }),
  );
}

/**
 * Where the usage is complete since the contract began, the level was 0 until its first event. Where quantities were measured
 * before the first event, they are complete since `usageFrom` like any measured usage. Else only events tell it.
 */
function knownSince(
  { meter, rows: events }: EventsOfMeter,
  { rows, contract, usageFrom }: Omit<Input, "levels">,
): Temporal.Instant | undefined {
  if (!isBefore(contract.started, usageFrom)) return contract.started;
  const first = events.map(({ window }) => window.from).reduce(earlier, undefined);
  const isMeasured = rows.some(
    (row) => row.meter === meter.name && (!first || isBefore(row.window.from, first)),
  );
  return isMeasured ? earlier(first, usageFrom) : first;
}

function earlier(best: Temporal.Instant | undefined, other: Temporal.Instant): Temporal.Instant {
  return best && isBefore(best, other) ? best : other;
}

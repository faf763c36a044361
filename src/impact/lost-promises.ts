import type { Catalog } from "../domain/catalog.ts";
import { FOREVER, isBefore, latest } from "../domain/instant.ts";
import { type Interval, intersect } from "../domain/interval.ts";
import type * as Json from "../generated/result.ts";

type Segments = readonly Json.Segment[];

/**
 * Where the contract was on an older version although a newer one was in effect, it had been promised that; what of it the head
 * takes away is lost. A version that merely ends since a newer one begins promised nothing.
 */
export function lostPromises(was: Segments, is: Segments, base: Catalog): Json.LostPromise[] {
  return was.flatMap((segment) => {
    const kept = keptStretch(segment, base);
    if (!kept) return [];
    const other = is.find((each) => each.version !== segment.version && intersect(spanOf(each), kept));
    const lost = other && intersect(spanOf(other), kept);
    return other && lost
      ? [
          {
            version: segment.version,
            from: lost.from.toString(),
            until: segment.until,
            because: other.because.text,
          },
        ]
      : [];
  });
}

/** The part of a segment in which a newer version of its tariff was in effect; undefined for none. */
function keptStretch(segment: Json.Segment, { tariffs }: Catalog): Interval | undefined {
  const versions = tariffs.get(segment.version.slice(0, segment.version.lastIndexOf("@")))?.versions ?? [];
  const newer = versions[versions.findIndex(({ id }) => id === segment.version) + 1];
  if (!newer || newer.id === segment.version) return undefined;
  const span = spanOf(segment);
  const from = latest(span.from, newer.effectiveFrom);
  return isBefore(from, span.until) ? { from, until: span.until } : undefined;
}

function spanOf({ from, until }: Json.Segment): Interval {
  return {
    from: Temporal.Instant.from(from),
    until: until === null ? FOREVER : Temporal.Instant.from(until),
  };
}

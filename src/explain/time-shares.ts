import type { Span } from "./span-text.ts";

/** How long each span lasts within `time`, in ten-thousandths of it; where its end is not known, a quarter stands for the rest. */
export function timeShares(spans: readonly Span[], time: Span): readonly number[] {
  const from = millisOf(time.from);
  const known = Math.max(from, ...spans.map((span) => millisOf(span.from)));
  const until = time.until === null ? known + (known - from) / 3 : millisOf(time.until);
  return spans.map((span) => {
    const first = Math.max(from, millisOf(span.from));
    const last = span.until === null ? until : Math.min(until, millisOf(span.until));
    return until <= from ? 0 : Math.max(0, Math.round(((last - first) / (until - from)) * 10_000));
  });
}

function millisOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** An instant after every other: the end of what has no known end. It is never printed; see `printInstant`. */
export const FOREVER: Temporal.Instant = Temporal.Instant.fromEpochMilliseconds(8.64e15);

/** By nanoseconds, which is exact and several times faster than `Temporal.Instant.compare`. */
export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochNanoseconds < b.epochNanoseconds;
}

export function isSame(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochNanoseconds === b.epochNanoseconds;
}

export function latest(first: Temporal.Instant, ...others: readonly Temporal.Instant[]): Temporal.Instant {
  return others.reduce((best, other) => (isBefore(best, other) ? other : best), first);
}

export function earliest(first: Temporal.Instant, ...others: readonly Temporal.Instant[]): Temporal.Instant {
  return others.reduce((best, other) => (isBefore(other, best) ? other : best), first);
}

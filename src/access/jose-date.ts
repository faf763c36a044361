/**
 * The instant as jose wants it. The one place where a Date is made: jose compares the claims `exp` and `nbf` with a
 * Date or with its own clock, and only the injected clock lets a test say what time it is.
 */
export function joseDate({ epochMilliseconds }: Temporal.Instant) {
  return new Date(epochMilliseconds);
}

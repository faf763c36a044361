import type { TimeZone } from "../domain/calendar.ts";
import type { Decimal } from "../domain/decimal.ts";
import { isBefore } from "../domain/instant.ts";
import type { Interval } from "../domain/interval.ts";
import { errorAt, type FilePlace, type PointerPlace, type Problem } from "../domain/problem.ts";
import { below, type Places } from "./places.ts";
import { isMisread, type Misread } from "./scalar/misread.ts";
import { readQuantity } from "./scalar/number.ts";
import { instantOf, readMoment } from "./scalar/time.ts";

/** What a decoder needs beside the value: where things stand, which zone dates are in, and where to put problems. */
export type Reading<P extends FilePlace | PointerPlace = FilePlace | PointerPlace> = {
  readonly places: Places<P>;
  readonly zone: TimeZone;
  readonly problems: Problem[];
};

/** The value of a scalar that its schema has already accepted. */
export function accepted<T extends object>(reading: T | Misread): T {
  if (isMisread(reading)) throw new Error(`the schema accepted what cannot be read: ${reading.misread}`);
  return reading;
}

export function quantityOf(value: string | number): Decimal {
  return accepted(readQuantity(String(value)));
}

export function instantAt(text: string, zone: TimeZone): Temporal.Instant {
  return instantOf(accepted(readMoment(text)), zone);
}

/** Decodes `{ from, until }`; one that ends before it begins is a problem. */
export function readInterval(
  value: { readonly from: string; readonly until: string },
  pointer: string,
  reading: Reading,
): Interval {
  const interval = { from: instantAt(value.from, reading.zone), until: instantAt(value.until, reading.zone) };
  if (!isBefore(interval.from, interval.until)) {
    reading.problems.push(
      errorAt({
        code: "interval-empty",
        message: `\`${value.until}\` is not after \`${value.from}\`; an interval ends after it begins`,
        hint: "let `until` be later: it is the first instant that no longer belongs to the interval",
        place: reading.places.value(below(pointer, "until")),
      }),
    );
  }
  return interval;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor, TIMEOUT } from "../laws/ask.ts";
import { rated } from "../support/ask.ts";
import { catalog } from "./catalogs.ts";
import { CONTRACT, instantOf, requestFor, USAGE } from "./contract.ts";
import { sumsOf } from "./sums.ts";

const [begin, end] = [instantOf("2026-01-01"), instantOf("2027-01-01")];

/** Where something begins, ends, changes or is used, and the edges of months. */
const MARKS = [
  ...CONTRACT.orders.flatMap(({ from, until, quantities }) => [
    from,
    until,
    ...quantities.seats.map((dated) => dated.from),
  ]),
  ...[CONTRACT.trial.until, CONTRACT.ended, "2026-04-01", "2026-07-01", "2026-10-16", "2026-11-01"],
  ...USAGE.map(({ at }) => at),
].map(instantOf);

/** The days of which the agents are known only as a whole. */
const WHOLE_DAYS = ["2026-01-15", "2026-02-21", "2026-03-29", "2026-05-01", "2026-07-20", "2026-10-25"];

/** A nanosecond before a mark, at it, or one after it. */
const nearMarks = fc
  .tuple(fc.constantFrom(...MARKS), fc.constantFrom(-1, 0, 1))
  .map(([mark, nanoseconds]) => mark.add({ nanoseconds }));
const anywhere = fc.integer({ min: 1, max: 365 * 24 * 60 - 1 }).map((minutes) => begin.add({ minutes }));
const cut = fc
  .oneof(nearMarks, anywhere)
  .filter((at) => isBetween(at, begin, end) && !WHOLE_DAYS.some((day) => isInside(at, day)));

test("the year rated in any pieces comes to the same, to the last digit of each charge and kind", {
  timeout: TIMEOUT,
}, async () => {
  const whole = sumsOf([await rated(catalog, requestFor("2026-01-01", "2027-01-01"))]);
  await holdsFor(fc.uniqueArray(cut, { minLength: 1, maxLength: 6, selector: String }), 30, async (cuts) => {
    const edges = [begin, ...cuts.toSorted(Temporal.Instant.compare), end].map(String);
    const periods = edges.slice(1).map((until, n) => requestFor(edges[n] ?? until, until));
    const results = await Promise.all(periods.map((request) => rated(catalog, request)));
    expect(sumsOf(results)).toEqual(whole);
  });
});

/** Whether an instant cuts a day: lies in it, and not at its beginning. */
function isInside(at: Temporal.Instant, day: string): boolean {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return isBetween(at, instantOf(day), instantOf(next));
}

function isBetween(at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, at) < 0 && Temporal.Instant.compare(at, until) < 0;
}

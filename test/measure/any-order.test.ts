import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, Tally, TIMEOUT } from "../laws/ask.ts";
import { contract } from "../support/ask.ts";
import { LEVEL, measuring, reads, SWITCHING_AT_NOON, size } from "./gauge.ts";
import { measured, row } from "./measured.ts";

const METERS: readonly (readonly [string, string])[] = [
  ["count", "{ event: thing.size, aggregate: count, unit: event, whole: true }"],
  ["sum", "{ event: thing.size, aggregate: sum, of: value, unit: gigabyte, whole: false }"],
  ["distinct per day", reads("distinct", "day")],
  ["distinct per month", reads("distinct", "month")],
  ["max per day", reads("max", "day")],
  ["max per month", reads("max", "month")],
  ["last per day", reads("last", "day")],
  ["last per month", reads("last", "month")],
  ["level", LEVEL],
];

/** Days around a switch at noon of 10 June, and the months' edges; now and then two events share an instant. */
const moments = fc
  .tuple(fc.constantFrom("05-31", "06-01", "06-09", "06-10", "06-11", "06-30"), fc.nat(23), fc.nat(1))
  .map(([day, hour, half]) => `2026-${day}T${String(hour).padStart(2, "0")}:${half === 0 ? "00" : "30"}:00Z`);
const values = fc.constantFrom(0, 1, 2, "0.5", "2.0");
const someEvents = fc
  .array(fc.tuple(moments, values), { maxLength: 8 })
  .map((drawn) => drawn.map(([at, value], n) => size(`e-${n}`, at, value)));
/** Measured rows of a day that no event is on, so that not all draws with rows are refused. */
const someRows = fc
  .uniqueArray(fc.constantFrom("2026-05-02", "2026-05-03", "2026-05-31", "2026-06-10T13:00:00Z"), {
    maxLength: 2,
  })
  .map((days) => days.map((at) => row("gauge", at, 3)));
const shuffles = fc.array(fc.nat(), { minLength: 32, maxLength: 32 });

function request(usage: readonly object[]) {
  const period = { from: "2026-05-01", until: "2026-07-01" };
  return { contract: contract({ started: "2026-01-01" }), usage_from: "2026-01-01", period, usage };
}

function shuffled<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  return list
    .map((each, n) => ({ each, key: keys[n % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

/** Problems point at rows by their number, so that only their codes can be alike. */
function withoutPlaces(found: readonly string[]): readonly string[] {
  return found.map((each) => each.replace(/^\/usage\/[0-9]+ /, "")).toSorted();
}

function isRefused(found: readonly string[]): boolean {
  return found.some((each) => each.startsWith("/usage/"));
}

describe.each(METERS)("of %s", (_, meter) => {
  test("neither the order of rows and events matters, nor that an event is sent again", {
    timeout: TIMEOUT,
  }, async () => {
    const catalog = await measuring(meter, ...SWITCHING_AT_NOON);
    const tally = new Tally();
    await holdsFor(fc.tuple(someEvents, someRows, shuffles), 100, async ([events, rows, keys]) => {
      const usage = [...events, ...rows];
      const found = await measured(catalog, request(usage));
      const again = await measured(catalog, request(shuffled([...usage, ...events.slice(0, 3)], keys)));
      expect(withoutPlaces(again)).toEqual(withoutPlaces(found));
      tally.add(isRefused(found) ? "refused" : "measured");
      if (!isRefused(found) && events.length > 2 && rows.length > 0) tally.add("events and rows");
    });
    tally.expectAll("measured", "events and rows");
  });

  test("an event id with other content is refused, wherever it stands", { timeout: TIMEOUT }, async () => {
    const catalog = await measuring(meter, ...SWITCHING_AT_NOON);
    const changes = fc.constantFrom({ at: "2026-05-20T00:00:00Z" }, { properties: { value: 7 } });
    const some = someEvents.filter((events) => events.length > 0);
    await holdsFor(fc.tuple(some, changes, shuffles), 50, async ([events, change, keys]) => {
      const usage = shuffled([...events, { ...events[0], ...change }], keys);
      expect(withoutPlaces(await measured(catalog, request(usage)))).toContain("event-id-reused");
    });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBefore } from "../../src/domain/instant.ts";
import { contains } from "../../src/domain/interval.ts";
import { bordersOf, days, parts } from "./parts-of.ts";

describe("a span", () => {
  const monthly = { every: "month", order: "2026-06-02" };

  test("touches the part that ends where it begins, and the one that begins where it ends", () => {
    expect(days({ ...monthly, from: "2026-08-02", until: "2026-09-02" })).toEqual([
      "2026-07-02",
      "2026-08-02",
      "2026-09-02",
      "2026-10-02",
    ]);
    expect(days({ ...monthly, from: "2026-08-03", until: "2026-09-01" })).toEqual([
      "2026-08-02",
      "2026-09-02",
    ]);
  });

  test("before the first part touches none, since nothing is counted backwards", () => {
    expect(parts({ ...monthly, from: "2026-01-01", until: "2026-06-01" })).toEqual([]);
  });

  test.each([
    ["day", "order_start", "9999-06-01", "9999-06-02"],
    ["day", "calendar", "9999-06-01", "9999-06-02"],
    ["month", "day 31", "9999-05-31", "9999-06-30"],
  ])("far from the order is reached without walking, each %s from %s", (every, anchor, from, until) => {
    // walking there would take nearly three million days, and far longer than a test may
    const order = "1900-01-01";
    expect(
      days({ every, anchor, order, from: "9999-06-01T12:00:00Z", until: "9999-06-01T13:00:00Z" }),
    ).toEqual([from, until]);
  });

  test("is covered by parts without gap or overlap from the order on, whatever they are counted by", () => {
    const every = fc.constantFrom("day", "3 days", "week", "month", "quarter", "5 months", "year");
    const anchor = fc.constantFrom("order_start", "calendar", "day 1", "day 29", "day 31");
    const minutes = fc.integer({ min: 0, max: 2_000_000 });
    const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia");
    const first = Temporal.Instant.from("2010-01-01T00:00:00Z");
    fc.assert(
      fc.property(every, anchor, minutes, minutes, zone, (each, by, start, later, name) => {
        const isByDays = /day|week/.test(each);
        const fits = by === "order_start" || !(isByDays ? by.startsWith("day") || each === "3 days" : false);
        fc.pre(fits && !(each === "5 months" && by === "calendar"));
        const order = first.add({ minutes: start }).toString();
        const from = first.add({ minutes: start + later });
        const until = from.add({ hours: 1 });
        const found = parts({
          every: each,
          anchor: by,
          order,
          from: from.toString(),
          until: until.toString(),
          zone: name,
        });
        expect(found.filter((part) => contains(part, from))).toHaveLength(1);
        const borders = bordersOf(found);
        return (
          found.every(({ from: begins }, n) => n === 0 || found[n - 1]?.until.equals(begins) === true) &&
          borders.every((at, n) => n === 0 || isBefore(borders[n - 1] ?? at, at)) &&
          found.length <= 5
        );
      }),
      { numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earliest, FOREVER, isBefore, isSame, latest } from "../../src/domain/instant.ts";
import { contains, encloses, type Interval, intersect, meets } from "../../src/domain/interval.ts";

/** An instant by a number, so that a table can be read at a glance. */
function at(n: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(n);
}

function interval(from: number, until: number): Interval {
  return { from: at(from), until: at(until) };
}

describe("an interval is half-open", () => {
  test.each([
    [9, false],
    [10, true],
    [19, true],
    [20, false],
  ])("[10, 20) and %i: %s", (n, isInside) => {
    expect(contains(interval(10, 20), at(n))).toBe(isInside);
  });

  test("it ends by the nanosecond", () => {
    const last = at(20).subtract({ nanoseconds: 1 });
    expect([contains(interval(10, 20), last), contains(interval(10, 20), at(20))]).toEqual([true, false]);
  });

  test("an empty one contains nothing, not even its start", () => {
    expect(contains(interval(10, 10), at(10))).toBe(false);
  });
});

describe("two intervals", () => {
  //                                    common part      encloses meets
  test.each([
    [interval(10, 20), interval(10, 20), interval(10, 20), true, true],
    [interval(10, 20), interval(12, 18), interval(12, 18), true, true],
    [interval(10, 20), interval(10, 12), interval(10, 12), true, true],
    [interval(10, 20), interval(18, 20), interval(18, 20), true, true],
    [interval(10, 20), interval(9, 12), interval(10, 12), false, true],
    [interval(10, 20), interval(18, 21), interval(18, 20), false, true],
    [interval(10, 20), interval(5, 25), interval(10, 20), false, true],
    [interval(10, 20), interval(5, 10), undefined, false, false], // they only touch
    [interval(10, 20), interval(20, 25), undefined, false, false],
    [interval(10, 20), interval(1, 2), undefined, false, false],
    // a point has no length, and still lies somewhere
    [interval(10, 20), interval(10, 10), undefined, true, true],
    [interval(10, 20), interval(19, 19), undefined, true, true],
    [interval(10, 20), interval(20, 20), undefined, false, false],
    [interval(10, 20), interval(9, 9), undefined, false, false],
  ])("%# have the common part that the table says", (a, b, common, isEnclosed, isMet) => {
    expect(intersect(a, b)).toEqual(common);
    expect(encloses(a, b)).toBe(isEnclosed);
    expect(meets(a, b)).toBe(isMet);
  });

  test("have the same common part either way round, and it holds exactly what both hold", () => {
    const drawn = fc.tuple(fc.nat(20), fc.nat(20)).map(([from, length]) => interval(from, from + length));
    fc.assert(
      fc.property(drawn, drawn, fc.nat(45), (a, b, n) => {
        const common = intersect(a, b);
        expect(intersect(b, a)).toEqual(common);
        const isInBoth = contains(a, at(n)) && contains(b, at(n));
        return isInBoth === (common !== undefined && contains(common, at(n)));
      }),
    );
  });
});

describe("instants", () => {
  test("compare by the nanosecond", () => {
    const next = at(5).add({ nanoseconds: 1 });
    expect([isBefore(at(5), next), isBefore(next, at(5)), isBefore(at(5), at(5))]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isSame(at(5), at(5)), isSame(at(5), next)]).toEqual([true, false]);
  });

  test("have a latest and an earliest", () => {
    expect(latest(at(5), at(9), at(7))).toEqual(at(9));
    expect(earliest(at(5), at(3), at(7))).toEqual(at(3));
    expect([latest(at(5)), earliest(at(5))]).toEqual([at(5), at(5)]);
  });

  test("are all before forever", () => {
    expect(isBefore(Temporal.Instant.from("9999-12-31T23:59:59Z"), FOREVER)).toBe(true);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { changesIn, type Dated, valueAt } from "../../src/domain/contract.ts";
import { isBefore } from "../../src/domain/instant.ts";
import { contains } from "../../src/domain/interval.ts";

const instant = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1_000);
const HISTORY = fc
  .uniqueArray(
    fc.record({ second: fc.integer({ min: 0, max: 12 }), value: fc.integer({ min: 0, max: 2 }) }),
    {
      maxLength: 8,
      selector: ({ second }) => second,
    },
  )
  .chain((dated) =>
    fc.record({ dated: fc.constant(dated), always: fc.option(fc.integer({ min: 0, max: 2 })) }),
  )
  .map(({ dated, always }): readonly Dated<number>[] => [
    ...(always === null ? [] : [{ from: undefined, value: always }]),
    ...dated
      .toSorted((a, b) => a.second - b.second)
      .map(({ second, value }) => ({ from: instant(second), value })),
  ]);
const SECOND = fc.integer({ min: -1, max: 13 });

test("the value at an instant is the last that has begun", () => {
  fc.assert(
    fc.property(HISTORY, SECOND, (history, second) => {
      const begun = history.filter(({ from }) => from === undefined || !isBefore(instant(second), from));
      expect(valueAt(history, instant(second))).toBe(begun.at(-1)?.value);
    }),
  );
});

test("a change is where another value begins, in the span and nowhere else", () => {
  fc.assert(
    fc.property(HISTORY, SECOND, SECOND, (history, a, b) => {
      const span = { from: instant(Math.min(a, b)), until: instant(Math.max(a, b)) };
      const all = history.flatMap(({ from, value }, n) =>
        from && history[n - 1]?.value !== value ? [from] : [],
      );
      const inside = all.filter((at) => contains(span, at));
      expect(changesIn(history, span, Object.is).map(String)).toEqual(inside.map(String));
    }),
  );
});

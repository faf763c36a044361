import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal, sum } from "../../src/domain/decimal.ts";
import { contains } from "../../src/domain/interval.ts";
import { RunningSum } from "../../src/rate/running-sum.ts";

const instant = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
const ROWS = fc
  .array(fc.record({ second: fc.integer({ min: 0, max: 12 }), tenths: fc.integer({ min: 0, max: 99 }) }), {
    maxLength: 12,
  })
  .map((rows) =>
    rows
      .toSorted((a, b) => a.second - b.second)
      .map(({ second, tenths }) => ({
        window: { from: instant(second), until: instant(second) },
        quantity: new Decimal(tenths).dividedBy(10),
      })),
  );
const SPAN = fc.tuple(fc.integer({ min: -1, max: 13 }), fc.integer({ min: -1, max: 13 })).map((ends) => {
  const [from = 0, until = 0] = ends.toSorted((a, b) => a - b);
  return { from: instant(from), until: instant(until) };
});

test("is what adding the rows of a span one by one gives", () => {
  fc.assert(
    fc.property(ROWS, SPAN, (rows, span) => {
      const inside = rows.filter(({ window }) => contains(span, window.from));
      const byHand = sum(inside.map(({ quantity }) => quantity));
      expect(new RunningSum(rows).in(span).toFixed()).toBe(byHand.toFixed());
    }),
  );
});

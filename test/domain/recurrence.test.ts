import { describe, expect, test } from "vitest";
import { lengthOf, monthsOf, type Recurrence, recurrenceName } from "../../src/domain/recurrence.ts";

describe("a recurrence has a name in prices, whole months if any, and a length", () => {
  test.each<readonly [Recurrence, string, number | undefined, string, string]>([
    // recurrence, name, months, one part, seven parts
    [{ count: 1, unit: "day" }, "day", undefined, "P1D", "P7D"],
    [{ count: 10, unit: "day" }, "10-days", undefined, "P10D", "P70D"],
    [{ count: 1, unit: "week" }, "week", undefined, "P7D", "P49D"],
    [{ count: 2, unit: "week" }, "2-weeks", undefined, "P14D", "P98D"],
    [{ count: 1, unit: "month" }, "month", 1, "P1M", "P7M"],
    [{ count: 5, unit: "month" }, "5-months", 5, "P5M", "P35M"],
    [{ count: 1, unit: "quarter" }, "quarter", 3, "P3M", "P21M"],
    [{ count: 2, unit: "quarter" }, "2-quarters", 6, "P6M", "P42M"],
    [{ count: 1, unit: "year" }, "year", 12, "P12M", "P84M"],
    [{ count: 3, unit: "year" }, "3-years", 36, "P36M", "P252M"],
  ])("%o", (recurrence, name, months, one, seven) => {
    expect(recurrenceName(recurrence)).toBe(name);
    expect(monthsOf(recurrence)).toBe(months);
    expect([lengthOf(recurrence, 1), lengthOf(recurrence, 7)].map(String)).toEqual([one, seven]);
  });

  test("of no part it has no length", () => {
    expect(lengthOf({ count: 3, unit: "month" }, 0).blank).toBe(true);
    expect(lengthOf({ count: 3, unit: "week" }, 0).blank).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { askedDuration } from "../scripts/asked-duration.ts";

describe("how long a script is to run", () => {
  test.each([
    ["10s", 10_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["168h", 604_800_000],
  ])("is said as %s", (text, milliseconds) => {
    expect(askedDuration("fuzz", [text])).toBe(milliseconds);
  });

  test.each(["", "5", "m", "0s", "-5m", "1.5h", "5 m", "5min", "5M", "1e3s", "169h", "999999h"])(
    "is not said as %j",
    (text) => {
      expect(askedDuration("fuzz", [text])).toMatch(
        new RegExp(`^\`${text}\` is .*; say how long it is to run, for example: npm run fuzz -- 5m$`),
      );
    },
  );

  test("is said once", () => {
    const example = "say how long it is to run, for example: npm run campaign -- 5m";
    expect(askedDuration("campaign", [])).toBe(example);
    expect(askedDuration("campaign", ["5m", "10s"])).toBe(
      `only one argument was expected, and 2 were given; ${example}`,
    );
  });
});

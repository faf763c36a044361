import { describe, expect, test } from "vitest";
import { isMisread } from "../../../src/parse/scalar/misread.ts";
import { readSwitchMoment } from "../../../src/parse/scalar/switch-moment.ts";

function hintOf(text: string): string | undefined {
  const reading = readSwitchMoment(text);
  return isMisread(reading) ? reading.hint : "none is needed";
}

describe("the hint about a day that the calendar does not have", () => {
  test.each([
    ["on 2027-06-31", "2027-06-30", "on 2027-07-01"],
    ["on 2027-02-29", "2027-02-28", "on 2027-03-01"],
    ["on 2028-02-30", "2028-02-29", "on 2028-03-01"],
    ["on 2027-11-31", "2027-11-30", "on 2027-12-01"],
  ])("of %s names the last day, %s, and what keeps the old terms to its end, %s", (text, last, meant) => {
    expect(hintOf(text)).toBe(
      `the last day of that month is ${last}, and \`on D\` means the new terms from 00:00 of D: who keeps the old ones to the end of that day writes \`${meant}\``,
    );
  });

  test.each(["on 2027-06-00", "on 2027-06-32", "on 2027-13-31", "on 1800-06-31", "on 30 June"])(
    "is left to the examples for %s, which is no end of a month",
    (text) => {
      expect(hintOf(text)).toBeUndefined();
    },
  );

  test("is none where there is such a day", () => {
    expect(hintOf("on 2028-02-29")).toBe("none is needed");
  });
});

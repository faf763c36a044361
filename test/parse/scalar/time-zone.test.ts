import { describe, expect, test } from "vitest";
import { isMisread } from "../../../src/parse/scalar/misread.ts";
import { readZone } from "../../../src/parse/scalar/time-zone.ts";

function hintOf(text: string): string | undefined {
  const reading = readZone(text);
  return isMisread(reading) ? reading.hint : "none is needed";
}

describe("the hint about a time zone", () => {
  test.each([
    ["Berlin", "Europe/Berlin"],
    ["berlin", "Europe/Berlin"],
    ["Asia/Berlin", "Europe/Berlin"],
    ["Europe/Berln", "Europe/Berlin"],
    ["Shanghia", "Asia/Shanghai"],
    ["New York", "America/New_York"],
    ["York", "America/New_York"],
    ["Port-au-Prince", "America/Port-au-Prince"],
    ["Kolkata", "Asia/Kolkata"],
  ])("that is written as %s names %s", (text, meant) => {
    expect(hintOf(text)).toBe(`did you mean \`${meant}\`?`);
  });

  test("lists the zones of a name that several have", () => {
    expect(hintOf("Bay")).toBe("write `America/Cambridge_Bay`, `America/Glace_Bay` or `America/Goose_Bay`");
    expect(hintOf("Argentina")?.match(/America\/Argentina\//g)).toHaveLength(5);
  });

  test.each(["Asia/Bejing", "PST8", "+08:00", "Europe", "Germany", "", "x".repeat(1000)])(
    "is left to the examples for %s",
    (text) => {
      expect(hintOf(text)).toBeUndefined();
    },
  );

  test("is none where nothing is wrong", () => {
    expect(hintOf("Europe/Berlin")).toBe("none is needed");
  });
});

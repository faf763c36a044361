import { describe, expect, test } from "vitest";
import { junitText } from "../../src/cli/junit-text.ts";
import { markdownText } from "../../src/cli/markdown-text.ts";
import { sarifText } from "../../src/cli/sarif-text.ts";
import { errorAt, type Problem, warningAt } from "../../src/domain/problem.ts";
import { tariffLine } from "./tariff.ts";

const place = { file: "shop/a b.yaml", line: 3, column: 5 };
const HOSTILE = '<b> & "quoted" | piped\u0000\nin `two` lines';
const wrong = errorAt({ code: "example-failed", message: HOSTILE, hint: "fix it", place });
const asked = warningAt({
  code: "volume-cliff",
  message: "is it meant?",
  hint: "say so",
  place,
  related: [place],
});
const request = errorAt({ code: "key-missing", message: "m", hint: "h", place: { pointer: "/a" } });
const nameOf = (at: Problem["place"]) => ("file" in at ? `${at.file}:${at.line}` : at.pointer);
const pathOf = (file: string) => `tariffs/${file}`;

describe("SARIF", () => {
  test("has each problem with its rule, level and place, by an address from the repository's root", () => {
    const { version, runs } = JSON.parse(sarifText([wrong, asked, request], pathOf));
    expect(version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "example-failed",
      "key-missing",
      "volume-cliff",
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ level }: { level: string }) => level)).toEqual(["error", "warning", "error"]);
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "tariffs/shop/a%20b.yaml" },
      region: { startLine: 3, startColumn: 5 },
    });
    expect(results[1].relatedLocations).toHaveLength(1);
    expect(results[2].locations).toEqual([]);
  });
});

describe("JUnit", () => {
  const examples = [
    { name: "right", version: "v", place, problems: [], shows: [] },
    { name: "w<r>ong", version: "v", place, problems: [wrong], shows: [] },
  ];

  test("has a case for each example and each other problem; only errors fail one", () => {
    const xml = junitText({ problems: [wrong, asked], examples, nameOf });
    expect(xml).toContain('<testsuites name="tariff check" tests="3" failures="1">');
    expect(xml).toContain('<testcase classname="shop/a b.yaml" name="right"/>');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain("<system-out>shop/a b.yaml:3\nis it meant?\nfix: say so</system-out>");
  });

  test("is XML whatever stands in a name or message", () => {
    const xml = junitText({ problems: [wrong], examples, nameOf });
    expect(xml).not.toContain("\u0000");
    expect(xml).toContain("&lt;b&gt; &amp; &quot;quoted&quot;");
    const tags = xml.replace(/^<\?xml [^>]*\?>/, "").matchAll(/<(\/?)([a-z-]+)(?: [a-z]+="[^"<]*")*(\/?)>/g);
    const open: string[] = [];
    for (const [, closes, name = "", alone] of tags) {
      if (closes) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  });
});

describe("Markdown", () => {
  test("is a heading where nothing is wrong", () => {
    expect(markdownText([], { summary: "clean: 5 files", nameOf })).toBe("### Tariffs: clean: 5 files");
  });

  test("keeps each problem in a row of its own", () => {
    const lines = markdownText([wrong, asked], { summary: "", nameOf }).split("\n");
    expect(lines[0]).toBe("### Tariffs: 1 error, 1 warning");
    expect(lines).toHaveLength(6);
    expect(lines[4]).toContain('&lt;b> & "quoted" \\| piped');
  });
});

test.each(["sarif", "junit", "markdown"])(
  "tariff check --format %s is written of the shipped tariffs",
  async (format) => {
    const { exitCode, out, err } = await tariffLine(`check --format ${format}`);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).not.toBe("");
  },
);

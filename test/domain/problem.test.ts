import { describe, expect, test } from "vitest";
import {
  errorAt,
  MOST_PROBLEMS,
  type Place,
  type Problem,
  sortProblems,
  warningAt,
} from "../../src/domain/problem.ts";

function problem(place: Place, parts: Partial<Problem> = {}): Problem {
  return errorAt({ code: "key-missing", message: "m", hint: "h", place, ...parts });
}

function inFile(file: string, line: number, column: number): Place {
  return { file, line, column };
}

function placesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ place }) =>
    "file" in place ? `${place.file}:${place.line}:${place.column}` : place.pointer,
  );
}

describe("problems", () => {
  test("in files are sorted by file, line and column, as numbers", () => {
    const shuffled = [
      inFile("b.yaml", 1, 1),
      inFile("a.yaml", 10, 1),
      inFile("a.yaml", 9, 12),
      inFile("a.yaml", 9, 2),
    ].map((place) => problem(place));
    expect(placesOf(sortProblems(shuffled))).toEqual([
      "a.yaml:9:2",
      "a.yaml:9:12",
      "a.yaml:10:1",
      "b.yaml:1:1",
    ]);
  });

  test("in one place are sorted by code", () => {
    const place = inFile("a.yaml", 1, 1);
    const shuffled = [problem(place, { code: "value-malformed" }), problem(place, { code: "key-unknown" })];
    expect(sortProblems(shuffled).map(({ code }) => code)).toEqual(["key-unknown", "value-malformed"]);
  });

  test("in a request are sorted by their pointer", () => {
    const shuffled = ["/usage/1/at", "/contract", "/usage/0/at"].map((pointer) => problem({ pointer }));
    expect(placesOf(sortProblems(shuffled))).toEqual(["/contract", "/usage/0/at", "/usage/1/at"]);
  });

  test("that are the same are told once", () => {
    const place = inFile("a.yaml", 1, 1);
    expect(
      sortProblems([problem(place), problem(place), problem(place, { message: "another" })]),
    ).toHaveLength(2);
  });

  test("are told a hundred at a time, the first of the files", () => {
    const many = Array.from({ length: 250 }, (_, n) => problem(inFile("a.yaml", 250 - n, 1)));
    const told = sortProblems(many);
    expect([told.length, MOST_PROBLEMS]).toEqual([100, 100]);
    expect(placesOf(told).at(-1)).toBe("a.yaml:100:1");
  });

  test("that are errors are not pushed out by warnings, and still stand in the order of the files", () => {
    const stated = { code: "promise-overridden", message: "m", hint: "h" } as const;
    const warnings = Array.from({ length: 150 }, (_, n) =>
      warningAt({ ...stated, place: inFile("a.yaml", n + 1, 1) }),
    );
    const told = sortProblems([
      problem(inFile("b.yaml", 1, 1)),
      ...warnings,
      problem(inFile("a.yaml", 1, 2)),
    ]);
    expect([told.length, told.filter(({ severity }) => severity === "error").length]).toEqual([100, 2]);
    expect([told[1], told.at(-1)].map((each) => each?.severity)).toEqual(["error", "error"]);
  });

  test("come out in the same order, whatever order they were found in", () => {
    const found = [3, 1, 2].flatMap((line) => [
      problem(inFile("a.yaml", line, 1)),
      problem(inFile("b.yaml", line, 1)),
    ]);
    expect(sortProblems(found.toReversed())).toEqual(sortProblems(found));
  });

  test("are errors or warnings, with related places where there are some", () => {
    const stated = { code: "key-missing", message: "m", hint: "h", place: { pointer: "" } } as const;
    expect(errorAt(stated)).toEqual({ ...stated, severity: "error", related: [] });
    expect(warningAt({ ...stated, related: [{ pointer: "/x" }] })).toEqual({
      ...stated,
      severity: "warning",
      related: [{ pointer: "/x" }],
    });
  });
});

import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  clockReaders,
  forbiddenSyntax,
  impureStages,
  misnamedFiles,
  misplacedBarrels,
} from "./architecture/forbidden.ts";
import { forbiddenImports, importCycles } from "./architecture/imports.ts";
import { codesOf, problemCodeGaps, stringsIn } from "./architecture/problem-codes.ts";
import { longFiles, longFunctions } from "./architecture/sizes.ts";
import { readSources, type Source } from "./architecture/source.ts";

const root = new URL("..", import.meta.url);
const sources = readSources(root, "src");
const handWritten = sources.filter(({ path }) => !path.startsWith("src/generated/"));

function file(path: string, text: string): Source {
  return { path, text };
}

function lines(count: number): string {
  return "a();\n".repeat(count);
}

describe("the measurements", () => {
  const measurements = readSources(root, "bench").filter(({ path }) => !path.endsWith(".d.ts"));

  test("are written as the source is: short files and functions, names in kebab-case, no Date, any or enum", () => {
    expect(measurements.map(({ path }) => path)).toContain("bench/soak.ts");
    expect([...longFiles(measurements), ...longFunctions(measurements)]).toEqual([]);
    expect([...misnamedFiles(measurements), ...forbiddenSyntax(measurements)]).toEqual([]);
  });
});

describe("the source", () => {
  test("is there to be looked at", () => {
    expect(sources.map(({ path }) => path)).toContain("src/engine.ts");
  });

  test("imports only what the table of the design allows", () => {
    expect(forbiddenImports(sources)).toEqual([]);
  });

  test("has no import cycle", () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test("has no file over 200 and no function over 40 lines", () => {
    expect([...longFiles(handWritten), ...longFunctions(handWritten)]).toEqual([]);
  });

  test("names its files in kebab-case", () => {
    expect(misnamedFiles(sources)).toEqual([]);
  });

  test("uses no Date, any, enum or namespace", () => {
    expect(forbiddenSyntax(handWritten)).toEqual([]);
  });

  test("reads clock, chance and environment only in files, http and cli", () => {
    expect(impureStages(sources)).toEqual([]);
  });

  test("reads the clock in one file, so that everything else can be given another", () => {
    expect(clockReaders(sources)).toEqual([]);
  });

  test("has src/index.ts as its only barrel", () => {
    expect(misplacedBarrels(handWritten)).toEqual([]);
  });

  test("has a gallery folder for each problem code, and raises each code", async () => {
    const list = "src/domain/problem-codes.ts";
    const { PROBLEM_CODES } = await import(new URL(list, root).href);
    const gallery = new URL("test/problems/", root);
    const entries = existsSync(gallery) ? readdirSync(gallery) : [];
    const folders = entries.filter((name) => name !== "_base"); // the files that cases share
    const written = stringsIn(handWritten.filter(({ path }) => path !== list));
    expect(problemCodeGaps({ listed: codesOf(PROBLEM_CODES), folders, written })).toEqual([]);
  });
});

describe("the import rule", () => {
  test.each([
    ["src/domain/money.ts", "decimal.js"],
    ["src/domain/line.ts", "./money.ts"],
    ["src/parse/schema.ts", "ajv/dist/2020.js"],
    ["src/parse/schema.ts", "../generated/schemas.ts"],
    ["src/check/rules/tier-order.ts", "../../domain/charge.ts"],
    ["src/engine.ts", "./digest/digest.ts"],
    ["src/index.ts", "./files/read-tariffs.ts"],
    ["src/http/server.ts", "express"],
    ["src/cli/main.ts", "node:fs"],
  ])("lets %s import %s", (path, target) => {
    expect(forbiddenImports([file(path, `import { a } from "${target}";`)])).toEqual([]);
  });

  test.each([
    ["src/domain/money.ts", "../rate/rate.ts"],
    ["src/domain/money.ts", "../generated/tariff.ts"],
    ["src/check/prove.ts", "../rate/rate.ts"],
    ["src/generated/tariff.ts", "../domain/money.ts"],
    ["src/parse/schema.ts", "../select/timeline.ts"],
    ["src/rate/rate.ts", "../measure/count.ts"],
    ["src/rate/rate.ts", "decimal.js"],
    ["src/rate/rate.ts", "node:fs"],
    ["src/check/rules/tier-order.ts", "../../rate/rate.ts"],
    ["src/engine.ts", "node:fs"],
    ["src/engine.ts", "./files/read-tariffs.ts"],
    ["src/http/server.ts", "../rate/rate.ts"],
    ["src/files/watch.ts", "../cli/main.ts"],
    ["src/http/server.ts", "commander"],
    ["src/cli/main.ts", "../../package.json"],
  ])("refuses that %s imports %s", (path, target) => {
    expect(forbiddenImports([file(path, `import type { A } from "${target}";`)])).toHaveLength(1);
  });

  test.each([
    ["a re-export", 'export { a } from "node:fs";'],
    ["a re-export of all", 'export * from "node:fs";'],
    ["an import for its effect", 'import "node:fs";'],
    ["a dynamic import", 'const a = await import("node:fs");'],
    ["a dynamic import of a computed name", "const a = await import(`node:${name}`);"],
    ["a type imported in place", 'type A = import("node:fs").Stats;'],
  ])("sees %s", (_, text) => {
    expect(forbiddenImports([file("src/rate/rate.ts", text)])).toHaveLength(1);
  });

  test("names the place", () => {
    const text = '// why\nimport { readFileSync } from "node:fs";';
    expect(forbiddenImports([file("src/rate/rate.ts", text)])).toEqual([
      "src/rate/rate.ts:2 rate may not import node:fs",
    ]);
  });

  test.each(["src/util/dates.ts", "src/extra.ts"])("refuses %s, which lies in no room", (path) => {
    expect(forbiddenImports([file(path, "")])).toEqual([`${path} lies in no room of the design`]);
  });

  test("is not misled by comments and texts", () => {
    const text = '// import "node:fs"\nconst hint = `import "node:fs"`;';
    expect(forbiddenImports([file("src/rate/rate.ts", text)])).toEqual([]);
  });
});

describe("the cycle rule", () => {
  test("finds a cycle over several files, of types too, once", () => {
    const cycle = [
      file("src/domain/a.ts", 'import { b } from "./b.ts";'),
      file("src/domain/b.ts", 'import type { C } from "./c.ts";'),
      file("src/domain/c.ts", 'export { a } from "./a.ts";'),
    ];
    expect(importCycles(cycle)).toEqual([
      "src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts",
    ]);
  });

  test("leaves two ways to one file alone", () => {
    const diamond = [
      file("src/domain/a.ts", 'import "./b.ts"; import "./c.ts";'),
      file("src/domain/b.ts", 'import "./d.ts";'),
      file("src/domain/c.ts", 'import "./d.ts";'),
      file("src/domain/d.ts", ""),
    ];
    expect(importCycles(diamond)).toEqual([]);
  });
});

describe("the size rule", () => {
  test("draws the line of a file at 200", () => {
    expect(longFiles([file("src/domain/a.ts", lines(200))])).toEqual([]);
    expect(longFiles([file("src/domain/a.ts", lines(201))])).toEqual([
      "src/domain/a.ts has 201 lines, more than 200",
    ]);
  });

  test.each([
    ["a function", "function long() {\n", "}"],
    ["a function within another", "function outer() { return function long() {\n", "}; }"],
    ["a method", "class A { long() {\n", "} }"],
    ["a getter", "class A { get long() {\n", "} }"],
    ["an arrow function", "const long = () => {\n", "};"],
    ["a property of an object", "const a = { long: async () => {\n", "} };"],
  ])("draws the line of %s at 40", (_, head, tail) => {
    expect(longFunctions([file("src/rate/a.ts", `${head}${lines(38)}${tail}`)])).toEqual([]);
    expect(longFunctions([file("src/rate/a.ts", `${head}${lines(39)}${tail}`)])).toContain(
      "src/rate/a.ts:1 long has 41 lines, more than 40",
    );
  });

  test("does not take braces in texts for code", () => {
    expect(longFunctions([file("src/rate/a.ts", `function a() { return "{"; }\n${lines(50)}`)])).toEqual([]);
  });
});

describe("the rules on words", () => {
  test.each([
    ["new Date(0)", "`Date`"],
    ["Date.now()", "`Date`"],
    ["let a: Date", "`Date`"],
    ["let a: Map<string, any>", "`any`"],
    ["enum A { B }", "`enum`"],
    ["namespace A { export const b = 1; }", "`namespace`"],
  ])("refuse %s", (text, found) => {
    expect(forbiddenSyntax([file("src/cli/a.ts", text)])).toEqual([`src/cli/a.ts:1 uses ${found}`]);
  });

  test.each([
    "Temporal.Now.instant()",
    "Math.random()",
    "process.env.TZ",
    "performance.now()",
    "console.log(1)",
  ])("refuse %s in a stage and allow it in the shell", (text) => {
    expect(impureStages([file("src/rate/a.ts", text)])).toHaveLength(1);
    expect(impureStages([file("src/engine.ts", text)])).toHaveLength(1);
    expect(impureStages([file("src/cli/a.ts", text)])).toEqual([]);
  });

  test.each(["Temporal.Now.instant()", "performance.now()"])("allow %s in the clock alone", (text) => {
    expect(clockReaders([file("src/http/a.ts", text)])).toHaveLength(1);
    expect(clockReaders([file("src/live/clock.ts", text)])).toEqual([]);
  });

  test("allow a Date in the one file that hands it to jose, and clock or any in none", () => {
    expect(forbiddenSyntax([file("src/access/jose-date.ts", "new Date(0)")])).toEqual([]);
    expect(forbiddenSyntax([file("src/access/jose-date.ts", "let a: any")])).toHaveLength(1);
    expect(impureStages([file("src/access/jose-date.ts", "Temporal.Now.instant()")])).toHaveLength(1);
  });

  test("allow the same words as text, comment, key or part of a name", () => {
    const text =
      '// any Date\nconst a = { Date: "new Date()", process: 1 }; step.process; type PlainDate = Temporal.PlainDate;';
    expect([
      ...forbiddenSyntax([file("src/rate/a.ts", text)]),
      ...impureStages([file("src/rate/a.ts", text)]),
    ]).toEqual([]);
  });

  test.each(["src/rate/perUnit.ts", "src/rate/per_unit.ts", "src/Rate/unit.ts", "src/rate/per--unit.ts"])(
    "refuse the file name %s",
    (path) => {
      expect(misnamedFiles([file(path, ""), file("src/rate/per-unit2.ts", "")])).toEqual([
        `${path} is not in kebab-case`,
      ]);
    },
  );

  test("refuse a second barrel, and an index that does more", () => {
    const passOn = 'export { a } from "./a.ts";\nexport type { B } from "./b.ts";';
    expect(misplacedBarrels([file("src/index.ts", passOn)])).toEqual([]);
    expect(misplacedBarrels([file("src/index.ts", `${passOn}\nexport const c = 1;`)])).toHaveLength(1);
    expect(misplacedBarrels([file("src/rate/models.ts", passOn)])).toHaveLength(1);
    expect(misplacedBarrels([file("src/rate/index.ts", "export const c = 1;")])).toHaveLength(1);
    expect(misplacedBarrels([file("src/rate/models.ts", `${passOn}\nexport const c = 1;`)])).toEqual([]);
  });
});

describe("the problem code rule", () => {
  test("finds each kind of gap", () => {
    const gaps = problemCodeGaps({
      listed: ["tier-order", "no-folder", "never-raised", "Bad_Name"],
      folders: ["tier-order", "never-raised", "Bad_Name", "no-code"],
      written: ["tier-order", "no-folder", "Bad_Name"],
    });
    expect(gaps).toEqual([
      "problem no-folder has no folder test/problems/no-folder/",
      "test/problems/no-code/ is no code of src/domain/problem-codes.ts",
      "problem never-raised is listed, but nothing in src raises it",
      "problem Bad_Name is not in kebab-case",
    ]);
  });

  test("reads codes from an array and from an object", () => {
    expect(codesOf(["tier-order"])).toEqual(["tier-order"]);
    expect(codesOf({ "tier-order": "error" })).toEqual(["tier-order"]);
  });

  test("sees strings in code and not in comments", () => {
    const text = 'const a = { "key-a": "value-a" }; const b = `template-a`; // "comment-a"';
    expect(stringsIn([file("src/rate/a.ts", text)])).toEqual(["key-a", "value-a", "template-a"]);
  });
});

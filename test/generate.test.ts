import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { drift, generate, write } from "../scripts/generate.ts";

const COLOUR = {
  type: "object",
  additionalProperties: false,
  required: ["name", "parts"],
  properties: {
    name: { type: "string", description: "What people call it." },
    kind: { enum: ["warm", "cold"] },
    parts: { type: "array", minItems: 1, items: { $ref: "#/definitions/part" } },
    anything: {},
  },
  definitions: { part: { type: "object", additionalProperties: { type: "integer" } } },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "generate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

function putSchema(name: string, schema: object): void {
  writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(schema));
}

describe("the generated files", () => {
  test("are the types of each schema, and all schemas as constants", async () => {
    putSchema("colour", COLOUR);
    putSchema("colour-chart", { type: "array", items: { $ref: "./colour.schema.json" } });
    const files = await generate(folder);
    expect([...files.keys()]).toEqual(["colour.ts", "colour-chart.ts", "schemas.ts"]);
    expect(files.get("colour.ts")).toBe(
      [
        "// Generated from schemas/colour.schema.json by scripts/generate.ts. Do not edit: change the schema and run `npm run generate`.",
        "",
        "export interface Colour {",
        "  /**",
        "   * What people call it.",
        "   */",
        "  name: string;",
        '  kind?: "warm" | "cold";',
        "  /**",
        "   * @minItems 1",
        "   */",
        "  parts: Part[];",
        "  anything?: unknown;",
        "}",
        "export interface Part {",
        "  [k: string]: number;",
        "}",
        "",
      ].join("\n"),
    );
    const constants = files.get("schemas.ts") ?? "";
    expect(constants.match(/^export const \w+: Readonly<Record<string, unknown>> =/gm)).toEqual([
      "export const colourSchema: Readonly<Record<string, unknown>> =",
      "export const colourChartSchema: Readonly<Record<string, unknown>> =",
    ]);
  });

  test("hold the schema itself, value for value", async () => {
    putSchema("colour", COLOUR);
    const module = join(folder, "schemas.ts");
    write(await generate(folder), folder);
    expect((await import(module)).colourSchema).toEqual(COLOUR);
  });

  test("are the same bytes each time", async () => {
    putSchema("colour", COLOUR);
    expect(await generate(folder)).toEqual(await generate(folder));
  });
});

describe("the drift check", () => {
  const files = new Map([
    ["colour.ts", "export type Colour = string;\n"],
    ["schemas.ts", "export const colourSchema = {};\n"],
  ]);

  test("finds none after writing, which also removes what no schema stands behind", () => {
    writeFileSync(join(folder, "size.ts"), "");
    write(files, folder);
    expect(readdirSync(folder)).toEqual(["colour.ts", "schemas.ts"]);
    expect(drift(files, folder)).toEqual([]);
  });

  test("ignores line endings that a checkout has turned", () => {
    write(files, folder);
    writeFileSync(join(folder, "colour.ts"), (files.get("colour.ts") ?? "").replaceAll("\n", "\r\n"));
    expect(drift(files, folder)).toEqual([]);
  });

  test("names each file that differs, is missing or is left over", () => {
    writeFileSync(join(folder, "colour.ts"), "export type Colour = number;\n");
    writeFileSync(join(folder, "size.ts"), "");
    expect(drift(files, folder)).toEqual([
      "src/generated/colour.ts does not match what it comes from; run `npm run generate`",
      "src/generated/schemas.ts is missing; run `npm run generate`",
      "src/generated/size.ts comes from nothing any more; run `npm run generate`",
    ]);
    expect(readFileSync(join(folder, "colour.ts"), "utf8")).toBe("export type Colour = number;\n");
  });

  test("finds a folder that is not there wholly missing", () => {
    expect(drift(files, join(folder, "none"))).toHaveLength(2);
  });
});

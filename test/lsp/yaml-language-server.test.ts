import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { folderOf, ROOT } from "../cli/tariff.ts";
import { type Editor, editorOf, markdownOf, positionOf } from "./editor.ts";

const SERVER = [join(ROOT, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"];
const SCANS = "tariffs/security-center/cspm/pay-as-you-go/2026-06-02.yaml";

describe("yaml-language-server, by the schema that the first line of a file names", () => {
  let path: string;
  let text: string;
  let editor: Editor;

  beforeEach(async () => {
    const folder = folderOf({});
    for (const each of ["tariffs", "schemas"])
      cpSync(join(ROOT, each), join(folder, each), { recursive: true });
    path = join(folder, SCANS);
    text = readFileSync(path, "utf8");
    editor = await editorOf(SERVER, folder);
  });

  test("finds the shipped file right", async () => {
    await editor.open(path);
    expect(await editor.diagnostics(path, () => true)).toEqual([]);
  });

  test.each([
    ["switch_back: never_in_product", "swich_back: never", "Property swich_back is not allowed."],
    ["switch: at_trial_end", "switch: at_trail_end", "does not match the pattern"],
    ["model: per_unit", "model: per_item", "Value must be"],
    ["price: 0.0732", "price: 0,0732", "does not match the pattern"],
  ])("finds that `%s` cannot be `%s`", async (right, wrong, message) => {
    writeFileSync(path, text.replace(right, wrong));
    await editor.open(path);
    const found = await editor.diagnostics(path, (all) => all.length > 0);
    expect(found.map((each) => each.message).join("\n")).toContain(message);
  });

  test("tells on hover what a key means", async () => {
    await editor.open(path);
    const value = markdownOf(await editor.hover(path, positionOf(text, "switch_back", 3)));
    expect(value).toContain("early switch");
  });

  test("completes keys and values", async () => {
    await editor.open(path, text.replace("charges:\n", "charges:\n  other:\n    model: \n"));
    const opened = text.replace("charges:\n", "charges:\n  other:\n    model: \n");
    const models = await editor.complete(path, positionOf(opened, "    model: \n", 11));
    expect(labelsOf(models)).toEqual(expect.arrayContaining(["flat", "per_unit", "graduated", "volume"]));
    const atStart = await editor.complete(path, positionOf(opened, "charges:\n"));
    expect(labelsOf(atStart)).toEqual(expect.arrayContaining(["statement", "cohorts", "withdrawn"]));
  });
});

/** Its answer is a list, or a list with a word about whether it is whole. */
function labelsOf(answer: unknown): readonly string[] {
  const items = Array.isArray(answer) ? answer : (answer as { readonly items: readonly unknown[] }).items;
  return items.map((item) => (item as { readonly label: string }).label);
}

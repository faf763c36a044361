import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { folderOf, ROOT } from "../cli/tariff.ts";
import { applied, type Editor, editorOf, markdownOf, positionOf, uriOf } from "./editor.ts";

const SERVER = [join(ROOT, "src/cli/main.ts"), "lsp", "--stdio"];
const TIERS = "security-center/cspm/pay-as-you-go/2024-01-01.yaml";
const SCANS = "security-center/cspm/pay-as-you-go/2026-06-02.yaml";

describe("the language server, on the shipped tariffs", () => {
  let folder: string;
  let editor: Editor;
  const path = (file: string) => join(folder, file);
  const textOf = (file: string) => readFileSync(path(file), "utf8");
  const isClean = (found: readonly unknown[]) => found.length === 0;

  beforeEach(async () => {
    folder = join(folderOf({}), "prices");
    cpSync(join(ROOT, "tariffs"), folder, { recursive: true });
    editor = await editorOf(SERVER, folder);
  });

  test("has nothing to say of files that are right", async () => {
    await editor.open(path(SCANS));
    expect(await editor.diagnostics(path(SCANS), isClean)).toEqual([]);
    expect(await editor.diagnostics(path(TIERS), isClean)).toEqual([]);
    await editor.stop();
  });

  test("says what check says, at its stretch, before the file is saved", async () => {
    await editor.open(path(SCANS));
    await editor.change(path(SCANS), textOf(SCANS).replace("at_trial_end", "at_trail_end"));
    const [found] = await editor.diagnostics(path(SCANS), (all) => all.length > 0);
    const { range, severity, source, code, message } = found ?? {};
    expect({ severity, source, code, message }).toEqual({
      severity: 1,
      source: "tariff",
      code: "value-malformed",
      message: "`at_trail_end` is not a switch moment\nfix: write `at_trial_end`",
    });
    const start = positionOf(textOf(SCANS), "at_trial_end");
    expect(range).toEqual({ start, end: { ...start, character: start.character + "at_trail_end".length } });
  });

  test("fixes what has one fix, and has nothing to say afterwards", async () => {
    await editor.open(path(SCANS));
    const wrong = textOf(SCANS).replace("at_trial_end", "at_trail_end");
    await editor.change(path(SCANS), wrong);
    const found = await editor.diagnostics(path(SCANS), (all) => all.length > 0);
    const [fix] = await editor.fixes(path(SCANS), found);
    expect(fix).toMatchObject({ title: "Write at_trial_end", kind: "quickfix", isPreferred: true });
    const mended = applied(wrong, fix?.edit?.changes?.[uriOf(path(SCANS))] ?? []);
    expect(mended).toBe(textOf(SCANS));
    await editor.change(path(SCANS), mended);
    expect(await editor.diagnostics(path(SCANS), isClean)).toEqual([]);
  });

  test("tells on hover what a tier comes to, also while the file has an error", async () => {
    await editor.open(path(TIERS));
    await editor.diagnostics(path(TIERS), isClean);
    await editor.change(path(TIERS), `${textOf(TIERS)}\nmistake: 1\n`);
    await editor.diagnostics(path(TIERS), (all) => all.length > 0);
    const hover = await editor.hover(path(TIERS), positionOf(textOf(TIERS), "0.0009"));
    const value = markdownOf(hover);
    expect(value).toContain("**price**: Money per unit");
    // 100,000 x 0.0009; + 400,000 x 0.0007; + 500,000 x 0.00045
    expect(value).toContain(
      "| 100000 checks | 90 USD |\n| 500000 checks | 370 USD |\n| 1000000 checks | 595 USD |",
    );
  });

  test("tells on hover what a row does to whom", async () => {
    await editor.open(path(SCANS));
    await editor.diagnostics(path(SCANS), isClean);
    const hover = await editor.hover(path(SCANS), positionOf(textOf(SCANS), "when: in_trial", 7));
    const value = markdownOf(hover);
    expect(value).toContain("Orders of `in_trial` switch when their trial ends");
    expect(value).toContain("until 2026-06-12T00:00:00+08:00: the version of 2024-01-01");
  });

  test("completes keys, values of the schema, and names of the files", async () => {
    await editor.open(path(SCANS));
    await editor.diagnostics(path(SCANS), isClean);
    const labels = async (inserted: string): Promise<readonly string[]> => {
      const text = textOf(SCANS).replace("charges:\n", `charges:\n${inserted}\n`);
      await editor.change(path(SCANS), text);
      const items = await editor.complete(path(SCANS), positionOf(text, inserted, inserted.length));
      return items.map(({ label }) => label);
    };
    expect(await labels("  other:\n    model: ")).toEqual(["flat", "per_unit", "graduated", "volume"]);
    expect(await labels("  other:\n    meter: sc")).toEqual(["checks", "scanned-instances"]);
    expect((await labels("  other:\n    model: graduated\n    "))[0]).toBe("tiers");
    expect(await labels("  other: { model: per_unit, meter: checks, price: ")).toEqual([
      "0.00 USD per check",
    ]);
  });

  test("lays a document out as tariff fmt does", async () => {
    const spread = textOf(SCANS).replace("sold: open_ended", "sold:    open_ended   ");
    await editor.open(path(SCANS), spread);
    expect(applied(spread, await editor.format(path(SCANS)))).toBe(textOf(SCANS));
  });

  test("hears of files that change outside, and takes back what it said of one that is gone", async () => {
    await editor.open(path(SCANS));
    await editor.diagnostics(path(SCANS), isClean);
    const added = "security-center/cspm/pay-as-you-go/2027-01-01.yaml";
    writeFileSync(path(added), "nothing: here\n");
    await editor.tellOfChange(path(added));
    expect(await editor.diagnostics(path(added), (all) => all.length > 0)).not.toEqual([]);
    rmSync(path(added));
    await editor.tellOfChange(path(added));
    expect(await editor.diagnostics(path(added), isClean)).toEqual([]);
  });

  test("has nothing to say of other files", async () => {
    const notes = join(folder, "notes.yaml");
    await editor.open(notes, "a: [");
    expect(await editor.hover(notes, { line: 0, character: 0 })).toBeNull();
    expect(await editor.complete(notes, { line: 0, character: 0 })).toEqual([]);
    expect(await editor.format(notes)).toEqual([]);
  });
});

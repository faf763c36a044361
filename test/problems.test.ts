import { readdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "../src/domain/problem-codes.ts";
import { GALLERY, readCases, textOf } from "./gallery/gallery.ts";

const update = process.env["UPDATE_GALLERY"] === "1";
const cases = readCases();

describe("the gallery", () => {
  test("has a folder for each problem code, and none besides", () => {
    const folders = readdirSync(GALLERY).filter((name) => name !== "_base");
    expect(folders.sort()).toEqual([...PROBLEM_CODES].sort());
  });

  // All cases in one test, which takes longer than the ten seconds of others on a busy machine.
  test.skipIf(update).each(["\r\n", "\ufeff"])(
    "reads the same in files with %j",
    { timeout: 60_000 },
    async (bytes) => {
      const change = (text: string) => (bytes === "\ufeff" ? bytes + text : text.replaceAll("\n", bytes));
      for (const one of cases.filter(({ code }) => code !== "file-too-large")) {
        const files = one.files.map(({ path, text }) => ({ path, text: change(text) }));
        const text = await textOf({ ...one, files });
        expect.soft(text, one.folder).toBe(one.expected);
      }
    },
  );

  test.each(cases.map((one) => [one.folder, one] as const))("%s reads as expected", async (_, one) => {
    const text = await textOf(one);
    if (update) writeFileSync(`${GALLERY}${one.folder}/expected.txt`, text);
    else expect(text).toBe(one.expected);
    expect(firstCodes(text)).toContain(one.code);
  });
});

/** The codes of the problems at the first place; a repeated date never comes without the wrong file name. */
function firstCodes(text: string): readonly (string | undefined)[] {
  const heads = [...text.matchAll(/^(\S.*) (?:error|warning) ([a-z0-9-]+)$/gm)];
  return heads.filter(([, place]) => place === heads[0]?.[1]).map(([, , code]) => code);
}

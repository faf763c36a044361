import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { revisionFiles } from "../../src/files/git-revision.ts";
import { folderOf } from "../cli/tariff.ts";

function repository(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  const commit = () => {
    git("add", "-A");
    git("commit", "-q", "-m", "prices");
  };
  git("init", "-q", "-b", "main");
  commit();
  return { folder, prices: join(folder, "prices"), commit };
}

const FILES = {
  "prices/b/ü 2.yaml": "zwei\r\n\u0000",
  "prices/a.yaml": "",
  "prices/.hidden.yaml": "no",
  "other.txt": "o",
};

describe("the files of a git revision", () => {
  test("are those of the tariffs folder as it was, byte for byte, in order of path", async () => {
    const { folder, prices, commit } = repository(FILES);
    writeFileSync(join(prices, "a.yaml"), "now");
    commit();
    expect(await revisionFiles("main~1", prices)).toEqual([
      { path: "a.yaml", text: "" },
      { path: "b/ü 2.yaml", text: "zwei\r\n\u0000" },
    ]);
    expect(await revisionFiles("main", prices)).toContainEqual({ path: "a.yaml", text: "now" });
    expect(await revisionFiles("main:prices/b", folder)).toEqual([
      { path: "ü 2.yaml", text: "zwei\r\n\u0000" },
    ]);
  });

  test("are unknown where there is no such revision, or no repository", async () => {
    expect(await revisionFiles("nowhere", repository(FILES).prices)).toBeUndefined();
    expect(await revisionFiles("--help", repository(FILES).prices)).toBeUndefined();
    expect(await revisionFiles("main", folderOf({ "a.yaml": "" }))).toBeUndefined();
  });

  test("are refused where a revision has none, or has a link", async () => {
    const { folder, prices, commit } = repository(FILES);
    expect(await revisionFiles("main:prices/c", folder)).toBeUndefined();
    symlinkSync("a.yaml", join(prices, "c.yaml"));
    commit();
    expect(await revisionFiles("main", prices)).toBe(
      "`c.yaml` in the revision `main` is no file of its own: only files are read from git",
    );
  });

  test("are none of a revision from before the folder was there", async () => {
    const { prices, commit } = repository({ "other.txt": "o" });
    mkdirSync(prices);
    writeFileSync(join(prices, "a.yaml"), "now");
    commit();
    expect(await revisionFiles("main~1", prices)).toBe(
      "the revision `main~1` has no files in the tariffs folder",
    );
  });
});

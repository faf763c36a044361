import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitHistory, lastCommits } from "../../src/files/git-history.ts";
import { folderOf } from "../cli/tariff.ts";
import { commitAll, repositoryOf } from "./repository.ts";

const JUNE = "2026-06-01T10:00:00+08:00";
const JULY = "2026-07-01T10:00:00+00:00";

/** A repository with a file of three lines, of which the second is of a later commit. */
function written() {
  const repository = repositoryOf({ "prices/a.yaml": "one\ntwo\nthree\n", "other.txt": "o" });
  const prices = join(repository.folder, "prices");
  const first = commitAll(repository, "the first", JUNE);
  writeFileSync(join(prices, "a.yaml"), "one\nzwei\nthree\n");
  const second = commitAll(repository, "the second", JULY);
  return { ...repository, prices, first, second };
}

describe("the history of a file in git", () => {
  test("names its commits, the newest first, and that of each line", async () => {
    const { prices, first, second, ...repository } = written();
    writeFileSync(join(prices, "b.yaml"), "elsewhere");
    commitAll(repository, "another file", JULY);
    expect(await gitHistory(prices, "a.yaml")).toEqual({
      commits: [
        { hash: second, date: JULY, subject: "the second" },
        { hash: first, date: JUNE, subject: "the first" },
      ],
      isChanged: false,
      lines: [first, second, first],
    });
  });

  test("knows what is in no commit yet: a line, and a file", async () => {
    const { prices, first, second } = written();
    writeFileSync(join(prices, "a.yaml"), "one\nzwei\ndrei\n");
    writeFileSync(join(prices, "new.yaml"), "new\n");
    expect(await gitHistory(prices, "a.yaml")).toMatchObject({
      isChanged: true,
      lines: [first, second, null],
    });
    expect(await gitHistory(prices, "new.yaml")).toEqual({ commits: [], isChanged: true, lines: [] });
  });

  test("goes on where a file was renamed", async () => {
    const { prices, first, second, ...repository } = written();
    renameSync(join(prices, "a.yaml"), join(prices, "ü [1].yaml"));
    const third = commitAll(repository, "renamed", JULY);
    const history = await gitHistory(prices, "ü [1].yaml");
    expect(history).toMatchObject({ isChanged: false, lines: [first, second, first] });
    expect(typeof history === "string" ? [] : history.commits.map(({ hash }) => hash)).toEqual([
      third,
      second,
      first,
    ]);
  });

  test("names the commit of a line that came by a merge", async () => {
    const lines = (top: string, bottom: string) => `${top}\n${"same\n".repeat(8)}${bottom}\n`;
    const repository = repositoryOf({ "a.yaml": lines("one", "ten") });
    const file = join(repository.folder, "a.yaml");
    const first = commitAll(repository, "the first", JUNE);
    repository.git("checkout", "-q", "-b", "side");
    writeFileSync(file, lines("one", "zehn"));
    const side = commitAll(repository, "on the side", JULY);
    repository.git("checkout", "-q", "main");
    writeFileSync(file, lines("eins", "ten"));
    const main = commitAll(repository, "on main", JULY);
    repository.git("merge", "-q", "-m", "merged", "side");
    const history = await gitHistory(repository.folder, "a.yaml");
    if (typeof history === "string") throw new Error(history);
    expect(history.lines).toEqual([main, ...Array.from({ length: 8 }, () => first), side]);
    expect(history.commits.map(({ hash }) => hash)).toEqual(expect.arrayContaining([first, main, side]));
  });

  test("is not known outside of git, before the first commit, and where a part of it was left behind", async () => {
    const plain = folderOf({ "a.yaml": "x" });
    expect(await gitHistory(plain, "a.yaml")).toBe(`\`${plain}\` is in no git repository`);
    const { folder } = repositoryOf({ "a.yaml": "x" });
    expect(await gitHistory(folder, "a.yaml")).toBe("the git repository has no commit yet");
    const full = written();
    const shallow = join(folderOf({}), "clone");
    full.git("clone", "-q", "--depth", "1", `file://${full.folder}`, shallow);
    expect(await gitHistory(join(shallow, "prices"), "a.yaml")).toBe(
      "the git repository has only a part of its history: fetch the rest with `git fetch --unshallow`",
    );
  });
});

describe("the last commits of files", () => {
  test("are those of files that say what is committed", async () => {
    const { prices, second, ...repository } = written();
    writeFileSync(join(prices, "b.yaml"), "b");
    const third = commitAll(repository, "another file", JUNE);
    const paths = ["a.yaml", "b.yaml", "c.yaml"];
    writeFileSync(join(prices, "c.yaml"), "c");
    expect(await lastCommits(prices, paths)).toEqual(
      new Map([
        ["a.yaml", { hash: second, date: JULY }],
        ["b.yaml", { hash: third, date: JUNE }],
      ]),
    );
    writeFileSync(join(prices, "a.yaml"), "changed");
    expect(await lastCommits(prices, paths)).toEqual(new Map([["b.yaml", { hash: third, date: JUNE }]]));
  });
});

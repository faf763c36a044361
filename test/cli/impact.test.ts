import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { laterMailFiles, mailFiles } from "./mail-files.ts";
import { folderOf, tariff } from "./tariff.ts";

const CONTRACTS = `id,tariff,started
a,acme/mail/standard,2026-02-01
b,acme/mail/standard,2026-08-01
`;
const USAGE = `contract,meter,at,quantity
a,messages,2026-07-10,1000
`;
const PERIOD = ["--period", "2026-07-01 to 2026-08-01"];

function book(more: Readonly<Record<string, string>> = {}): {
  readonly folder: string;
  readonly words: readonly string[];
} {
  const folder = folderOf({
    ...mailFiles("old"),
    ...laterMailFiles("new"),
    "c.csv": CONTRACTS,
    "u.csv": USAGE,
    ...more,
  });
  const [old, next, contracts, usage] = ["old", "new", "c.csv", "u.csv"].map((name) => join(folder, name));
  return {
    folder,
    words: [
      "impact",
      "--base",
      `${old}`,
      "--head",
      `${next}`,
      "--contracts",
      `${contracts}`,
      "--usage",
      `${usage}`,
      ...PERIOD,
    ],
  };
}

describe("tariff impact", () => {
  test("tells totals, changes and the lines behind them in 80 columns", async () => {
    const { exitCode, out, err } = await tariff(book().words);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("    EUR   10.00  12.00       +2.00    +20%\n");
    expect(out).toContain(
      "  - a: messages, 2026-07-01 to 2026-08-01: 10.00 EUR (2026-01-01) before, 12.00\n    EUR (2026-07-01) after\n",
    );
    expect(
      out
        .split("\n")
        .slice(1)
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  test("ends with 1 where a budget does not hold, and says which", async () => {
    const { folder, words } = book({
      "budgets.yaml": "budgets: [no contract above +20%, total within 1%]\n",
    });
    const { exitCode, out } = await tariff([
      ...words,
      "--budgets",
      join(folder, "budgets.yaml"),
      "--format",
      "json",
    ]);
    expect([exitCode, JSON.parse(out).budgets]).toEqual([
      1,
      [
        { budget: "no contract above +20%", holds: true, found: "none" },
        { budget: "total within 1%", holds: false, found: "10.00 to 12.00 EUR (+20%)" },
      ],
    ]);
  });

  test("gives a line for each contract, and the whole at the end", async () => {
    const { folder, words } = book();
    const { out } = await tariff([...words, "--format", "ndjson", "--each", join(folder, "each.ndjson")]);
    const lines = out.trim().split("\n");
    expect(lines.slice(0, 2).map((line) => JSON.parse(line).contract)).toEqual(["a", "b"]);
    expect(JSON.parse(lines[2] ?? "")).toMatchObject({ contracts: 2, differing: 1 });
    expect(readFileSync(join(folder, "each.ndjson"), "utf8").trim().split("\n")).toEqual(lines.slice(0, 2));
  });

  test("makes a page with a chart, and Markdown", async () => {
    const { words } = book();
    expect((await tariff([...words, "--format", "html"])).out).toContain('class="tariff-chart"');
    expect((await tariff([...words, "--format", "markdown"])).out).toContain(
      "| EUR | 10.00 | 12.00 | +2.00 | +20% |",
    );
  });

  test("refuses budgets that demand nothing, with place and fix", async () => {
    const { folder, words } = book({ "budgets.yaml": "budgets:\n  - no contract above 20%\n" });
    const { exitCode, out, err } = await tariff([...words, "--budgets", join(folder, "budgets.yaml")]);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("budgets.yaml:2:5 error value-not-in-list");
    expect(err).toContain("fix: write `no contract above +20%`");
  });

  test("names the line of a book that cannot be taken", async () => {
    const { folder, words } = book();
    writeFileSync(join(folder, "c.csv"), "id,tarif\na,b\n");
    const { exitCode, err } = await tariff(words);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("c.csv:1: the column `tarif` is not known")]);
  });

  test.each([
    ["foo to bar", "`--period`: `foo` is not a date or an instant with an offset"],
    [
      "2026-08-01 to 2026-07-01",
      "`--period`: `2026-07-01` is not after `2026-08-01`; it is the first day after it",
    ],
  ])("of the period %s is a wrong call", async (period, message) => {
    const { words } = book();
    const { exitCode, err } = await tariff([...words.slice(0, -1), period]);
    expect([exitCode, err]).toEqual([2, `tariff: ${message}\n`]);
  });

  test("writes over nothing that it reads, and says where it cannot write", async () => {
    const { folder, words } = book();
    const contracts = join(folder, "c.csv");
    const over = await tariff([...words, "--each", contracts]);
    expect([over.exitCode, over.err]).toEqual([
      2,
      `tariff: \`--each ${contracts}\` is a file that is read: name another\n`,
    ]);
    expect(readFileSync(contracts, "utf8")).toBe(CONTRACTS);
    const nowhere = await tariff([...words, "--each", join(folder, "no/each.ndjson")]);
    expect([nowhere.exitCode, nowhere.err]).toEqual([
      2,
      expect.stringContaining("cannot be written: it does not exist"),
    ]);
  });

  test("of half a period is a wrong call", async () => {
    const { words } = book();
    const { exitCode, err } = await tariff([...words.slice(0, -1), "2026-07-01"]);
    expect([exitCode, err]).toEqual([
      2,
      'tariff: `--period 2026-07-01` states no beginning and end: write for example `--period "2026-06-01 to 2026-07-01"`\n',
    ]);
  });
});

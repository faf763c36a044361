import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { laterMailFiles, mailFiles } from "../cli/mail-files.ts";
import { ROOT } from "../cli/tariff.ts";

type Step = { readonly shell: string; readonly run: string; readonly env?: Readonly<Record<string, string>> };
type Action = {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as Action;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tariff-action-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a runner does with the action: each step in its shell, until one fails; and what it leaves behind. */
function runAction(given: Readonly<Record<string, string>>) {
  const summary = join(folder, "summary.md");
  writeFileSync(summary, "");
  const inputOf = (name: string) => given[name] ?? action.inputs[name]?.default ?? `no input ${name}`;
  const filled = (text: string) =>
    text.replace(/\$\{\{ inputs\.([a-z]+) \}\}/g, (_, name: string) => inputOf(name));
  let out = "";
  for (const { run, env = {} } of action.runs.steps) {
    const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)]));
    const result = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, ...own, GITHUB_ACTION_PATH: ROOT, GITHUB_STEP_SUMMARY: summary },
    });
    out += result.stdout;
    if (result.status !== 0) return { code: result.status, out, summary: readFileSync(summary, "utf8") };
  }
  return { code: 0, out, summary: readFileSync(summary, "utf8") };
}

describe("the action", () => {
  test("is a composite one whose steps all name their shell", () => {
    expect(action.runs.using).toBe("composite");
    expect(action.runs.steps.map(({ shell }) => shell)).toEqual(Array(5).fill("bash"));
  });

  test("passes right tariffs, and says so in the summary", { timeout: 60_000 }, () => {
    const { code, summary } = runAction({ threshold: "100" });
    expect(code).toBe(0);
    expect(summary).toMatch(/^### Tariffs: clean: 5 files, /);
  });

  test("tells what a change means and does, and fails where a budget does not hold", {
    timeout: 60_000,
  }, () => {
    const files = { ...laterMailFiles("new"), ...mailFiles("old") };
    for (const [name, dated] of Object.entries(files)) {
      // What has taken effect by now may not be added any more.
      const [path, text] = [name, dated].map((each) => each.replaceAll("2026-07-01", "2999-07-01")) as [
        string,
        string,
      ];
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const [contracts, budgets] = ["contracts.csv", "budgets.yaml"].map((name) => join(folder, name));
    writeFileSync(`${contracts}`, "id,tariff,started\na,acme/mail/standard,2026-02-01\n");
    writeFileSync(`${budgets}`, "budgets: [every contract can be rated]\n");
    const given = {
      tariffs: join(folder, "new"),
      against: join(folder, "old"),
      contracts: `${contracts}`,
      budgets: `${budgets}`,
    };
    const { code, summary } = runAction({ ...given, period: "2999-07-01 to 2999-08-01" });
    expect([code, summary]).toEqual([
      0,
      expect.stringContaining("| every one | 0.01 EUR per message | 0.012 EUR per message | +20% |"),
    ]);
    expect(summary).toContain("| holds | every contract can be rated | none |");
    expect(runAction({ ...given, period: "2999-07-01 to 2999-08-01", usage: "nowhere.csv" }).code).toBe(2);
  });

  test("marks the line of a wrong file, and fails", { timeout: 60_000 }, () => {
    writeFileSync(join(folder, "notes.txt"), "no tariff");
    const { code, out, summary } = runAction({ tariffs: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*notes\.txt,line=1,col=1,title=file-unexpected::/m);
    expect(summary).toContain("| **error** file-unexpected |");
  });

  test("holds the past against what it is told to", { timeout: 60_000 }, () => {
    const tariffs = join(folder, "tariffs");
    cpSync(join(ROOT, "tariffs"), tariffs, { recursive: true });
    const past = join(tariffs, "security-center/cspm/pay-as-you-go/2024-01-01.yaml");
    writeFileSync(past, readFileSync(past, "utf8").replace("trial: free ", "trial: charged "));
    const { code, out, summary } = runAction({ tariffs, against: "tariffs" });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*2024-01-01\.yaml,line=[0-9]+,col=8,title=frozen-version-changed::/m);
    expect(summary).toContain("| **error** frozen-version-changed |");
  });

  test("fails where examples show too little", { timeout: 60_000 }, () => {
    expect(runAction({ tariffs: "test/problems/_base", threshold: "1" }).code).toBe(1);
  });
});

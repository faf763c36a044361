import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, PAY_AS_YOU_GO, ROOT, tariff, tariffLine } from "./tariff.ts";

describe("a wrong call ends with 2 and one sentence", () => {
  test.each([
    ["chek", "tariff: unknown command 'chek'\n(Did you mean check?)\n"],
    ["rate --frmat json", "tariff: unknown option '--frmat'\n(Did you mean --format?)\n"],
    [
      "check --format xml",
      "tariff: option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, ndjson, github, sarif, junit, markdown.\n",
    ],
    ["check one", "tariff: too many arguments for 'check'. Expected 0 arguments but got 1: one.\n"],
    [
      "check --tariffs nowhere",
      "tariff: the tariffs folder `nowhere` cannot be read: it does not exist; name the folder with `--tariffs FOLDER` or in the environment variable TARIFFS\n",
    ],
    [
      "--tariffs package.json check",
      "tariff: the bundle `package.json` is not taken: it is no whole bundle: it was cut off, changed, or is another kind of file; build it with `tariff build`\n",
    ],
    ["test --yes", "tariff: `--yes` says yes to what `--update` asks: add `--update`\n"],
    ...["fmt", "init", "new acme/mail/standard 2027-01-01", "test --update"].map((words) => [
      `${words} --tariffs package.json`,
      "tariff: `package.json` is no folder, and only a folder is written to: name the one it was built from\n",
    ]),
    ["rate nowhere.json", "tariff: the file `nowhere.json` cannot be read: it does not exist\n"],
    ["rate src", "tariff: the file `src` cannot be read: it is a folder\n"],
    ["rate", "tariff: there is no request: the input is empty\n"],
    [
      `rate ${PAY_AS_YOU_GO}`,
      `tariff: \`${PAY_AS_YOU_GO}\` is a tariff: say when, as in \`--at 2026-05-31\`, and what was used\n`,
    ],
    [
      `rate ${PAY_AS_YOU_GO} --usage checks=1`,
      'tariff: say when: `--at 2026-05-31` for one day, or `--period "2026-06-02 to 2026-07-02"`\n',
    ],
    [
      `rate ${PAY_AS_YOU_GO} --period 2026-06-02`,
      'tariff: `--period 2026-06-02` states no end: write for example `--period "2026-06-02 to 2026-07-02"`\n',
    ],
    [
      `rate --at 2026-06-02 --usage checks=1 ${PAY_AS_YOU_GO}`,
      `tariff: \`--usage ${PAY_AS_YOU_GO}\` is not name=quantity: write for example \`--usage checks=600000\`, and the tariff before the options\n`,
    ],
    [
      `rate ${PAY_AS_YOU_GO} --at 2026-06-02 --usage checks=1 --usage checks=2`,
      "tariff: `--usage checks` is given twice: which of the two holds?\n",
    ],
    [
      "rate --at 2026-06-02",
      "tariff: name the tariff: `tariff rate security-center/cspm/pay-as-you-go --at 2026-05-31 --usage checks=600000`\n",
    ],
    [
      "serve --port 65536",
      "tariff: option '--port <number>' argument '65536' is invalid. A port is a whole number from 0 to 65535.\n",
    ],
  ])("tariff %s", async (line, message) => {
    expect(await tariffLine(line)).toEqual({ exitCode: 2, out: "", err: message });
  });

  test("of an empty folder, which is no clean catalog", async () => {
    const folder = folderOf({});
    const { exitCode, err } = await tariff(["check", "--tariffs", folder]);
    expect([exitCode, err]).toEqual([
      2,
      `tariff: the tariffs folder \`${folder}\` holds no files; name the folder with \`--tariffs FOLDER\` or in the environment variable TARIFFS\n`,
    ]);
  });

  test("of no command, with the help", async () => {
    const { exitCode, out, err } = await tariff([]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Usage: tariff \[options\] \[command\]\n/);
  });
});

test("nothing is rated from files with errors", async () => {
  const { exitCode, out, err } = await tariff(["rate", "--tariffs", folderOf({ "notes.txt": "x" })], {
    input: "{}",
  });
  expect([exitCode, out]).toEqual([1, ""]);
  expect(err).toMatch(/notes\.txt:1:1 error file-unexpected\n.*\n1 error\n$/s);
});

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(await tariff(["--version"])).toEqual({ exitCode: 0, out: `${version}\n`, err: "" });
});

test("every command has a help with examples, in 80 columns", async () => {
  const commands = [
    "check",
    "test",
    "mutate",
    "init",
    "new",
    "calendar",
    "fmt",
    "lsp",
    "rate",
    "timeline",
    "blame",
    "build",
    "diff",
    "explain",
    "serve",
  ];
  const runs = await Promise.all(
    [[], ...commands.map((command) => [command])].map((words) => tariff([...words, "--help"])),
  );
  for (const { exitCode, out, err } of runs) {
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(/\n(Examples|Start with):\n {2}tariff /);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }
});

test("the service starts, says where it listens, and stops when it is told to", async () => {
  const child = spawn(process.execPath, [join(ROOT, "src/cli/main.ts"), "serve", "--port", "0"], {
    cwd: ROOT,
  });
  let out = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    out += text;
    if (/^listening on http:\/\/127\.0\.0\.1:[0-9]+; /m.test(text)) child.kill("SIGTERM");
  }
  expect(out).toContain("loaded 2 tariffs in 4 versions\n");
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
});

test("a reader that goes away ends the command quietly", async () => {
  const request = JSON.stringify({
    contract: { id: "c", tariff: PAY_AS_YOU_GO, started: "2026-01-01" },
    period: { from: "2026-05-01", until: "2026-06-01" },
  });
  const child = spawn(process.execPath, [join(ROOT, "src/cli/main.ts"), "rate"], { cwd: ROOT });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => undefined).end(`${request}\n`.repeat(2_000));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [exitCode] = await once(child, "close");
  expect([exitCode, err]).toEqual([0, ""]);
});

test("an error of ours has no trace, unless it is asked for", async () => {
  // Takes away what every run needs, as only a bug or a broken Node.js would.
  const env = { NODE_OPTIONS: '--import "data:text/javascript,delete Map.groupBy"' };
  const [plain, traced] = await Promise.all([
    tariff(["test"], { env }),
    tariff(["test"], { env: { ...env, TARIFF_DEBUG: "1" } }),
  ]);
  expect([plain?.exitCode, plain?.out]).toEqual([3, ""]);
  expect(plain?.err).toMatch(
    /^tariff: internal error: Map\.groupBy is not a function.*; TARIFF_DEBUG=1 shows where\n$/,
  );
  expect([traced?.exitCode, traced?.err.includes("\n    at ")]).toEqual([3, true]);
});

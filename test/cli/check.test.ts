import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { githubText } from "../../src/cli/github-text.ts";
import { folderOf, ROOT, tariff, tariffLine } from "./tariff.ts";

const VERSION = "security-center/cspm/pay-as-you-go/2024-01-01.yaml";
const LINE =
  readFileSync(join(ROOT, "tariffs", VERSION), "utf8")
    .split("\n")
    .indexOf("    exact: 415 USD            # 90.00 + 280.00 + 45.00") + 1;

/** The shipped tariffs with an example that expects a wrong amount. */
function wrongTariffs(): string {
  const folder = folderOf({});
  cpSync(join(ROOT, "tariffs"), folder, { recursive: true });
  const file = join(folder, VERSION);
  writeFileSync(file, readFileSync(file, "utf8").replace("exact: 415 USD ", "exact: 416 USD "));
  return folder;
}

describe("tariff check", () => {
  test("says of clean files what it looked at", async () => {
    const { exitCode, out, err } = await tariffLine("check");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^clean: 5 files, 2 tariffs, 4 versions, [0-9]+ examples proved \(sha256:[0-9a-f]{12}\)\n$/,
    );
  });

  test("shows each problem with its line and fix, by a path from the current folder", async () => {
    const folder = wrongTariffs();
    const path = join(folder, VERSION);
    const { exitCode, out, err } = await tariff(["check", "--tariffs", folder]);
    expect([exitCode, err]).toEqual([1, ""]);
    expect(out).toBe(`${path}:${LINE}:12 error example-failed
  the example \`600,000 checks touch all three tiers\` gives \`exact: 415.00 USD\`, expected \`416.00 USD\`
  ${LINE} |     exact: 416 USD            # 90.00 + 280.00 + 45.00
     |            ^
  fix: correct the terms; or, if they are right, write \`exact: 415.00 USD\`
  see ${path}:${LINE - 2}:11

1 error
`);
  });

  test("writes JSON, one line per problem, and GitHub annotations; TARIFFS names the folder too", async () => {
    const env = { TARIFFS: wrongTariffs() };
    const [json, ndjson, github] = await Promise.all(
      ["json", "ndjson", "github"].map((format) => tariff(["check", "--format", format], { env })),
    );
    expect(JSON.parse(json?.out ?? "").problems).toEqual([JSON.parse(ndjson?.out ?? "")]);
    expect(JSON.parse(ndjson?.out ?? "").place).toEqual({ file: VERSION, line: LINE, column: 12 });
    expect(github?.out).toMatch(
      /^::error file=.*2024-01-01\.yaml,line=[0-9]+,col=12,title=example-failed::the example .*%0Afix: .*\n$/,
    );
    expect([json, ndjson, github].map((run) => run?.exitCode)).toEqual([1, 1, 1]);
  });

  test("says where errors keep it from looking further, and only to people", async () => {
    const [lacking, github, misread] = await Promise.all([
      tariff(["check", "--tariffs", folderOf({ "acme/mail/product.yaml": "product: acme/mail\n" })]),
      tariff(["check", "--tariffs", folderOf({ "notes.txt": "no tariff" }), "--format", "github"]),
      tariff(["check", "--tariffs", folderOf({ "notes.txt": "no tariff" })]),
    ]);
    expect(lacking?.out).toMatch(/\n\n2 errors\nmore is checked once these are mended\n$/);
    expect(github?.out).not.toContain("more is checked");
    expect(misread?.out).toMatch(/\n\n1 error\nmore is checked once it is mended\n$/);
  });

  test("prefixes the folder, so that a terminal opens the file", async () => {
    const { exitCode, out } = await tariff(["check", "--tariffs", "./bin/"]);
    expect([exitCode, out.split("\n")[0]]).toEqual([
      1,
      `${join("bin", "alive.mjs")}:1:1 error file-unexpected`,
    ]);
  });

  test("says that it stopped at a hundred problems", async () => {
    const files = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.txt`, "no tariff"]));
    const { out } = await tariff(["check", "--tariffs", folderOf(files)]);
    expect(out).toMatch(
      /\n100 errors; these are the first 100, and there may be more once they are mended\nmore is checked once these are mended\n$/,
    );
  });

  test("colours only where it is asked to, and never with NO_COLOR", async () => {
    const folder = folderOf({ "notes.txt": "no tariff" });
    const words = ["check", "--tariffs", folder];
    const [plain, coloured, never] = await Promise.all([
      tariff(words),
      tariff(words, { env: { FORCE_COLOR: "1" } }),
      tariff(words, { env: { NO_COLOR: "1" } }),
    ]);
    expect(plain?.out).not.toContain("\u001b");
    expect(coloured?.out).toContain("\u001b[31merror\u001b[39m");
    expect(never?.out).toBe(plain?.out);
  });
});

describe("tariff test", () => {
  test("reports each example and how many pass", async () => {
    const { exitCode, out } = await tariffLine("test");
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^tariffs[\\/]security-center.*2024-01-01\.yaml\n {2}pass {2}no checks cost nothing\n/,
    );
    expect(out).toMatch(/\n\n([0-9]+) examples: \1 passed\n$/);
  });

  test("shows what a failing example gives, in text and in JSON", async () => {
    const folder = wrongTariffs();
    const [pretty, ndjson] = await Promise.all([
      tariff(["test", "--tariffs", folder]),
      tariff(["test", "--tariffs", folder, "--format", "ndjson"]),
    ]);
    expect(pretty?.out).toContain(`
  FAIL  600,000 checks touch all three tiers
        gives \`exact: 415.00 USD\`, expected \`416.00 USD\`
        at ${join(folder, VERSION)}:${LINE}:12
  pass  a million checks
`);
    expect(pretty?.out).toMatch(/ examples: 1 failed, [0-9]+ passed\n$/);
    const outcomes = (ndjson?.out ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(outcomes.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual([
      "600,000 checks touch all three tiers",
    ]);
    expect([pretty?.exitCode, ndjson?.exitCode]).toEqual([1, 1]);
  });

  test("runs nothing while the files have other errors", async () => {
    const { exitCode, out, err } = await tariff(["test", "--tariffs", folderOf({ "notes.txt": "x" })]);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toMatch(/file-unexpected.*\n1 error\nno example was run: mend the files first\n$/s);
  });
});

describe("a GitHub annotation", () => {
  test("escapes what its syntax uses", () => {
    const problem = {
      code: "value-malformed",
      severity: "warning",
      message: "50% of `a,b: c`",
      hint: "one\r\ntwo",
      place: { file: "a,b:c%.yaml", line: 1, column: 2 },
      related: [],
    } as const;
    expect(githubText(problem, (file) => `tariffs\\${file}`)).toBe(
      "::warning file=tariffs/a%2Cb%3Ac%25.yaml,line=1,col=2,title=value-malformed::50%25 of `a,b: c`%0Afix: one%0D%0Atwo",
    );
  });
});

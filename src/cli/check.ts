import { type Command, Option } from "commander";
import type { Source } from "../domain/catalog.ts";
import type { Problem } from "../domain/problem.ts";
import { type Opened, openCatalog } from "../engine.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { baseNamed, openedAgainst } from "./against.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, jsonText } from "./format.ts";
import { githubText } from "./github-text.ts";
import { junitText } from "./junit-text.ts";
import { markdownText } from "./markdown-text.ts";
import { print } from "./output.ts";
import { problemsText } from "./problems-text.ts";
import { sarifText } from "./sarif-text.ts";
import { FilesRefused, WrongCall } from "./stop.ts";
import { folderOf, tariffFiles } from "./tariffs.ts";
import { watchAndShow } from "./watch.ts";

const FORMATS = ["pretty", "json", "ndjson", "github", "sarif", "junit", "markdown"] as const;

type CheckFormat = (typeof FORMATS)[number];

const HELP = `
Reads every file, checks what it says and what it means, and runs its examples.
Nothing is changed, and nobody is billed.

With --against, what is past stays as it was there: a version that has taken
effect (in a bundle: every version) must mean the same, none may be missing, and
none may be added that takes effect before now.

Formats:
  pretty   each problem with its line and its fix
  json     one object: { "problems": [...] }
  ndjson   one problem per line
  github   annotations at the lines of a pull request, for GitHub Actions
  sarif    SARIF 2.1.0, for code scanning and editors
  junit    JUnit XML, for the test reports of build servers: a case per example
  markdown a comment for a pull request

Examples:
  tariff check
  tariff check --tariffs prices --format github
  tariff check --watch
  tariff check --against origin/main

Exit code: 0 clean or warnings only, 1 errors, 2 wrong call.`;

/** `tariff check`: the dry run. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check the tariff files: a dry run, before anyone is billed")
    .addOption(new Option("--format <format>", "how problems are written").choices(FORMATS).default("pretty"))
    .option("--against <base>", "hold what is past against a git revision, bundle or folder")
    .option("--watch", "look again whenever a file is saved, until Ctrl+C")
    .addHelpText("after", HELP)
    .action(async ({ watch, ...words }: CheckWords, command: Command) => {
      const folder = folderOf(command);
      if (watch) return watchAndShow(folder, () => lookAgain(folder, words));
      const { text, isRight } = await check(folder, words);
      if (text !== "") await print(text);
      process.exitCode = isRight ? CLEAN : PROBLEMS_FOUND;
    });
}

type Words = { readonly format: CheckFormat; readonly against?: string };

type CheckWords = Words & { readonly watch?: true };

type Checked = { readonly text: string; readonly isRight: boolean };

async function check(folder: string, words: Words): Promise<Checked> {
  const sources = await tariffFiles(folder);
  const base = words.against === undefined ? undefined : await baseNamed(words.against, folder);
  const alone = await openCatalog(sources);
  const opened = base ? openedAgainst(alone, sources, base) : alone;
  return { text: report(opened, { ...words, folder, sources }), isRight: opened.catalog !== undefined };
}

/** A folder that is away for a moment, as it is while git changes branches, ends no watch. */
async function lookAgain(folder: string, words: Words): Promise<string> {
  try {
    return (await check(folder, words)).text;
  } catch (error) {
    if (error instanceof WrongCall || error instanceof FilesRefused) return error.message;
    throw error;
  }
}

type Setting = Words & { readonly folder: string; readonly sources: readonly Source[] };

function report(opened: Opened, setting: Setting): string {
  const { problems } = opened;
  const { format, folder } = setting;
  switch (format) {
    case "pretty":
      return prettyReport(opened, setting);
    case "json":
      return jsonText({ problems }, "json");
    case "ndjson":
      return problems.map((problem: Problem) => jsonText(problem, "ndjson")).join("\n");
    case "github":
      return problems.map((problem) => githubText(problem, (file) => pathIn(folder, file))).join("\n");
    case "sarif":
      return sarifText(problems, (file) => pathIn(folder, file));
    case "junit":
      return junitText({ problems, examples: opened.examples, nameOf: placeIn(folder) });
    case "markdown": {
      const [looked = "the files have errors"] = summary(opened, setting);
      return markdownText(problems, { summary: looked, nameOf: placeIn(folder) });
    }
    default:
      return format satisfies never;
  }
}

function prettyReport(opened: Opened, setting: Setting): string {
  const { sources, folder } = setting;
  const shown = { sources, nameOf: placeIn(folder), stream: process.stdout };
  const found = opened.problems.length > 0 ? [problemsText(opened.problems, shown)] : [];
  return [...found, ...moreToCome(opened), ...summary(opened, setting)].join("\n");
}

/** Who has mended a dozen errors, and then meets the ones behind them, should not have taken the first for all. */
function moreToCome({ isCutShort, problems }: Opened): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return isCutShort ? [`more is checked once ${errors === 1 ? "it is" : "these are"} mended`] : [];
}

/** What was looked at, where a catalog came of it. */
function summary({ catalog, examples, problems }: Opened, { sources, against }: Setting): readonly string[] {
  if (!catalog) return [];
  const tariffs = [...catalog.tariffs.values()];
  const versions = tariffs.reduce((sum, tariff) => sum + tariff.versions.length, 0);
  const looked = [
    counted(sources.length, "file"),
    counted(tariffs.length, "tariff"),
    counted(versions, "version"),
    `${counted(examples.length, "example")} proved`,
    ...(against === undefined ? [] : [`the past as in ${against}`]),
  ];
  const verdict = problems.length === 0 ? "clean" : "no errors";
  return [`${verdict}: ${looked.join(", ")} (${catalog.digest.slice(0, 19)})`];
}

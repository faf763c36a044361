import type { WriteStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { bookOf } from "../book/book.ts";
import { BookFault } from "../book/book-fault.ts";
import type { Budget } from "../domain/budget.ts";
import { isFailure } from "../domain/problem.ts";
import { placeText, readBudgets } from "../engine.ts";
import { causeOf } from "../files/cause-of.ts";
import type { ImpactResult } from "../generated/result.ts";
import { ANY_WORK, type Change } from "../impact/change.ts";
import { changesFrom } from "../impact/changes-from.ts";
import { impactOf } from "../impact/impact.ts";
import { impactReport } from "../impact/impact-report.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { reportHtml } from "../report/report-html.ts";
import { reportMarkdown } from "../report/report-markdown.ts";
import { reportText } from "../report/report-text.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { jsonText } from "./format.ts";
import { namedCatalog } from "./named-catalog.ts";
import { print } from "./output.ts";
import { paintFor } from "./paint.ts";
import { periodOf, usageFromOption } from "./period.ts";
import { problemsText } from "./problems-text.ts";
import { progressOn } from "./progress.ts";
import { FilesRefused, WrongCall } from "./stop.ts";
import { folderOf } from "./tariffs.ts";

const FORMATS = ["pretty", "json", "ndjson", "markdown", "html"] as const;

const HELP = `
Rates every contract of a book under the files before and after a change, and
tells what comes of it: totals, who pays how much more or less and by which
lines, who loses an older price that was promised, whose bill for the time
before the change becomes another (nobody's may), who cannot be rated.

A base or head is a tariffs folder, a bundle or a git revision. Contracts and
usage are files with one JSON object in each line: a contract as in a request to
rate, and a row of usage as there, with a key \`contract\`. A file named .csv has
the columns id, tariff, started, ended, trial.from, trial.until,
attributes.NAME, order.id, order.tariff, order.bought, order.from, order.until,
order.quantities.NAME, a row per order; or contract, meter, at, quantity.

A budgets file is YAML, and decides the exit code:
  budgets:
    - no contract above +20%
    - total within 2%
    - nothing before the effective date changes
    - no promise broken
    - every contract can be rated

Formats:
  pretty   text for people
  json     one object, see impact_result in the schema of results
  ndjson   a line for each contract, and that object at the end
  markdown a comment for a pull request
  html     a page in one file, with charts

Examples:
  tariff impact --base main --contracts contracts.csv --usage usage.csv \\
    --period "2026-06-01 to 2026-07-01" --budgets budgets.yaml

Exit code: 0 budgets hold, 1 one does not or files have errors, 2 wrong call.`;

type Options = {
  readonly base: string;
  readonly head?: string;
  readonly contracts: string;
  readonly usage?: string;
  readonly period: Change["period"];
  readonly usageFrom?: string;
  readonly budgets?: string;
  readonly each?: string;
  readonly format: (typeof FORMATS)[number];
};

/** `tariff impact`: what a change of tariff files does to the contracts there are. */
export function addImpact(program: Command): void {
  program
    .command("impact")
    .description("tell what a change of tariff files does to a book of contracts")
    .requiredOption("--base <files>", "the files before: a revision, folder or bundle")
    .option("--head <files>", "the files after; without it, the tariffs folder")
    .requiredOption("--contracts <file>", "the contracts, NDJSON or CSV")
    .option("--usage <file>", "their usage, NDJSON or CSV")
    .addOption(
      new Option("--period <period>", 'what is billed: "2026-06-01 to 2026-07-01"')
        .argParser(periodOf)
        .makeOptionMandatory(),
    )
    .addOption(usageFromOption())
    .option("--budgets <file>", "what the change may do at most")
    .option("--each <file>", "write a line of JSON for each contract into a file")
    .addOption(new Option("--format <format>", "how it is written").choices(FORMATS).default("pretty"))
    .addHelpText("after", HELP)
    .action(async (options: Options, command: Command) => {
      const result = await impact(options, folderOf(command));
      process.exitCode = result.budgets.every(({ holds }) => holds) ? CLEAN : PROBLEMS_FOUND;
    });
}

async function impact(options: Options, tariffs: string): Promise<ImpactResult> {
  const budgets = options.budgets === undefined ? [] : await budgetsIn(options.budgets);
  const [base, head] = [
    await namedCatalog(options.base, tariffs),
    await namedCatalog(options.head ?? tariffs, tariffs),
  ];
  for (const { only, name } of [base, head])
    if (only !== undefined)
      throw new WrongCall(
        `\`${name}\` is one file, and bills need all: name a folder, a bundle or a revision`,
      );
  const change: Change = {
    base: base.catalog,
    head: head.catalog,
    period: options.period,
    asking: ANY_WORK,
    changesFrom: changesFrom(base.catalog, head.catalog, SYSTEM_CLOCK.now()),
  };
  const result = await runThrough(options, change, budgets);
  const text = shown(result, { ...options, base: base.name, head: head.name });
  await print(text);
  return result;
}

/** Contract by contract; what is kept does not grow with their number. */
async function runThrough(
  options: Options,
  change: Change,
  budgets: readonly Budget[],
): Promise<ImpactResult> {
  const { contracts, usage, usageFrom, each, format } = options;
  const progress = progressOn(process.stderr);
  const file = each === undefined ? undefined : await fileToWrite(each, [contracts, usage, options.budgets]);
  const book = bookOf({ contracts, usage, usageFrom }, progress.tell);
  try {
    for await (const step of impactOf(book, change, budgets)) {
      if (step.kind === "whole") return step.result;
      const line = jsonText(step.impact, "ndjson");
      if (file && !file.write(`${line}\n`)) await new Promise<void>((resolve) => file.once("drain", resolve));
      if (format === "ndjson") await print(line);
    }
    throw new Error("the book had no end");
  } catch (error) {
    if (error instanceof BookFault) throw new WrongCall(error.message);
    throw error;
  } finally {
    progress.end();
    file?.end();
  }
}

/** Opened before the work begins; what is read is not written over. */
async function fileToWrite(path: string, read: readonly (string | undefined)[]): Promise<WriteStream> {
  if (read.some((other) => other !== undefined && resolve(other) === resolve(path)))
    throw new WrongCall(`\`--each ${path}\` is a file that is read: name another`);
  try {
    return (await open(path, "w")).createWriteStream();
  } catch (error) {
    throw new WrongCall(`\`${path}\` cannot be written: ${causeOf(error)}`);
  }
}

async function budgetsIn(file: string): Promise<readonly Budget[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new WrongCall(`the budgets \`${file}\` cannot be read: ${causeOf(error)}`);
  });
  const source = { path: file, text };
  const budgets = readBudgets(source);
  if (!isFailure(budgets)) return budgets;
  throw new FilesRefused(
    problemsText(budgets.problems, { sources: [source], nameOf: placeText, stream: process.stderr }),
  );
}

type Shown = { readonly base: string; readonly head: string; readonly format: Options["format"] };

function shown(result: ImpactResult, { base, head, format }: Shown): string {
  const report = () => impactReport(result, { base, head });
  switch (format) {
    case "pretty":
      return reportText(report(), paintFor(process.stdout));
    case "markdown":
      return reportMarkdown(report());
    case "html":
      return reportHtml(report(), result.head);
    case "json":
      return jsonText(result, "json");
    case "ndjson":
      return jsonText(result, "ndjson");
    default:
      return format satisfies never;
  }
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { ExampleOutcome } from "../domain/example.ts";
import { type Coverage, coverageOf, type Opened, openCatalog, type Paint } from "../engine.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import type { Suggestions } from "../suggest/suggest.ts";
import { coverageJson, coverageText, shareOf } from "./coverage-text.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, type Format, formatOption, jsonText } from "./format.ts";
import { print, printAside } from "./output.ts";
import { paintFor } from "./paint.ts";
import { problemsText } from "./problems-text.ts";
import { WrongCall } from "./stop.ts";
import { suggestionsJson, suggestionsOf, suggestionsText } from "./suggestions-text.ts";
import { folderOf, folderToWrite, tariffFiles } from "./tariffs.ts";
import { updateExamples } from "./update-examples.ts";

const HELP = `
Runs the examples in the tariff files and reports each of them.

Examples:
  tariff test
  tariff test --format ndjson
  tariff test --coverage
  tariff test --threshold 90
  tariff test --suggest
  tariff test --update

With --coverage it tells what no example shows: a charge, a tier, a bound and
the unit beyond it, a row of existing contracts, the instant of a change and the
one before it, the end of a month that not every month has, and days of 23 and
25 hours where hours count. --threshold fails where examples show less of a
version. --suggest writes such examples, with what comes out of the terms as
they are: work each out by hand before you take it over, for it proves nothing
until then.
--update is for terms that were changed on purpose: it shows what examples would
have to expect now, asks, and writes it. Comments beside it stay as they are.

Exit code: 0 all pass, 1 some fail, too little is shown or the files are wrong,
2 wrong call.`;

type TestWords = {
  readonly format: Format;
  readonly coverage?: true;
  readonly threshold?: number;
  readonly suggest?: true;
  readonly update?: true;
  readonly yes?: true;
};

/** `tariff test`: the examples, one by one. */
export function addTest(program: Command): void {
  program
    .command("test")
    .description("run the examples in the tariff files, and report each")
    .addOption(formatOption().default("pretty"))
    .option("--coverage", "tell what no example shows")
    .option("--suggest", "write examples for what none shows, to be confirmed by hand")
    .option("--update", "show what examples would have to expect, ask, and write it")
    .option("--yes", "with --update: write it without being asked")
    .addOption(
      new Option("--threshold <percent>", "how much of each version examples have to show").argParser(
        percentOf,
      ),
    )
    .addHelpText("after", HELP)
    .action(async (words: TestWords, command: Command) => {
      const folder = words.update ? await folderToWrite(command) : folderOf(command);
      process.exitCode = await runExamples(folder, words);
    });
}

function percentOf(text: string): number {
  if (/^(100|[1-9]?[0-9])%?$/.test(text)) return Number(text.replace("%", ""));
  throw new InvalidArgumentError("A share is a whole number from 0 to 100, in percent.");
}

async function runExamples(folder: string, words: TestWords): Promise<number> {
  const { format, coverage, threshold, suggest } = words;
  if (words.yes && !words.update)
    throw new WrongCall("`--yes` says yes to what `--update` asks: add `--update`");
  const sources = await tariffFiles(folder);
  const opened = await openCatalog(sources);
  const other = otherErrors(opened);
  if (other.length > 0) {
    await printAside(problemsText(other, { sources, nameOf: placeIn(folder), stream: process.stderr }));
    await printAside("no example was run: mend the files first");
    return PROBLEMS_FOUND;
  }
  if (words.update) {
    const isRight = await updateExamples(folder, sources, opened.examples, { isAgreed: words.yes ?? false });
    return isRight ? CLEAN : PROBLEMS_FOUND;
  }
  const isAsked = coverage || suggest || threshold !== undefined;
  const covered = opened.catalog && isAsked ? coverageOf(opened.catalog, opened.examples) : [];
  if (suggest && opened.catalog)
    await printSuggestions(await suggestionsOf(opened.catalog, covered), folder, format);
  else await print(report(opened.examples, covered, folder, format));
  const isEnough = covered.every((each) => shareOf(each) >= (threshold ?? 0));
  return opened.examples.every(isPassed) && isEnough ? CLEAN : PROBLEMS_FOUND;
}

async function printSuggestions(all: readonly Suggestions[], folder: string, format: Format): Promise<void> {
  if (format === "json") return print(jsonText({ suggestions: all.map(suggestionsJson) }, format));
  if (format !== "ndjson") return print(suggestionsText(all, folder));
  for (const each of all) await print(jsonText(suggestionsJson(each), format));
}

/** The errors that stand before any example. */
function otherErrors({ problems }: Opened): Opened["problems"] {
  return problems.filter(({ severity, code }) => severity === "error" && code !== "example-failed");
}

function report(
  examples: readonly ExampleOutcome[],
  covered: readonly Coverage[],
  folder: string,
  format: Format,
): string {
  const outcomes = examples.map(({ shows, ...example }) => ({ ...example, passed: isPassed(example) }));
  const coverage = covered.length > 0 ? { coverage: covered.map(coverageJson) } : {};
  if (format === "json") return jsonText({ examples: outcomes, ...coverage }, format);
  if (format === "ndjson") return outcomes.map((outcome) => jsonText(outcome, format)).join("\n");
  const files = [...Map.groupBy(examples, ({ place }) => place.file)];
  return [
    ...files.map(([file, own]) => fileText(file, own, folder)),
    ...covered.map((each) => coverageText(each, folder)),
    paintFor(process.stdout).strong(countText(examples)),
  ].join("\n\n");
}

function fileText(file: string, examples: readonly ExampleOutcome[], folder: string): string {
  const paint = paintFor(process.stdout);
  const texts = examples.flatMap((example) => exampleText(example, folder, paint));
  return [paint.strong(pathIn(folder, file)), ...texts].join("\n");
}

function exampleText(example: ExampleOutcome, folder: string, paint: Paint): readonly string[] {
  if (isPassed(example)) return [`  ${paint.faint("pass")}  ${example.name}`];
  const why = example.problems.flatMap(({ message, place }) => [
    message.replace(`the example \`${example.name}\` `, ""),
    paint.faint(`at ${placeIn(folder)(place)}`),
  ]);
  return [`  ${paint.error("FAIL")}  ${example.name}`, ...why.map((line) => `        ${line}`)];
}

function countText(examples: readonly ExampleOutcome[]): string {
  const failed = examples.filter((example) => !isPassed(example)).length;
  const passed = `${examples.length - failed} passed`;
  return `${counted(examples.length, "example")}: ${failed > 0 ? `${failed} failed, ` : ""}${passed}`;
}

function isPassed({ problems }: Pick<ExampleOutcome, "problems">): boolean {
  return problems.length === 0;
}

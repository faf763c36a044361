import type { Command } from "commander";
import type { ExampleOutcome } from "../domain/example.ts";
import { type Opened, openCatalog, type Paint } from "../engine.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, type Format, formatOption, jsonText } from "./format.ts";
import { print, printAside } from "./output.ts";
import { paintFor } from "./paint.ts";
import { problemsText } from "./problems-text.ts";
import { folderOf, tariffFiles } from "./tariffs.ts";

const HELP = `
Runs the examples in the tariff files and reports each of them.

Examples:
  tariff test
  tariff test --format ndjson

Exit code: 0 all pass, 1 some fail or the files have errors, 2 wrong call.`;

/** `tariff test`: the examples, one by one. */
export function addTest(program: Command): void {
  program
    .command("test")
    .description("run the examples in the tariff files, and report each")
    .addOption(formatOption().default("pretty"))
    .addHelpText("after", HELP)
    .action(async ({ format }: { format: Format }, command: Command) => {
      process.exitCode = await runExamples(folderOf(command), format);
    });
}

async function runExamples(folder: string, format: Format): Promise<number> {
  const sources = await tariffFiles(folder);
  const opened = await openCatalog(sources);
  const other = otherErrors(opened);
  if (other.length > 0) {
    await printAside(problemsText(other, { sources, nameOf: placeIn(folder), stream: process.stderr }));
    await printAside("no example was run: mend the files first");
    return PROBLEMS_FOUND;
  }
  await print(report(opened.examples, folder, format));
  return opened.examples.every(isPassed) ? CLEAN : PROBLEMS_FOUND;
}

/** The errors that stand before any example. */
function otherErrors({ problems }: Opened): Opened["problems"] {
  return problems.filter(({ severity, code }) => severity === "error" && code !== "example-failed");
}

function report(examples: readonly ExampleOutcome[], folder: string, format: Format): string {
  const outcomes = examples.map((example) => ({ ...example, passed: isPassed(example) }));
  if (format === "json") return jsonText({ examples: outcomes }, format);
  if (format === "ndjson") return outcomes.map((outcome) => jsonText(outcome, format)).join("\n");
  const files = [...Map.groupBy(examples, ({ place }) => place.file)];
  return [
    ...files.map(([file, own]) => fileText(file, own, folder)),
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

function isPassed({ problems }: ExampleOutcome): boolean {
  return problems.length === 0;
}

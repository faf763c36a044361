import type { Command } from "commander";
import type { Failure } from "../domain/problem.ts";
import { billHtml, billText, rate, readResult, timelineHtml, timelineText } from "../engine.ts";
import type { RateResult, TimelineResult } from "../generated/result.ts";
import { answerEach } from "./answer-each.ts";
import { type Format, formatOption } from "./format.ts";
import { folderOf, type Loaded, loadTariffs } from "./tariffs.ts";

const HELP = `
Takes a request, which it rates first, or a result of \`tariff rate\` or
\`tariff timeline\`; for a result, the tariff files are not needed. One JSON
object, or a stream with one per line; without a file, or with -, from standard
input.

Formats:
  pretty   text of 80 columns; the default
  html     a page in one file, to open, send and print; for one result only

Examples:
  tariff explain request.json
  tariff explain result.json --format html > bill.html
  tariff rate request.json | tariff explain

Exit code: 0 all explained, 1 problems, 2 wrong call.`;

/** `tariff explain`: a bill that a person can check. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("explain a result line by line: the bill, with the place of every price")
    .argument("[file]", "a file of requests or results, or - for standard input")
    .addOption(formatOption(["pretty", "html"]).default("pretty"))
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, { format }: { readonly format: Format }, command: Command) => {
      let opened: Promise<Loaded> | undefined;
      const load = () => {
        opened ??= loadTariffs(folderOf(command));
        return opened;
      };
      process.exitCode = await answerEach(file, {
        sources: [],
        format,
        answer: (json) => explained(json, load),
        textOf: format === "html" ? pageOf : textOf,
      });
    });
}

function textOf(result: RateResult | TimelineResult): string {
  return "lines" in result ? billText(result) : timelineText(result);
}

function pageOf(result: RateResult | TimelineResult): string {
  return "lines" in result ? billHtml(result) : timelineHtml(result);
}

/** What to explain: a result as it is, or that of a request. A failure is not explained, it explains itself. */
async function explained(
  json: unknown,
  load: () => Promise<Loaded>,
): Promise<RateResult | TimelineResult | Failure> {
  return readResult(json) ?? rate((await load()).catalog, json);
}

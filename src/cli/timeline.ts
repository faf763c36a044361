import type { Command } from "commander";
import { timeline, timelineText } from "../engine.ts";
import { answerEach } from "./answer-each.ts";
import { FORMATS_HELP, type Format, formatOf, formatOption } from "./format.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";

const HELP = `
A request is a JSON object with a contract, and perhaps the instant to ask
about: { "contract": { ... }, "at": "2026-06-02" } (timeline_request in
schemas/request.schema.json). Several may follow each other, one per line.
Without a file, or with -, requests come from standard input.

${FORMATS_HELP}

Examples:
  tariff timeline contract.json
  tariff timeline contract.json --at 2026-06-02
  echo '{"contract":{"id":"c-1","tariff":"security-center/cspm/pay-as-you-go",
    "started":"2026-01-01"}}' | tariff timeline --format pretty

Exit code: 0 all answered, 1 problems, 2 wrong call.`;

type Options = { readonly at?: string; readonly format?: Format };

/** `tariff timeline`: which version applies to a contract from when until when, and why. */
export function addTimeline(program: Command): void {
  program
    .command("timeline")
    .description("show which version applies to a contract from when until when, and why")
    .argument("[file]", "a file of requests, or - for standard input")
    .option("--at <date>", "also answer for this date or instant, in place of the request's own")
    .addOption(formatOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options, command: Command) => {
      const { catalog, sources } = await loadTariffs(folderOf(command));
      process.exitCode = await answerEach(file, {
        sources,
        format: formatOf(options),
        answer: (request) => timeline(catalog, withInstant(request, options.at)),
        textOf: timelineText,
      });
    });
}

/** A timeline_request with another instant to ask about, where one is given. */
export function withInstant(request: unknown, at: string | undefined): unknown {
  const isObject = typeof request === "object" && request !== null && !Array.isArray(request);
  return at === undefined || !isObject ? request : { ...request, at };
}

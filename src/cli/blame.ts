import type { Command } from "commander";
import type { Catalog } from "../domain/catalog.ts";
import type { FileHistory } from "../domain/commit.ts";
import { type Failure, isFailure } from "../domain/problem.ts";
import { blameResult, blameText, timeline } from "../engine.ts";
import { gitHistory } from "../files/git-history.ts";
import { pathIn } from "../files/place-in.ts";
import type { BlameResult } from "../generated/result.ts";
import { originAt } from "../live/origin-at.ts";
import { answerEach } from "./answer-each.ts";
import { FORMATS_HELP, type Format, formatOf, formatOption } from "./format.ts";
import { WrongCall } from "./stop.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";
import { withInstant } from "./timeline.ts";

const HELP = `
Says which version prices a contract at an instant and why, which file states
it, and from git which commit last changed the file, and the prices of each
charge. From a bundle: the commit of the file, where \`tariff build --commits\`
has recorded it.

A request is the same as of \`tariff timeline\`: { "contract": { ... } }.
Without a file, or with -, requests come from standard input.

${FORMATS_HELP}

Examples:
  tariff blame contract.json --at 2026-06-02
  tariff blame contract.json --at 2026-06-02 --tariffs release.bundle.json
  echo '{"contract":{"id":"c-1","tariff":"security-center/cspm/pay-as-you-go",
    "started":"2026-01-01"}}' | tariff blame - --at 2026-06-02 --format json

Exit code: 0 all answered, 1 problems, 2 wrong call.`;

type Options = { readonly at?: string; readonly format?: Format };

/** `tariff blame`: which file and commit price a contract. */
export function addBlame(program: Command): void {
  program
    .command("blame")
    .description("show which version, file and commit price a contract at an instant")
    .argument("[file]", "a file of requests, or - for standard input")
    .option("--at <date>", "the date or instant, in place of the request's own")
    .addOption(formatOption())
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, options: Options, command: Command) => {
      const folder = folderOf(command);
      const { catalog, sources } = await loadTariffs(folder);
      const { kind } = await originAt(folder);
      process.exitCode = await answerEach(file, {
        sources,
        format: formatOf(options),
        answer: (request) => blame(withInstant(contractIn(request), options.at), catalog, folder),
        textOf: (result) => blameText(result, (path) => (kind === "bundle" ? path : pathIn(folder, path))),
      });
    });
}

/** A request to rate names the contract as well; what was used does not matter here. */
function contractIn(request: unknown): unknown {
  if (typeof request !== "object" || request === null || !("contract" in request)) return request;
  const {
    usage: _,
    usage_from: _from,
    period: _period,
    booked: _booked,
    ...asked
  } = request as Record<string, unknown>;
  return asked;
}

async function blame(request: unknown, catalog: Catalog, folder: string): Promise<BlameResult | Failure> {
  const answer = await timeline(catalog, request);
  if (isFailure(answer)) return answer;
  const { at } = answer;
  if (!at) throw new WrongCall("say when: `--at 2026-06-02`, or `at` in the request");
  const path = at.version === null ? undefined : `${at.version.replace("@", "/")}.yaml`;
  return blameResult({ ...answer, at }, catalog, await historyOf(path, catalog, folder));
}

async function historyOf(
  path: string | undefined,
  catalog: Catalog,
  folder: string,
): Promise<FileHistory | string> {
  if (path === undefined) return { commits: [], isChanged: false, lines: undefined };
  const { kind } = await originAt(folder);
  return kind === "bundle" ? recorded(path, catalog) : gitHistory(folder, path);
}

/** What the bundle says; it was built from files that say what their commits say, or from none of any. */
function recorded(path: string, { files }: Catalog): FileHistory | string {
  const commit = files.get(path)?.commit;
  if (commit) return { commits: [{ ...commit, subject: null }], isChanged: false, lines: undefined };
  const hasOthers = [...files.values()].some((file) => file.commit);
  return hasOthers
    ? "the file was not committed as it is when the bundle was built"
    : "the bundle records no commits, as `tariff build --commits` does";
}

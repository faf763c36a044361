import { isDeepStrictEqual } from "node:util";
import type { Command } from "commander";
import type { Catalog } from "../domain/catalog.ts";
import { isFailure } from "../domain/problem.ts";
import { rate } from "../engine.ts";
import { type DecisionRecord, recordOf } from "../observe/decision-record.ts";
import { MASKED } from "../observe/mask.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, type Format, formatOf, formatOption, jsonText } from "./format.ts";
import { jsonLinesOf } from "./input.ts";
import { print } from "./output.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";

const HELP = `
Rates every request of a decision log again, and compares each amount. A record
of another catalog is compared too, and says so; one whose request is masked
cannot be rated. A last line that a crash has cut is told and does no harm.

Examples:
  tariff replay decisions.ndjson
  tariff replay decisions.ndjson --tariffs next/ --format ndjson

Exit code: 0 every amount is the same, 1 some differ or cannot be compared,
2 wrong call.`;

/** What came of one record. */
type Replayed = {
  readonly request_id: string;
  readonly outcome: "same" | "different" | "not comparable";
  /** Whether it was decided by this very catalog. */
  readonly same_catalog: boolean;
  /** One sentence each; none where it is the same. */
  readonly differences: readonly string[];
};

/** `tariff replay`: whether what was decided comes out again. */
export function addReplay(program: Command): void {
  program
    .command("replay")
    .description("rate the requests of a decision log again, and compare every amount")
    .argument("<log>", "the decision log of a service, or - for standard input")
    .addOption(formatOption())
    .addHelpText("after", HELP)
    .action(async (log: string, options: { readonly format?: Format }, command: Command) => {
      const { catalog } = await loadTariffs(folderOf(command));
      process.exitCode = await replayAll(log, catalog, formatOf(options));
    });
}

async function replayAll(log: string, catalog: Catalog, format: Format): Promise<number> {
  const counts = { same: 0, different: 0, "not comparable": 0 };
  let others = 0;
  for await (const read of jsonLinesOf(log)) {
    const replayed = isFailure(read) ? UNREADABLE : await replay(read.value, catalog);
    counts[replayed.outcome] += 1;
    if (!replayed.same_catalog) others += 1;
    await show(replayed, format);
  }
  if (format === "pretty") await print(countText(counts, others));
  return counts.different + counts["not comparable"] === 0 ? CLEAN : PROBLEMS_FOUND;
}

const UNREADABLE: Replayed = {
  ...{ request_id: "", outcome: "not comparable", same_catalog: true },
  differences: ["this line is no whole record: what wrote it was cut off"],
};

/** Rates the request of a record again. */
async function replay(value: unknown, catalog: Catalog): Promise<Replayed> {
  if (!isRecord(value)) return UNREADABLE;
  const { request_id, request } = value;
  const same_catalog = value.catalog === catalog.digest;
  if (holdsMasked(request)) {
    const differences = ["its request is masked, and cannot be rated"];
    return { request_id, outcome: "not comparable", same_catalog, differences };
  }
  const answer = await rate(catalog, request);
  const now = recordOf(
    { ...NOBODY, catalog: catalog.digest, request, answer },
    Temporal.Instant.fromEpochMilliseconds(0),
  );
  const differences = differencesOf(value, now);
  return { request_id, outcome: differences.length > 0 ? "different" : "same", same_catalog, differences };
}

const NOBODY = { requestId: "", operation: "", caller: "", milliseconds: 0 };

function isRecord(value: unknown): value is DecisionRecord {
  if (typeof value !== "object" || value === null) return false;
  return ["request_id", "catalog", "request", "totals", "lines", "problems"].every((key) => key in value);
}

function holdsMasked(value: unknown): boolean {
  if (value === MASKED) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsMasked);
}

function differencesOf(before: DecisionRecord, now: DecisionRecord): readonly string[] {
  return [
    ...changes(
      before.totals,
      now.totals,
      ({ currency, exact, amount }) => `total ${amount} ${currency} (${exact})`,
    ),
    ...changes(before.lines, now.lines, ({ kind, charge, version, from, exact, amount, currency }) => {
      return `${charge ?? kind} from ${from} by ${version}: ${amount} ${currency} (${exact})`;
    }),
    ...changes(before.problems, now.problems, ({ code, message }) => `${code}: ${message}`),
  ];
}

/** Two lists that should be the same, place by place. */
function changes<Item>(
  before: readonly Item[],
  now: readonly Item[],
  textOf: (item: Item) => string,
): readonly string[] {
  const places = Array.from({ length: Math.max(before.length, now.length) }, (_, n) => [before[n], now[n]]);
  return places
    .filter(([was, is]) => !isDeepStrictEqual(was, is))
    .map(([was, is]) => `${was ? textOf(was) : "nothing"}, now ${is ? textOf(is) : "nothing"}`);
}

/** On a terminal only what is not the same; for programs every record. */
async function show(replayed: Replayed, format: Format): Promise<void> {
  if (format !== "pretty") return print(jsonText(replayed, format === "json" ? "json" : "ndjson"));
  const { request_id, outcome, differences } = replayed;
  if (outcome === "same") return;
  await print(
    [`${request_id || "a line"}: ${outcome}`, ...differences.map((each) => `  ${each}`)].join("\n"),
  );
}

function countText(counts: Readonly<Record<Replayed["outcome"], number>>, others: number): string {
  const all = counts.same + counts.different + counts["not comparable"];
  if (all === 0) return "the log holds no record, so that nothing was compared";
  const outcomes = `${counts.same} same, ${counts.different} different, ${counts["not comparable"]} not comparable`;
  const other = others > 0 ? `; ${counted(others, "record")} of another catalog` : "";
  return `${counted(all, "record")}: ${outcomes}${other}`;
}

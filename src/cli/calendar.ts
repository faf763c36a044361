import { type Command, Option } from "commander";
import { type BookFiles, bookOf } from "../book/book.ts";
import { BookFault } from "../book/book-fault.ts";
import { type CalendarQuestion, calendarOf } from "../calendar/calendar.ts";
import { calendarIcs } from "../calendar/calendar-ics.ts";
import { calendarReport } from "../calendar/calendar-report.ts";
import type { UsagePeriod } from "../calendar/moved-usage.ts";
import { isMisread, readDate } from "../engine.ts";
import type { CalendarResult } from "../generated/result.ts";
import { SYSTEM_CLOCK } from "../live/clock.ts";
import { reportMarkdown } from "../report/report-markdown.ts";
import { reportText } from "../report/report-text.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { jsonText } from "./format.ts";
import { print } from "./output.ts";
import { paintFor } from "./paint.ts";
import { momentOf, type Period, periodOf, usageFromOption } from "./period.ts";
import { progressOn } from "./progress.ts";
import { WrongCall } from "./stop.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";

const FORMATS = ["pretty", "json", "ics", "markdown"] as const;

const HELP = `
Tells who of a book of contracts goes over to another version when, and why: by
day, with the line of the file that decides it. The end of a contract's last
order is told too, where whoever renews it is then on a newer version. Contracts
are a file as \`tariff impact\` takes it.

With usage, and the period it is of, also what the next bill becomes: the month
from the switch on, with that usage moved to it by whole days, rated by the
files as they are, and by the files without the versions that come after the one
the contract is on until then. Totals are exact; what cannot be rated says why,
and what had to be assumed is told. A switch within a month cuts the month of a
tier counter: the counter then begins at 0, unless the usage file has the rows
since before the period, and \`--usage-from\` says since when.

Formats:
  pretty   text for people, up to 20 contracts for each day
  json     one object with all, see calendar_result in the schema of results
  ics      iCalendar (RFC 5545), an event for each day and pair of versions,
           which names up to 200 contracts
  markdown a page for a wiki or a ticket

Examples:
  tariff calendar --contracts contracts.csv
  tariff calendar --contracts contracts.csv --format ics > switches.ics
  tariff calendar --contracts contracts.csv --usage usage.csv \\
    --period "2026-05-01 to 2026-06-01" --from 2026-06-01 --until 2027-01-01

Exit code: 0 every contract can be placed in time, 1 one cannot or files have
errors, 2 wrong call.`;

type Options = {
  readonly contracts: string;
  readonly usage?: string;
  readonly period?: Period;
  readonly usageFrom?: string;
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
  readonly format: (typeof FORMATS)[number];
};

/** `tariff calendar`: which contracts of a book switch to another version when, and why. */
export function addCalendar(program: Command): void {
  program
    .command("calendar")
    .description("tell who of a book of contracts switches when, and why")
    .requiredOption("--contracts <file>", "the contracts, NDJSON or CSV")
    .option("--usage <file>", "their usage, NDJSON or CSV, for the next bills")
    .addOption(
      new Option("--period <period>", 'whose usage it is: "2026-05-01 to 2026-06-01"').argParser(periodOf),
    )
    .addOption(usageFromOption())
    .addOption(
      new Option("--from <day>", "the first day to look at; else from now on").argParser(dayOf("from")),
    )
    .addOption(new Option("--until <day>", "the first day not to look at").argParser(dayOf("until")))
    .addOption(new Option("--format <format>", "how it is written").choices(FORMATS).default("pretty"))
    .addHelpText("after", HELP)
    .action(async (options: Options, command: Command) => {
      const asked = questionOf(options);
      const { catalog } = await loadTariffs(folderOf(command));
      const result = await calendar(options, { catalog, ...asked });
      await print(shown(result, options.format));
      process.exitCode = result.refused.length === 0 ? CLEAN : PROBLEMS_FOUND;
    });
}

function dayOf(option: "from" | "until"): (text: string) => Temporal.PlainDate {
  return (text) => {
    const day = readDate(text);
    if (isMisread(day)) throw new WrongCall(`\`--${option}\`: ${day.misread}`);
    return day;
  };
}

function questionOf({ usage, period, usageFrom, from, until }: Options): Omit<CalendarQuestion, "catalog"> {
  if ((usage === undefined) !== (period === undefined))
    throw new WrongCall(
      usage === undefined
        ? "`--period` says whose usage it is, and there is none: add `--usage FILE`, or leave both out"
        : '`--usage` needs the period that it is of: add for example `--period "2026-05-01 to 2026-06-01"`',
    );
  if (usage === undefined && usageFrom !== undefined)
    throw new WrongCall("`--usage-from` says since when usage is complete, and there is none: leave it out");
  if (from && until && Temporal.PlainDate.compare(from, until) >= 0)
    throw new WrongCall(`\`--until ${until}\` is not after \`--from ${from}\`: it is the first day left out`);
  const now = SYSTEM_CLOCK.now().round({ smallestUnit: "second", roundingMode: "floor" });
  return { from: from ?? now, until, usagePeriod: period && usagePeriodOf(period) };
}

function usagePeriodOf({ from, until }: Period): UsagePeriod {
  return { from: momentOf("period", from), until: momentOf("period", until) };
}

async function calendar(options: BookOptions, question: CalendarQuestion): Promise<CalendarResult> {
  const { contracts, usage, usageFrom } = options;
  const progress = progressOn(process.stderr);
  try {
    return await calendarOf(bookOf({ contracts, usage, usageFrom }, progress.tell), question);
  } catch (error) {
    if (error instanceof BookFault) throw new WrongCall(error.message);
    throw error;
  } finally {
    progress.end();
  }
}

type BookOptions = Pick<Options, keyof BookFiles>;

function shown(result: CalendarResult, format: Options["format"]): string {
  switch (format) {
    case "pretty":
      return reportText(calendarReport(result), paintFor(process.stdout));
    case "markdown":
      return reportMarkdown(calendarReport(result));
    case "json":
      return jsonText(result, "json");
    case "ics":
      return `${calendarIcs(result, SYSTEM_CLOCK.now())}\r`; // its lines end with CR LF, and `print` adds the LF
    default:
      return format satisfies never;
  }
}

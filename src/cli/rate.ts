import type { Command } from "commander";
import { isFailure } from "../domain/problem.ts";
import { billHtml, billText, expandShort, rate, type ShortRequest } from "../engine.ts";
import { answerEach, printAnswer } from "./answer-each.ts";
import { type Booking, readBooking } from "./booked.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { FORMATS_HELP, type Format, formatOf, formatOption, HTML_HELP } from "./format.ts";
import { printAside } from "./output.ts";
import { paintFor } from "./paint.ts";
import { assumption, isShort, optionPlace, type ShortOptions, shortOf } from "./short-form.ts";
import { WrongCall } from "./stop.ts";
import { folderOf, type Loaded, loadTariffs } from "./tariffs.ts";

const HELP = `
Requests are JSON (schemas/request.schema.json): one object over any number of
lines, or a stream with one object per line. Each gives one result, in order;
what cannot be rated gives its problems in its place: { "problems": [...] }.
Without a file, or with -, requests come from standard input.

The options --at, --period, --usage and --order state a request for a new
contract, bought when the period begins; where the tariff is sold by order, with
one order for the period. A quantity is used at the period's start, or with
"per day" on each of its days.

${FORMATS_HELP}
${HTML_HELP}

With --booked, a file of earlier results, the answer is the difference to what
was billed: reversals and new lines. The request needs every row, not only the
late ones.

Examples:
  tariff rate request.json
  tariff rate requests.ndjson > results.ndjson
  tariff rate corrected.ndjson --booked results.ndjson
  tariff rate request.json --format html > bill.html
  tariff rate security-center/cspm/pay-as-you-go --at 2026-05-31 \\
    --usage checks=600000
  tariff rate security-center/cspm/subscription \\
    --period "2026-06-02 to 2026-07-02" --order instances=10 \\
    --usage scanned-instances="12 per day"

Exit code: 0 all rated, 1 problems, 2 wrong call.`;

type Options = ShortOptions & { readonly format?: Format; readonly booked?: string };

/** `tariff rate`: what contracts owe. */
export function addRate(program: Command): void {
  program
    .command("rate")
    .description("rate usage: from requests in JSON, or from a request in options")
    .argument("[file|tariff]", "a file of requests, - for standard input; or with options a tariff")
    .option("--at <date>", "rate this one day")
    .option("--period <from to until>", 'rate a period, as "2026-06-02 to 2026-07-02" (the end is excluded)')
    .option("--usage <meter=quantity...>", 'what was used: checks=600000, or checks="20 per day"')
    .option("--order <name=quantity...>", "what the order states: instances=10")
    .option("--booked <file>", "earlier results for the same contracts and periods: answer the difference")
    .addOption(formatOption(["pretty", "html", "json", "ndjson"]))
    .addHelpText("after", HELP)
    .action(async (target: string | undefined, options: Options, command: Command) => {
      const format = formatOf(options);
      const folder = folderOf(command);
      if (isShort(options) && options.booked !== undefined)
        throw new WrongCall("`--booked` goes with a file of requests: what is corrected was such a request");
      process.exitCode = isShort(options)
        ? await rateShort(shortOf(target, options), format, folder)
        : await rateRequests(target, { ...options, format, folder });
    });
}

type Asking = { readonly format: Format; readonly folder: string; readonly booked?: string };

async function rateRequests(file: string | undefined, { format, folder, booked }: Asking): Promise<number> {
  const { catalog, sources } = await loadTariffs(folder);
  if (file !== undefined && catalog.tariffs.has(file))
    throw new WrongCall(`\`${file}\` is a tariff: say when, as in \`--at 2026-05-31\`, and what was used`);
  const booking: Booking = booked === undefined ? (request) => request : await readBooking(booked);
  return answerEach(file, {
    sources,
    format,
    answer: (request) => rate(catalog, booking(request)),
    textOf: textFor(format),
  });
}

async function rateShort(short: ShortRequest, format: Format, folder: string): Promise<number> {
  const loaded = await loadTariffs(folder);
  const request = expandShort(loaded.catalog, short);
  if (isFailure(request)) return printShort(request, loaded, format, optionPlace(short, undefined));
  const result = await rate(loaded.catalog, request);
  if (!isFailure(result)) {
    await printAside(paintFor(process.stderr).faint(assumption(short, request, result.period)));
  }
  return printShort(result, loaded, format, optionPlace(short, request));
}

async function printShort(
  answer: Awaited<ReturnType<typeof rate>>,
  { sources }: Loaded,
  format: Format,
  nameOf: ReturnType<typeof optionPlace>,
): Promise<number> {
  await printAnswer(answer, { sources, format, textOf: textFor(format) }, nameOf);
  return isFailure(answer) ? PROBLEMS_FOUND : CLEAN;
}

function textFor(format: Format): typeof billText {
  return format === "html" ? billHtml : billText;
}

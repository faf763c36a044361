import { type Command, Option } from "commander";
import type { Catalog, Source } from "../domain/catalog.ts";
import type { Tariff, TariffVersion } from "../domain/tariff.ts";
import { nearestOf, openCatalog } from "../engine.ts";
import { nextVersionText } from "../scaffold/next-version.ts";
import { answerTo, canAsk } from "./ask.ts";
import { CLEAN } from "./exit-code.ts";
import { laidOut, requireFree, writeNew } from "./new-files.ts";
import { repricedBy } from "./new-prices.ts";
import { print } from "./output.ts";
import { WrongCall } from "./stop.ts";
import { folderToWrite, type Loaded, loadTariffs, tariffFiles } from "./tariffs.ts";

const HELP = `
Begins the next version of a tariff from the one before it: its terms and its
comments, with a new date. Why the terms change, where that is written, what
becomes of existing contracts and what examples show is asked anew. On a
terminal it asks, and asks for each price, too; what is not answered is left
empty, and \`tariff check\` tells until it is filled in. No file that is there is
changed.

Examples:
  tariff new security-center/cspm/pay-as-you-go 2027-01-01
  tariff new acme/mail/standard 2028-01-01 --existing at_order_end \\
    --why "Postage rose."

Exit code: 0 written, 1 the files have errors, 2 wrong call.`;

type Words = {
  readonly source?: string;
  readonly why?: string;
  readonly existing?: string;
  readonly earlySwitch?: string;
  readonly switchBack?: string;
};

/** `tariff new`: the next version of a tariff. */
export function addNew(program: Command): void {
  program
    .command("new")
    .argument("<tariff>", "the tariff's id")
    .argument("<date>", "the day from which on the new terms hold")
    .description("begin the next version of a tariff from the one before it")
    .option("--source <text>", "where the new terms are written")
    .option("--why <text>", "why they change, for whoever asks")
    .option("--existing <moment>", "when existing contracts switch, such as at_order_end")
    .addOption(
      new Option("--early-switch <word>", "whether customers may switch earlier").choices([
        "not_allowed",
        "allowed",
      ]),
    )
    .addOption(
      new Option("--switch-back <word>", "whether they may go back").choices([
        "never",
        "never_in_product",
        "allowed",
      ]),
    )
    .addHelpText("after", HELP)
    .action(async (id: string, date: string, words: Words, command: Command) => {
      const folder = await folderToWrite(command);
      const { catalog, sources } = await tariffsToContinue(folder, id);
      const before = versionBefore(tariffIn(catalog, id), dateOf(date));
      await requireFree(folder, `${id}/${date}.yaml`);
      const source = sources.find(({ path }) => path === before.place.file) as Source; // the version came from it
      const text = await nextText(source, before, date, words);
      await writeNew(folder, await laidOut(folder, { path: `${id}/${date}.yaml`, text }));
      await print(NEXT);
      process.exitCode = CLEAN;
    });
}

/**
 * The catalog without what is begun elsewhere: who changes several tariffs has their new versions side by side, and those are not
 * filled in yet. Errors in the tariff's own files are shown.
 */
async function tariffsToContinue(folder: string, id: string): Promise<Pick<Loaded, "catalog" | "sources">> {
  const sources = await tariffFiles(folder);
  const { catalog, problems } = await openCatalog(sources);
  if (catalog) return { catalog, sources };
  const broken = new Set(
    problems.flatMap(({ severity, place }) => (severity === "error" && "file" in place ? [place.file] : [])),
  );
  const isElsewhere = (path: string) =>
    broken.has(path) && !path.startsWith(`${id}/`) && !path.endsWith("/product.yaml");
  const kept = sources.filter(({ path }) => !isElsewhere(path));
  const rest = await openCatalog(kept);
  return rest.catalog ? { catalog: rest.catalog, sources: kept } : loadTariffs(folder);
}

const NEXT = `
Next: fill in what is empty, and change what changes.
  tariff check     what is missing or wrong in it
  tariff test      whether its examples come out`;

function tariffIn({ tariffs }: Catalog, id: string): Tariff {
  const found = tariffs.get(id);
  if (found) return found;
  const nearest = nearestOf(id, [...tariffs.keys()]);
  const known = [...tariffs.keys()].map((each) => `\`${each}\``).join(", ");
  const hint = nearest === undefined ? `there are ${known}` : `did you mean \`${nearest}\`?`;
  throw new WrongCall(`\`${id}\` is no tariff of the folder: ${hint}`);
}

function dateOf(text: string): Temporal.PlainDate {
  try {
    if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return Temporal.PlainDate.from(text);
  } catch {
    // not a day of the calendar
  }
  throw new WrongCall(`\`${text}\` is no date: write for example \`2027-01-01\``);
}

/** The newest version that takes effect before a date. */
function versionBefore({ id, versions }: Tariff, date: Temporal.PlainDate): TariffVersion {
  const before = versions.findLast(({ effective }) => Temporal.PlainDate.compare(effective, date) < 0);
  if (before) return before;
  throw new WrongCall(`\`${id}\` has no version before ${date}: its first is of ${versions[0]?.effective}`);
}

async function nextText(
  source: Source,
  before: TariffVersion,
  effective: string,
  words: Words,
): Promise<string> {
  const asked = async (given: string | undefined, question: string, form = /./) =>
    given ?? (canAsk() ? await fittingAnswer(question, form) : undefined);
  return nextVersionText(await repricedBy(answersOf, source, before), {
    effective,
    source: await asked(words.source, "Where are the new terms written? "),
    why: await asked(words.why, "Why do they change? "),
    moment: await asked(
      words.existing,
      "When do existing contracts switch (on_effective_date, at_order_end, never ...)? ",
      MOMENT,
    ),
    earlySwitch: await asked(
      words.earlySwitch,
      "May customers switch earlier (not_allowed, allowed)? ",
      /^(not_allowed|allowed)$/,
    ),
    switchBack: await asked(
      words.switchBack,
      "May they go back (never, never_in_product, allowed)? ",
      /^(never|never_in_product|allowed)$/,
    ),
  });
}

const MOMENT =
  /^(on_effective_date|at_trial_end|at_order_end|at_order_start|never|on [0-9]{4}-[0-9]{2}-[0-9]{2}|after P[0-9A-Z]+)$/;

/** An answer of this form, asked for again until it has it; none leaves it empty. */
async function fittingAnswer(question: string, form: RegExp): Promise<string | undefined> {
  for (;;) {
    const answer = (await answerTo(question)).trim();
    if (answer === "") return undefined;
    if (form.test(answer)) return answer;
    await print("  write one of these words, or nothing to fill it in later");
  }
}

/** The answer about a price; none where nobody is there. */
function answersOf(question: string): Promise<string> {
  return canAsk() ? answerTo(question) : Promise.resolve("");
}

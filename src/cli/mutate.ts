import { type Command, Option } from "commander";
import { placeIn } from "../files/place-in.ts";
import { OPERATORS } from "../slips/slips-in.ts";
import { type Tried, trySlips } from "../slips/try-slips.ts";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { counted, type Format, formatOption, jsonText } from "./format.ts";
import { print } from "./output.ts";
import { paintFor } from "./paint.ts";
import { folderOf, loadTariffs } from "./tariffs.ts";

const HELP = `
Makes every slip of a fixed list, one at a time, at each place of the files that
carries money, time or structure, and lets the dry run look: which ones would it
have let pass? Nothing is written. What people are told (\`why\`, \`source\`,
\`assumptions\`, names) is left alone, and so are examples: one that still comes
out is still true.

A slip is refused where the files then have an error or an example fails, asked
about where there is a new warning, and else unseen: add an example that tells
the right file from the wrong one.

The slips:
${OPERATORS.map(({ name, does }) => `  ${name.padEnd(20)}${does}`).join("\n")}

Examples:
  tariff mutate
  tariff mutate --only date-shifted tier-moved
  tariff mutate --format ndjson

Exit code: 0 every slip is seen, 1 some are not or the files have errors,
2 wrong call.`;

type Words = { readonly format: Format; readonly only?: readonly string[] };

/** `tariff mutate`: which slips the dry run would let pass. */
export function addMutate(program: Command): void {
  program
    .command("mutate")
    .description("make slips in the tariff files, and tell which ones the dry run does not see")
    .addOption(
      new Option("--only <slips...>", "only these of the slips below").choices(
        OPERATORS.map(({ name }) => name),
      ),
    )
    .addOption(formatOption().default("pretty"))
    .addHelpText("after", HELP)
    .action(async ({ format, only }: Words, command: Command) => {
      const folder = folderOf(command);
      const { catalog, sources, warnings: problems } = await loadTariffs(folder);
      const operators = OPERATORS.filter(({ name }) => only?.includes(name) ?? true);
      const tried: Tried[] = [];
      for await (const each of trySlips({ sources, catalog, problems }, operators)) {
        tried.push(each);
        await showOne(each, format, folder);
      }
      if (format === "json") await print(jsonText({ slips: tried.map(jsonOf) }, "json"));
      if (format === "pretty") await print([...countLines(tried), verdict(tried)].join("\n"));
      process.exitCode = tried.some(({ outcome }) => outcome === "unseen") ? PROBLEMS_FOUND : CLEAN;
    });
}

/** As they come, since many slips take a while; people are told only what was not seen. */
async function showOne(tried: Tried, format: Format, folder: string): Promise<void> {
  if (format === "ndjson") return print(jsonText(jsonOf(tried), "ndjson"));
  if (format !== "pretty" || tried.outcome !== "unseen") return;
  const paint = paintFor(process.stdout);
  const { place, operator, was, is } = tried;
  await print(
    `${paint.strong(placeIn(folder)(place))} ${paint.error("unseen")} ${operator}: ${changeText(was, is)}`,
  );
}

function changeText(was: string, is: string): string {
  return is === "" ? `\`${was}\` left out` : `\`${was}\` became \`${is}\``;
}

function jsonOf({ operator, place, was, is, outcome, by }: Tried): object {
  return { operator, place, was, is, outcome, by: by ?? null };
}

/** Slip by slip, how many there were and how the dry run saw them. */
function countLines(tried: readonly Tried[]): readonly string[] {
  const made = Map.groupBy(tried, ({ operator }) => operator);
  return OPERATORS.flatMap(({ name: operator }) => {
    const own = made.get(operator);
    if (!own) return [];
    const counts = (["refused", "asked", "unseen"] as const).flatMap((outcome) => {
      const count = own.filter((each) => each.outcome === outcome).length;
      return count > 0 ? [`${count} ${outcome}`] : [];
    });
    return `${operator.padEnd(20)}${String(own.length).padStart(5)}  ${counts.join(", ")}`;
  });
}

function verdict(tried: readonly Tried[]): string {
  const unseen = tried.filter(({ outcome }) => outcome === "unseen").length;
  if (unseen === 0) return `${counted(tried.length, "slip")}: the dry run sees each of them`;
  return `${counted(tried.length, "slip")}: ${unseen} unseen; add examples that tell the right files from those`;
}

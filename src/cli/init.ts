import type { Command } from "commander";
import { Option } from "commander";
import { CLEAN, PROBLEMS_FOUND } from "./exit-code.ts";
import { type InitWords, newTariffFrom } from "./init-answers.ts";
import { writeNewTariff } from "./init-files.ts";
import { folderToWrite } from "./tariffs.ts";

const HELP = `
Writes the two files of a new product: what it measures, and the first version
of a tariff, from a price list as people write it. On a terminal it asks for
what is not given; what the price list leaves open, the file says under
\`assumptions\`. Examples are written with what the terms come to, to be worked
out by hand. No file that is there is ever changed, and no line is guessed at:
one that cannot be read is named, with the reason.

A price list has a line per price, or a heading with a line per tier:

  Requests
    first 1,000,000      0.0000042 EUR per request
    up to 10,000,000     0.0000030 EUR per request
    above                0.0000025 EUR per request
  Transfer               0.075 EUR per GB
  Seats                  12.00 EUR per seat and month
  Base fee               5.00 EUR per month
  Setup                  99.00 EUR once

Examples:
  tariff init
  tariff init acme/mail/standard --from prices.txt \\
    --effective 2027-01-01 --time-zone Europe/Berlin

Exit code: 0 written, 1 a line cannot be read or the files have errors,
2 wrong call.`;

/** `tariff init`: the files of one's own product. */
export function addInit(program: Command): void {
  program
    .command("init")
    .argument("[tariff]", "the tariff's id: the path of its product, and its own name")
    .description("write the files of a product of your own, from a price list")
    .option("--from <file>", "the price list as text, or - for standard input")
    .option("--name <text>", "the product's name, as people know it")
    .option("--effective <date>", "from when on the prices hold")
    .option("--time-zone <zone>", "where days begin, such as Europe/Berlin")
    .option("--source <text>", "which price list it is")
    .option("--currency <code>", "what `$` or `¥` means, and all prices where none has a currency")
    .addOption(new Option("--model <model>", "how tiers price").choices(["graduated", "volume"]))
    .addOption(
      new Option("--resets <when>", "when the count towards tiers starts again").choices([
        "daily",
        "monthly",
        "yearly",
        "per_order",
        "never",
      ]),
    )
    .option("--rounding <rounding>", 'for example "half_up to 0.01 EUR per line"')
    .addHelpText("after", HELP)
    .action(async (id: string | undefined, words: InitWords, command: Command) => {
      const folder = await folderToWrite(command);
      const tariff = await newTariffFrom(id, words);
      const isWritten = tariff !== undefined && (await writeNewTariff(folder, tariff));
      process.exitCode = isWritten ? CLEAN : PROBLEMS_FOUND;
    });
}

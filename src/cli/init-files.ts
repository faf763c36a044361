import { coverageOf, openCatalog } from "../engine.ts";
import { placeIn } from "../files/place-in.ts";
import { type NewTariff, productFiles } from "../scaffold/product-files.ts";
import { suggestFor } from "../suggest/suggest.ts";
import { laidOut, requireFree, writeNew } from "./new-files.ts";
import { print, printAside } from "./output.ts";
import { problemsText } from "./problems-text.ts";

/** Writes the files of a new tariff, and says what is left to do; false where they would have errors, and none is written. */
export async function writeNewTariff(folder: string, tariff: NewTariff): Promise<boolean> {
  const [product, bare] = productFiles(tariff);
  for (const { path } of [product, bare]) await requireFree(folder, path);
  const opened = await openCatalog([product, bare]);
  const { catalog, problems } = opened;
  if (!catalog) {
    const shown = { sources: [product, bare], nameOf: placeIn(folder), stream: process.stderr };
    await printAside(
      `${problemsText(problems, shown)}\n\nnothing was written: these files would have come of it`,
    );
    return false;
  }
  const examples: string[] = [];
  for (const each of coverageOf(catalog, opened.examples))
    examples.push(...(await exampleLines(await suggestFor(each, catalog))));
  const version = { ...bare, text: `${bare.text}\n${EXAMPLES_HEAD}${examples.join("\n")}\n` };
  for (const source of [product, version]) await writeNew(folder, await laidOut(folder, source));
  await print(NEXT);
  return true;
}

const EXAMPLES_HEAD = `# What the terms above come to. Work each out by hand: until then they prove nothing.\nexamples:\n`;

const NEXT = `
Next: read both files, work the examples out by hand, and see what is assumed.
  tariff check             what is wrong or unclear in them
  tariff test --coverage   what no example shows yet`;

function exampleLines({ examples }: Awaited<ReturnType<typeof suggestFor>>): readonly string[] {
  return examples.flatMap((lines) => lines.map((line, n) => `${n === 0 ? "  - " : "    "}${line}`));
}

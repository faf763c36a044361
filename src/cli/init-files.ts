import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { coverageOf, openCatalog } from "../engine.ts";
import { pathIn, placeIn } from "../files/place-in.ts";
import { exists, schemaFor } from "../files/schema-path.ts";
import { type NewTariff, productFiles } from "../scaffold/product-files.ts";
import { suggestFor } from "../suggest/suggest.ts";
import { print, printAside } from "./output.ts";
import { problemsText } from "./problems-text.ts";
import { WrongCall } from "./stop.ts";

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
  for (const source of [product, version]) await writeNew(folder, source);
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

async function requireFree(folder: string, path: string): Promise<void> {
  if (await exists(join(folder, path))) throw isTaken(folder, path);
}

function isTaken(folder: string, path: string): WrongCall {
  return new WrongCall(
    `\`${pathIn(folder, path)}\` is there already, and \`init\` changes no file: choose another id`,
  );
}

/** A file that came meanwhile stays as it is, too. */
async function writeNew(folder: string, { path, text }: Source): Promise<void> {
  const file = join(folder, path);
  const { layOut } = await import("../layout/lay-out.ts");
  const laidOut = await layOut(text, await schemaFor(file, text));
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, laidOut, { flag: "wx" });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? isTaken(folder, path) : error;
  }
  await print(`written: ${pathIn(folder, path)}`);
}

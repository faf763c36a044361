import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { pathIn } from "../files/place-in.ts";
import { exists, schemaFor } from "../files/schema-path.ts";
import { print } from "./output.ts";
import { WrongCall } from "./stop.ts";

/** Throws a `WrongCall` where a file is there already: what begins a file changes none. */
export async function requireFree(folder: string, path: string): Promise<void> {
  if (await exists(join(folder, path))) throw isTaken(folder, path);
}

/** Writes a file that is not there, and says so; one that came meanwhile stays as it is, too. */
export async function writeNew(folder: string, { path, text }: Source): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? isTaken(folder, path) : error;
  }
  await print(`written: ${pathIn(folder, path)}`);
}

/** The text in the one layout, with the line by which editors find its schema. */
export async function laidOut(folder: string, { path, text }: Source): Promise<Source> {
  const { layOut } = await import("../layout/lay-out.ts"); // large, and only needed here
  return { path, text: await layOut(text, await schemaFor(join(folder, path), text)) };
}

function isTaken(folder: string, path: string): WrongCall {
  return new WrongCall(`\`${pathIn(folder, path)}\` is there already, and stays as it is`);
}

import { stat } from "node:fs/promises";
import { type Command, Option } from "commander";
import type { Catalog, Source } from "../domain/catalog.ts";
import type { Problem } from "../domain/problem.ts";
import { openCatalog } from "../engine.ts";
import { placeIn } from "../files/place-in.ts";
import { originAt } from "../live/origin-at.ts";
import { originReader } from "../live/origin-reader.ts";
import { problemsText } from "./problems-text.ts";
import { FilesRefused, WrongCall } from "./stop.ts";

/** The option that says where the tariff files are; it may stand before or after the command. */
export function tariffsOption(): Option {
  return new Option("--tariffs <folder>", "the folder of the tariff files, or a bundle")
    .env("TARIFFS")
    .default("tariffs");
}

/** The folder that was named for this command. */
export function folderOf(command: Command): string {
  return command.optsWithGlobals<{ tariffs: string }>().tariffs;
}

/** The folder that was named, to be written to; a bundle is a wrong call. A folder that is not there yet is one. */
export async function folderToWrite(command: Command): Promise<string> {
  const folder = folderOf(command);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => true,
  );
  if (isFolder) return folder;
  throw new WrongCall(
    `\`${folder}\` is no folder, and only a folder is written to: name the one it was built from`,
  );
}

/** All files of the folder or bundle; a folder that is not there or holds nothing is a wrong call, and no empty catalog. */
export async function tariffFiles(folder: string): Promise<readonly Source[]> {
  const sources = await originReader(await originAt(folder)).read();
  if (typeof sources === "string") throw new WrongCall(sources);
  return sources;
}

/** A catalog to answer from, the texts it came from, and what is doubtful in them. */
export type Loaded = {
  readonly catalog: Catalog;
  readonly sources: readonly Source[];
  readonly warnings: readonly Problem[];
};

/** The catalog of the folder; files with errors are refused as a whole. */
export async function loadTariffs(folder: string): Promise<Loaded> {
  const sources = await tariffFiles(folder);
  const { catalog, problems } = await openCatalog(sources);
  if (catalog) return { catalog, sources, warnings: problems };
  throw new FilesRefused(
    problemsText(problems, { sources, nameOf: placeIn(folder), stream: process.stderr }),
  );
}

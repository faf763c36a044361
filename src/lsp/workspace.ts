import { join, relative, sep } from "node:path";
import type { Catalog, Source } from "../domain/catalog.ts";
import type { Problem } from "../domain/problem.ts";
import { openCatalog } from "../engine.ts";
import { readTariffs } from "../files/read-tariffs.ts";
import { tariffsFolderOf } from "./tariff-folder.ts";

/** The text of a file that is open in the editor, saved or not. */
export type OpenFile = { readonly path: string; readonly text: string };

/** What the dry run found in a tariffs folder: the problems of each file, by its path on the disk. */
export type Found = ReadonlyMap<string, { readonly text: string; readonly problems: readonly Problem[] }>;

/** The tariffs folders of the files that are open, each with the last catalog that was right. */
export class Workspace {
  readonly #openFiles: () => readonly OpenFile[];
  readonly #catalogs = new Map<string, Catalog>();

  constructor(openFiles: () => readonly OpenFile[]) {
    this.#openFiles = openFiles;
  }

  /** The folders that open files belong to. */
  folders(): ReadonlySet<string> {
    const folders = this.#openFiles().map(({ path, text }) => tariffsFolderOf(path, text));
    return new Set(folders.filter((folder) => folder !== undefined));
  }

  /** Runs the dry run over a folder, with open files as they are in the editor. */
  async look(folder: string): Promise<Found> {
    const sources = await this.#sourcesOf(folder);
    const { catalog, problems } = await openCatalog(sources);
    if (catalog) this.#catalogs.set(folder, catalog);
    const byFile = Map.groupBy(problems, ({ place }) => ("file" in place ? place.file : ""));
    return new Map(
      sources.map(({ path, text }) => [join(folder, path), { text, problems: byFile.get(path) ?? [] }]),
    );
  }

  /** An open file as a source of its folder, and the folder's last catalog that was right. */
  about({
    path,
    text,
  }: OpenFile): { readonly source: Source; readonly catalog: Catalog | undefined } | undefined {
    const folder = tariffsFolderOf(path, text);
    if (folder === undefined) return undefined;
    return { source: { path: pathBelow(folder, path), text }, catalog: this.#catalogs.get(folder) };
  }

  async #sourcesOf(folder: string): Promise<readonly Source[]> {
    const saved = await readTariffs(folder).catch(() => []); // a folder that was never saved has only what is open
    const open = this.#openFiles()
      .filter(({ path, text }) => tariffsFolderOf(path, text) === folder)
      .map(({ path, text }) => [pathBelow(folder, path), text] as const);
    const texts = new Map([...saved.map(({ path, text }) => [path, text] as const), ...open]);
    return [...texts].map(([path, text]) => ({ path, text }));
  }
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

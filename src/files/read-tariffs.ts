import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";

/**
 * Every file below a tariffs folder, sorted by path; hidden files, such as an editor's, are passed over.
 * Rejects with the system's error when the folder cannot be read.
 */
export async function readTariffs(folder: string): Promise<readonly Source[]> {
  const paths = await pathsBelow(folder, "");
  const sources = paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") }));
  return (await Promise.all(sources)).toSorted((a, b) => compareText(a.path, b.path));
}

async function pathsBelow(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const nested = visible.map((entry) => {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(folder, inner) : entry.isFile() ? [inner] : [];
  });
  return (await Promise.all(nested)).flat();
}

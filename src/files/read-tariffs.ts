import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";

/**
 * Every file below a tariffs folder, sorted by path; hidden files, such as an editor's, are passed over. A symbolic link is
 * followed where it leads to something inside the folder, as in a mounted Kubernetes ConfigMap, and to none of its own
 * parents; what lies outside is not ours to read. Rejects with the system's error when the folder cannot be read.
 */
export async function readTariffs(folder: string): Promise<readonly Source[]> {
  const root = await realpath(folder);
  const paths = await pathsBelow({ root, path: "", above: [root] });
  const sources = paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") }));
  return (await Promise.all(sources)).toSorted((a, b) => compareText(a.path, b.path));
}

/** A folder below the root; `above` are the real paths of it and of those it was reached through. */
type Folder = { readonly root: string; readonly path: string; readonly above: readonly string[] };

async function pathsBelow(folder: Folder): Promise<readonly string[]> {
  const entries = await readdir(join(folder.root, folder.path), { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const nested = visible.map((entry) => {
    const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
    if (entry.isSymbolicLink()) return linkedPaths({ ...folder, path });
    if (entry.isDirectory())
      return pathsBelow({ ...folder, path, above: [...folder.above, join(folder.root, path)] });
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

async function linkedPaths({ root, path, above }: Folder): Promise<readonly string[]> {
  const real = await realpath(join(root, path)).catch(() => undefined); // it leads nowhere
  if (real === undefined || !real.startsWith(root + sep) || above.includes(real)) return [];
  const target = await stat(real);
  if (target.isDirectory()) return pathsBelow({ root, path, above: [...above, real] });
  return target.isFile() ? [path] : [];
}

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";
import { UnfitLink } from "./unfit-link.ts";

/**
 * Every file below a tariffs folder, sorted by path; hidden files, such as an editor's, are passed over. A symbolic link is
 * followed where it leads to something inside the folder, as in a mounted Kubernetes ConfigMap, and to none of its own
 * parents. Rejects with the system's error when the folder cannot be read, and with an `UnfitLink` where a link leads to
 * nothing or out of the folder: that is not ours to read, and to pass it over would be to sell without its prices.
 */
export async function readTariffs(folder: string): Promise<readonly Source[]> {
  const root = await realpath(folder);
  const files = await filesBelow({ root, path: "", above: [root] });
  const sources = files.map(async ({ path, real }) => ({ path, text: await readFile(real, "utf8") }));
  return (await Promise.all(sources)).toSorted((a, b) => compareText(a.path, b.path));
}

/** A folder below the root; `above` are the real paths of it and of those it was reached through. */
type Folder = { readonly root: string; readonly path: string; readonly above: readonly string[] };

/** What is read is the path that was looked at, so that a link which is turned meanwhile leads nowhere else. */
type File = { readonly path: string; readonly real: string };

async function filesBelow(folder: Folder): Promise<readonly File[]> {
  const entries = await readdir(join(folder.root, folder.path), { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  const nested = visible.map((entry) => {
    const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
    if (entry.isSymbolicLink()) return linkedFiles({ ...folder, path });
    if (entry.isDirectory())
      return filesBelow({ ...folder, path, above: [...folder.above, join(folder.root, path)] });
    return entry.isFile() ? [{ path, real: join(folder.root, path) }] : [];
  });
  return (await Promise.all(nested)).flat();
}

async function linkedFiles({ root, path, above }: Folder): Promise<readonly File[]> {
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined) throw new UnfitLink(`the symbolic link \`${path}\` leads to nothing`);
  if (above.includes(real)) return []; // all that it leads to is there already
  if (!real.startsWith(root + sep))
    throw new UnfitLink(`the symbolic link \`${path}\` leads out of the folder`);
  const target = await stat(real);
  if (target.isDirectory()) return filesBelow({ root, path, above: [...above, real] });
  return target.isFile() ? [{ path, real }] : [];
}

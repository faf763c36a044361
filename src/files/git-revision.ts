import { stat } from "node:fs/promises";
import { posix, relative, sep } from "node:path";
import type { Source } from "../domain/catalog.ts";
import { compareText } from "../domain/problem.ts";
import { git, gitText } from "./git.ts";

/** A file in a tree of git: what kind of entry it is, and the name of its content. */
type Entry = { readonly mode: string; readonly object: string; readonly path: string };

/**
 * The tariff files of a git revision, or a sentence that says why there are none; undefined where git knows no such revision.
 * `main` is the tariffs folder as it is on that branch; `main:prices` names another folder of the repository.
 */
export async function revisionFiles(
  revision: string,
  folder: string,
): Promise<readonly Source[] | string | undefined> {
  const at = await folderAt(folder);
  const { from } = at;
  const tree = await treeOf(revision, at);
  if (tree === undefined) return undefined;
  const listed = await git(from, ["ls-tree", "-r", "-z", "--full-tree", tree]);
  if ("fault" in listed) return `the revision \`${revision}\` cannot be read: ${listed.fault}`;
  const entries = listed.output.toString("utf8").split("\0").flatMap(entryOf);
  if (entries.length === 0) return `the revision \`${revision}\` has no files in the tariffs folder`;
  const link = entries.find(({ mode }) => !mode.startsWith("100"));
  if (link)
    return `\`${link.path}\` in the revision \`${revision}\` is no file of its own: only files are read from git`;
  return contentsOf(entries, { revision, from });
}

/** The folder of a revision, by git's own name for it; a revision that states no folder means the one we are asked for. */
async function treeOf(revision: string, { from, below }: Folder): Promise<string | undefined> {
  const commit = await objectAt(`${revision}^{commit}`, from);
  if (commit === undefined) return objectAt(revision, from); // it names a folder itself
  const prefix = (await gitText(from, ["rev-parse", "--show-prefix"])) ?? "";
  const path = posix.join(prefix, below).replace(/\/$/, "");
  // A revision without the folder has no files in it, which is another thing than no revision.
  return (await objectAt(`${commit}:${path === "." ? "" : path}`, from)) ?? EMPTY_TREE;
}

/** A folder by one that is there: itself, or the current one, and the way from it. */
type Folder = { readonly from: string; readonly below: string };

async function folderAt(folder: string): Promise<Folder> {
  if (await isFolder(folder)) return { from: folder, below: "" };
  return { from: ".", below: relative(".", folder).split(sep).join("/") };
}

/** How git names a folder without files. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

function objectAt(name: string, from: string): Promise<string | undefined> {
  return gitText(from, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]).then((text) =>
    text?.split("\n").at(-1),
  );
}

/** Hidden files are passed over, as in a folder. */
function entryOf(line: string): readonly Entry[] {
  const [, mode = "", object = "", path = ""] = /^(\d+) \w+ (\w+)\t(.+)$/s.exec(line) ?? [];
  return path === "" || path.split("/").some((name) => name.startsWith(".")) ? [] : [{ mode, object, path }];
}

async function contentsOf(
  entries: readonly Entry[],
  { revision, from }: { readonly revision: string; readonly from: string },
): Promise<readonly Source[] | string> {
  const input = entries.map(({ object }) => `${object}\n`).join("");
  const read = await git(from, ["cat-file", "--batch"], { input });
  if ("fault" in read) return `the revision \`${revision}\` cannot be read: ${read.fault}`;
  const sources: Source[] = [];
  let rest = read.output;
  for (const { path } of entries) {
    const end = rest.indexOf("\n");
    const bytes = Number(rest.subarray(0, end).toString("utf8").split(" ")[2]); // `<object> blob <bytes>`
    sources.push({ path, text: rest.subarray(end + 1, end + 1 + bytes).toString("utf8") });
    rest = rest.subarray(end + 1 + bytes + 1);
  }
  return sources.toSorted((a, b) => compareText(a.path, b.path));
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

import type { Commit, FileHistory, NamedCommit } from "../domain/commit.ts";
import { git, gitText } from "./git.ts";

/** Paths are paths, and nobody's settings change what is told. */
const PLAIN = ["--literal-pathspecs", "-c", "log.showSignature=false", "-c", "blame.ignoreRevsFile="];

/** Commits as lines of `log`, each with its hash, author's date and subject. */
const FORMAT = "--format=%H%x00%aI%x00%s";

/** Who wrote a file of a folder that is in a git work tree, or a sentence that says why that is not known. */
export async function gitHistory(folder: string, path: string): Promise<FileHistory | string> {
  const committed = await committedFiles(folder);
  if (typeof committed === "string") return committed;
  if (!committed.tracked.has(path)) return { commits: [], isChanged: true, lines: [] };
  const log = await gitText(folder, [...PLAIN, "log", "--follow", "--topo-order", FORMAT, "--", path]);
  const blamed = await gitText(folder, [...PLAIN, "blame", "--porcelain", "--", path]);
  if (log === undefined || blamed === undefined) return `git cannot say who wrote \`${path}\``;
  const lines = blamedLines(blamed);
  const commits = log.split("\n").flatMap(commitIn);
  const isChanged = committed.changed.has(path);
  return { commits: [...commits, ...(await commitsBeside(commits, lines, folder))], isChanged, lines };
}

/** The newest commit of each file of a folder that says what its commit says, or a sentence that says why none is known. */
export async function lastCommits(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit> | string> {
  const committed = await committedFiles(folder);
  if (typeof committed === "string") return committed;
  const found = new Map<string, Commit>();
  for (const path of paths.filter((each) => committed.tracked.has(each) && !committed.changed.has(each))) {
    const log = await gitText(folder, [...PLAIN, "log", "-1", FORMAT, "--", path]);
    const [commit] = commitIn(log ?? "");
    if (commit) found.set(path, { hash: commit.hash, date: commit.date });
  }
  return found;
}

/** Paths below a folder: those in the newest commit, and those that say something else than there. */
type Committed = { readonly tracked: ReadonlySet<string>; readonly changed: ReadonlySet<string> };

async function committedFiles(folder: string): Promise<Committed | string> {
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]);
  if ("fault" in shallow)
    return shallow.fault.startsWith("git ") ? shallow.fault : `\`${folder}\` is in no git repository`;
  if (shallow.output.toString("utf8").startsWith("true"))
    return "the git repository has only a part of its history: fetch the rest with `git fetch --unshallow`";
  const tracked = await pathsOf(folder, ["ls-tree", "-r", "-z", "--name-only", "HEAD"]);
  const changed = await pathsOf(folder, ["diff", "--name-only", "-z", "--relative", "--no-ext-diff", "HEAD"]);
  return tracked && changed ? { tracked, changed } : "the git repository has no commit yet";
}

async function pathsOf(folder: string, args: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const answer = await git(folder, [...PLAIN, ...args]);
  return "output" in answer ? new Set(answer.output.toString("utf8").split("\0")) : undefined;
}

function commitIn(line: string): readonly NamedCommit[] {
  const [hash = "", date = "", subject = ""] = line.split("\0");
  // Newer versions of git write `Z` where older ones write an offset.
  return date === "" ? [] : [{ hash, date: date.replace(/Z$/, "+00:00"), subject }];
}

/** In the porcelain format each line begins with a hash and two numbers, and its text with a tab. */
function blamedLines(blamed: string): readonly (string | null)[] {
  const heads = blamed.matchAll(/^([0-9a-f]{40,64}) [0-9]+ [0-9]+/gm);
  return Array.from(heads, ([, hash = ""]) => (/^0+$/.test(hash) ? null : hash));
}

/** Lines that came by a merge, or from another file, are of commits that the log of this one does not name. */
async function commitsBeside(
  known: readonly NamedCommit[],
  lines: readonly (string | null)[],
  folder: string,
): Promise<readonly NamedCommit[]> {
  const hashes = new Set(lines.filter((hash) => hash !== null));
  for (const { hash } of known) hashes.delete(hash);
  if (hashes.size === 0) return [];
  const log = await gitText(folder, [...PLAIN, "log", "--no-walk=unsorted", FORMAT, ...hashes]);
  return log?.split("\n").flatMap(commitIn) ?? [];
}
